using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Decisions;
using Sammen.Domain.Record;
using Sammen.Web.Tests.Support;
using Sammen.Web.Tests.Ui;

namespace Sammen.Web.Tests.Fagland;

/// <summary>What a page cannot be made to do by a form of one's own, and what two who write at once are told. It is Tuesday 2 March 2027.</summary>
public sealed class SagAfgoerelseTests(Running running) : IClassFixture<Running>
{
    private static readonly (string Name, string Value)[] Part =
    [
        ("Hvad", "Kørsel til koret"), ("Resultat", "Partly"), ("Lov", "Serviceloven § 105"), ("Fakta", "Der går en bus til døren."), ("Regler", "Loven giver kørsel til den, der har brug for det."),
        ("Hensyn", "Du vil gerne klare mere selv."), ("Siger", "Jeg vil hellere køres."), ("Brugt", "Derfor øver vi vejen."), ("Koster", "Low"), ("Maengde", "en gang om ugen"),
    ];

    [Theory]
    [InlineData(Stage.Open, "skriv")]
    [InlineData(Stage.Heard, "skriv")]
    [InlineData(Stage.Drafted, "mangler")]
    public async Task A_closed_gate_is_closed_for_a_form_made_by_hand(Stage stage, string says)
    {
        var (mette, desk, _) = await Laid(stage);
        foreach (var version in (string[])["0", "1", "2", "3"])
        {
            var end = await running.RecordEnd();
            var answer = await mette.Post(desk + "?handler=Beslut", ("Version", version), ("FormKey", Guid.CreateVersion7().ToString()), ("__RequestVerificationToken", await mette.Token()));
            Assert.True(answer.Status is 400 or 409, answer.ToString());
            if (answer.Status == 400) Assert.Contains(says, answer.Errors, StringComparison.OrdinalIgnoreCase);
            Found.Nothing(PageRules.Findings(answer));
            Assert.DoesNotContain(await running.RecordSince(end), r => r.Kind == RecordKind.Change);
        }

        // Neither is the acute way one without its reason, nor a note a way past what only the citizen or the leader can say.
        foreach (var (handler, fields) in ((string, (string, string)[])[])[("Akut", [("Hvorfor", "Det haster meget for os.")]), ("Akut", [("Grund", "99"), ("Hvorfor", "Det haster meget for os.")]), ("Port", [("Port", "Heard"), ("Gjort", "Vi talte om det.")]), ("Port", [("Port", "Mandate"), ("Gjort", "Lederen sagde ja.")])])
        {
            var end = await running.RecordEnd();
            var version = (await mette.Page(desk)).Document.QuerySelector("form[action$=Port] input[name=Version]")!.GetAttribute("value")!;
            var answer = await mette.Post(desk + "?handler=" + handler, [.. fields, ("Version", version), ("FormKey", Guid.CreateVersion7().ToString()), ("__RequestVerificationToken", await mette.Token())]);
            Assert.True(answer.Status == 400, $"{handler}: {answer}");
            Assert.Contains(fields[^1].Item2, answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(await running.RecordSince(end), r => r.Kind == RecordKind.Change);
        }

        await using var db = running.Db();
        var @case = Guid.Parse(desk.Split('/')[5]);
        Assert.False(await db.Decisions.AnyAsync(d => d.CaseId == @case && d.MadeAt != null));
    }

    [Theory]
    [InlineData("=Del")]
    [InlineData("Ord")]
    [InlineData("Port")]
    [InlineData("Akut")]
    public async Task Two_who_write_at_once_the_second_is_told_and_keeps_the_words(string form)
    {
        var (mette, desk, _) = await Laid(Stage.Drafted);
        var lene = await WithLene(desk);
        (string Name, string Value)[] typed = form switch
        {
            "=Del" => Part,
            "Ord" => [("Kort", "Du får støtte, når du vil."), ("Betyder", "Sara går med dig."), ("Nu", "Sara ringer i morgen.")],
            "Port" => [("Port", "TookPart"), ("Gjort", "Vi gik en tur sammen.")],
            _ => [("Grund", nameof(AcuteReason.Danger)), ("Hvorfor", "Der er fare i aften, mens vi venter.")],
        };
        var address = form == "=Del" ? desk + "?ny=1" : desk;
        var (first, second) = (await lene.Page(desk), await mette.Page(address));
        await lene.Follow(await lene.Submit(first, "form[action*=Ord]", null, ("Kort", "Lene skrev først."), ("Betyder", "Karim går med."), ("Nu", "Karim ringer.")));
        var end = await running.RecordEnd();
        var answer = await mette.Submit(second, $"form[action*='{form}']", null, typed);
        Assert.True(answer.Status == 409, answer.ToString());
        Assert.StartsWith("Fejl: ", answer.Title, StringComparison.Ordinal);
        Assert.Contains("En anden har", answer.Errors, StringComparison.Ordinal);
        foreach (var (name, value) in typed) Assert.Equal(value, answer.ValueOf(name));
        Assert.Contains("Lene skrev først.", System.Net.WebUtility.HtmlDecode(answer.Text), StringComparison.Ordinal);
        Assert.DoesNotContain(await running.RecordSince(end), r => r.Kind == RecordKind.Change);
        Found.Nothing(PageRules.Findings(answer));
    }

    [Fact]
    public async Task Two_who_correct_one_part_see_both_texts()
    {
        var (mette, desk, _) = await Laid(Stage.Drafted);
        var lene = await WithLene(desk);
        var edit = desk + (await mette.Page(desk)).Document.QuerySelector("main a[href*='del=']")!.GetAttribute("href")!.Split("/afgoerelse")[1].Split('#')[0];
        var (first, second) = (await lene.Page(edit), await mette.Page(edit));
        await lene.Follow(await lene.Submit(first, "form[action*='=Del']", null, ("Siger", "Jeg vil hellere gå.")));
        var answer = await mette.Submit(second, "form[action*='=Del']", null, ("Siger", "Jeg vil hellere cykle."));
        Assert.Equal((409, "Jeg vil hellere cykle."), (answer.Status, answer.ValueOf("Siger")));
        Assert.Contains("Jeg vil hellere gå.", System.Net.WebUtility.HtmlDecode(answer.Text), StringComparison.Ordinal);
        // Seen and sent again, it is taken.
        Assert.Equal(302, (await mette.Submit(answer, "form[action*='=Del']", null, ("Siger", "Jeg vil hellere cykle."))).Status);
    }

    [Theory]
    [InlineData("=Del")]
    [InlineData("Ord")]
    [InlineData("Port")]
    [InlineData("Akut")]
    public async Task Two_who_decide_at_once_the_second_is_told_and_keeps_the_words(string form)
    {
        var (mette, desk, @case) = await Laid(Stage.Drafted);
        var lene = await WithLene(desk);
        (string Name, string Value)[] typed = form switch
        {
            "=Del" => Part,
            "Ord" => [("Kort", "Du får støtte, når du vil."), ("Betyder", "Sara går med dig."), ("Nu", "Sara ringer i morgen.")],
            "Port" => [("Port", "TookPart"), ("Gjort", "Vi gik en tur sammen.")],
            _ => [("Grund", nameof(AcuteReason.Danger)), ("Hvorfor", "Der er fare i aften, mens vi venter.")],
        };
        var (first, second) = (await lene.Page(desk), await mette.Page(form == "=Del" ? desk + "?ny=1" : desk));
        await lene.Follow(await lene.Submit(first, "form[action*=Akut]", null, ("Grund", nameof(AcuteReason.Danger)), ("Hvorfor", "Det kan ikke vente til i morgen.")));
        var answer = await mette.Submit(second, $"form[action*='{form}']", null, typed);
        Assert.True(answer.Status is 400 or 409, answer.ToString());
        Assert.StartsWith("Fejl: ", answer.Title, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Errors);
        foreach (var (_, value) in typed.Where(t => t.Value.Contains(' ', StringComparison.Ordinal))) Assert.Contains(value, System.Net.WebUtility.HtmlDecode(answer.Text), StringComparison.Ordinal);
        Found.Nothing(PageRules.Findings(answer));
        await using var db = running.Db();
        Assert.Equal(1, await db.Decisions.CountAsync(d => d.CaseId == @case));
        Assert.Equal("Det kan ikke vente til i morgen.", await db.Decisions.Where(d => d.CaseId == @case).Select(d => d.AcuteWhy).SingleAsync());
    }

    [Fact]
    public async Task Two_who_press_in_the_same_moment_make_one_decision()
    {
        var (mette, desk, @case) = await Laid(Stage.Drafted);
        var lene = await WithLene(desk);
        (string, string)[] acute = [("Grund", nameof(AcuteReason.Danger)), ("Hvorfor", "Det kan ikke vente til i morgen.")];
        var (first, second) = (await lene.Page(desk), await mette.Page(desk));
        var answers = await Task.WhenAll(lene.Submit(first, "form[action*=Akut]", null, acute), mette.Submit(second, "form[action*=Akut]", null, acute));
        Assert.Equal(1, answers.Count(a => a.Status == 302));
        var told = answers.Single(a => a.Status != 302);
        Assert.True(told.Status is 400 or 409, told.ToString());
        Assert.NotEmpty(told.Errors);
        Assert.Contains("Det kan ikke vente til i morgen.", told.Text, StringComparison.Ordinal);
        await using var db = running.Db();
        Assert.Equal(1, await db.Decisions.CountAsync(d => d.CaseId == @case && d.MadeAt != null));
    }

    [Fact]
    public async Task An_appeal_after_its_last_day_is_taken_marked_and_explained()
    {
        // Told eight weeks ago: the four weeks are gone.
        var @case = await LaidCase.Lay(running, "Fatima Ali", Stage.Told, LaidCase.At.AddDays(-56));
        var fatima = await running.As("fatima");
        var page = await fatima.Page($"/min-vej/{@case}/klage");
        Assert.Contains("Er dagen gået, kan du stadig prøve", page.Text, StringComparison.Ordinal);
        var second = await fatima.Submit(page, "main form", null);
        await fatima.Done(second, ("Hvordan", "skriv"), ("Ord", "Jeg nåede det ikke. Jeg var syg."));
        var after = (await fatima.Page($"/min-vej/{@case}/klage")).Document.Body!.TextContent;
        foreach (var words in (string[])["Du klagede efter den sidste dag", "Det er helt i orden at prøve", "siger, om de ser på den", "Jeg nåede det ikke. Jeg var syg."]) Assert.Contains(words, after, StringComparison.Ordinal);
        var mette = await running.As("mette");
        Assert.Contains("Efter klagefristen", (await mette.Page($"/fag/borger/{await running.CitizenId("Fatima Ali")}/sager/{@case}/klage")).Document.Body!.TextContent, StringComparison.Ordinal);
        await using var db = running.Db();
        Assert.True(await db.Appeals.Where(a => a.CaseId == @case).Select(a => a.IsLate).SingleAsync());

        // In time it is not marked.
        var inTime = await LaidCase.Lay(running, "Fatima Ali", Stage.Told);
        await fatima.Done(await fatima.Submit(await fatima.Page($"/min-vej/{inTime}/klage"), "main form", null), ("Hvordan", "skriv"), ("Ord", "Det er for lidt."));
        Assert.DoesNotContain("efter den sidste dag", (await fatima.Page($"/min-vej/{inTime}/klage")).Document.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<(Browser Mette, string Desk, Guid Case)> Laid(Stage stage)
    {
        var @case = await LaidCase.Lay(running, "Anna Holm", stage);
        return (await running.As("mette"), $"/fag/borger/{await running.CitizenId("Anna Holm")}/sager/{@case}/afgoerelse", @case);
    }

    /// <summary>A second one who may write the case.</summary>
    private async Task<Browser> WithLene(string desk)
    {
        var citizen = Guid.Parse(desk.Split('/')[3]);
        await using var db = running.Db();
        var (lene, mette) = (await db.Employees.SingleAsync(e => e.UserName == "lene"), await db.Employees.SingleAsync(e => e.UserName == "mette"));
        if (!await db.TeamMembers.AnyAsync(m => m.CitizenId == citizen && m.EmployeeId == lene.Id && m.To == null))
        {
            var like = await db.TeamMembers.AsNoTracking().FirstAsync(m => m.CitizenId == citizen && m.EmployeeId == mette.Id && m.To == null);
            await running.Lay("engholm", new Domain.Organisation.TeamMember { CitizenId = citizen, EmployeeId = lene.Id, Name = lene.Name, TeamRole = "rådgiver", Ring = Domain.Organisation.Ring.Professional, From = like.From, Reads = like.Reads, Writes = like.Writes, Purpose = like.Purpose, Basis = like.Basis });
        }

        return await running.As("lene");
    }
}
