using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Expectations;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Fagland;

/// <summary>The sheet of expectations over HTTP and without JavaScript: it begins by itself, with its reason.</summary>
public sealed class ForventningerTests(Running running) : IClassFixture<Running>
{
    [Fact]
    public async Task What_is_due_stands_there_already_and_the_first_line_makes_it()
    {
        var @case = await LaidCase.Lay(running, "Emil Frost", Stage.Open);
        var emils = await running.CitizenId("Emil Frost");
        var (mette, emil) = (await running.As("mette"), await running.As("emil"));
        var (found, way) = ($"/fag/borger/{emils}/sager/{@case}", $"/min-vej/{@case}/forventninger");
        Assert.Contains("Det er tid til at tale forventninger igennem. Åbnet, fordi I ikke har talt om det i sagen før.", Words(await mette.Page(found)), StringComparison.Ordinal);
        Assert.Contains("Det er tid til at tale om, hvad vi venter af hinanden.", Words(await emil.Page(way)), StringComparison.Ordinal);

        var page = await mette.Page(found + "/forventninger");
        Assert.Contains("Udgave 1. Åbnet, fordi I ikke har talt om det i sagen før", Words(page), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("form[action$=Aabn]"));
        // By hand no other reason is taken, and nothing is made.
        foreach (var reason in (string[])["Wished", "PhaseChange", "NewAdviser", "ComingDecision", ""])
        {
            var refused = await mette.Post(found + "/forventninger?handler=Aabn", ("Grund", reason), ("Version", "0"), ("FormKey", Guid.CreateVersion7().ToString()), ("__RequestVerificationToken", await mette.Token()));
            Assert.Equal(400, refused.Status);
            Assert.Contains("Arket åbner af sig selv", Words(refused), StringComparison.Ordinal);
        }

        await using (var db = running.Db()) Assert.False(await db.Sheets.AnyAsync(s => s.CaseId == @case));
        var line = await mette.Submit(page, "form[action$=Linje]", null, ("Side", "Agreed"), ("Ord", ""));
        Assert.Equal(400, line.Status);
        await mette.Follow(await mette.Submit(page, "form[action$=Linje]", null, ("Side", "Agreed"), ("Ord", "Vi ses hver uge.")));
        await using (var db = running.Db()) Assert.Equal((1, SheetReason.FirstContact), await db.Sheets.Where(s => s.CaseId == @case).Select(s => new ValueTuple<int, SheetReason>(s.No, s.Reason)).SingleAsync());

        // Now a new one is begun by a wish alone.
        var after = await mette.Page(found + "/forventninger");
        Assert.DoesNotContain("Det er tid", Words(await mette.Page(found)) + Words(await emil.Page(way)), StringComparison.Ordinal);
        Assert.Equal(400, (await mette.Submit(after, "form[action$=Aabn]", null, ("Grund", "PhaseChange"))).Status);
        await mette.Follow(await mette.Submit(after, "form[action$=Aabn]", null));
        Assert.Contains("Udgave 2. Åbnet, fordi nogen ønskede det", Words(await mette.Page(found + "/forventninger")), StringComparison.Ordinal);

        // What he answers stands on his own page, and the line he said no to is not asked about again as it is.
        await mette.Follow(await mette.Submit(await mette.Page(found + "/forventninger"), "form[action$=Spoerg]", null));
        await emil.Done(await emil.Submit(await emil.Page(way + "/svar"), ("Svar", "No")), ("Hvorfor", "Ikke hver uge."));
        Assert.Contains("Det har du svaret", Words(await emil.Page(way)), StringComparison.Ordinal);
        Assert.Contains("Ikke hver uge.", Words(await emil.Page(way)), StringComparison.Ordinal);
        await mette.Follow(await mette.Submit(await mette.Page(found + "/forventninger"), "form[action$=Aabn]", null));
        var again = await mette.Submit(await mette.Page(found + "/forventninger"), "form[action$=Spoerg]", null);
        Assert.Equal(400, again.Status);
        Assert.Contains("Borgeren har sagt, at det ikke passer: »Vi ses hver uge.«", Words(again), StringComparison.Ordinal);
    }

    private static string Words(Answered page) => string.Join(' ', page.Document.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
