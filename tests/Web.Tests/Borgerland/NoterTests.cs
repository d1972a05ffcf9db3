using Microsoft.EntityFrameworkCore;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Borgerland;

/// <summary>What is marked as another's is told to the citizen: who, why, and when it opens again.</summary>
public sealed class NoterTests(Running running) : IClassFixture<Running>
{
    [Fact]
    public async Task A_note_that_is_marked_says_who_and_why_and_until_when()
    {
        var (mette, anna, desk) = (await running.As("mette"), await running.As("anna"), $"/fag/borger/{await running.CitizenId("Anna Holm")}/noter");
        await mette.Follow(await mette.Submit(await mette.Page(desk), ("Slags", "Note"), ("Ord", "Han vil gerne bage boller.")));
        Guid id;
        await using (var db = running.Db()) id = await db.Notes.Where(n => n.Text == "Han vil gerne bage boller.").Select(n => n.Id).SingleAsync();
        await mette.Follow(await mette.Submit(await mette.Page($"{desk}/{id}"), "form[action$=Forkert]", null, ("Hvorfor", "Jeg skrev hos den forkerte.")));

        var told = Words(await anna.Page("/om-mig/noter"));
        Assert.DoesNotContain("bage boller", told, StringComparison.Ordinal);
        // Seven days from Tuesday 2 March, at an hour when someone can be reached.
        foreach (var words in (string[])["Mette siger, at noten her handler om en anden.", "Mette skrev: Jeg skrev hos den forkerte.", "En kollega ser på det senest tirsdag den 9. marts."]) Assert.Contains(words, told, StringComparison.Ordinal);
        var own = Words(await mette.Page($"{desk}/{id}"));
        Assert.Contains("Han vil gerne bage boller.", own, StringComparison.Ordinal);
        Assert.Contains("senest tirsdag den 9. marts", own, StringComparison.Ordinal);

        await using (var db = running.Db()) await db.Notes.Where(n => n.Id == id).ExecuteUpdateAsync(n => n.SetProperty(x => x.WrongLookBy, LaidCase.At));
        var late = Words(await anna.Page("/om-mig/noter"));
        Assert.Contains("En kollega skulle have set på det senest mandag den 1. marts. Den dag er gået.", late, StringComparison.Ordinal);
        Assert.DoesNotContain("bage boller", late, StringComparison.Ordinal);
        Assert.Contains("Du har mærket en note. En anden på holdet skal se på den senest mandag den 1. marts", Words(await mette.Page("/fag")), StringComparison.Ordinal);
    }

    private static string Words(Answered page) => string.Join(' ', page.Document.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
