using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Efforts;
using Sammen.Domain.Record;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Fagland;

/// <summary>From decision to help over HTTP and without JavaScript: asked for, taken on, begun, told about, looked at again. It is Tuesday 2 March 2027.</summary>
public sealed class HjaelpTests(Running running) : IClassFixture<Running>
{
    [Fact]
    public async Task From_order_to_follow_up()
    {
        var @case = await LaidCase.Lay(running, "Emil Frost", Stage.Told);
        var emils = await running.CitizenId("Emil Frost");
        var (order, provider, own) = ($"/fag/borger/{emils}/sager/{@case}/hjaelp", $"/fag/borger/{emils}/hjaelp", $"/min-vej/{@case}/hjaelpen");
        var (mette, karim, emil) = (await running.As("mette"), await running.As("karim"), await running.As("emil"));

        // Nobody is asked without a goal: the choices stand there still.
        var page = await mette.Page(order);
        var (part, who, goal) = (Option(page, "Del", ""), Option(page, "Hvem", "Karim"), page.Document.QuerySelector("main [name=Maal]")!.GetAttribute("value")!);
        var refused = await mette.Submit(page, "form[action$=Bestil]", null, ("Del", part), ("Hvem", who));
        Assert.Equal((400, part, who), (refused.Status, refused.ValueOf("Del"), refused.ValueOf("Hvem")));
        Assert.Contains("Vælg mindst ét af borgerens mål", refused.Errors, StringComparison.Ordinal);
        await mette.Follow(await mette.Submit(page, "form[action$=Bestil]", null, ("Del", part), ("Hvem", who), ("Maal", goal)));
        Assert.Null((await mette.Page(order)).Document.QuerySelector("form[action$=Bestil]"));
        var again = await mette.Post(order + "?handler=Bestil", ("Del", part), ("Hvem", who), ("Maal", goal), ("FormKey", Guid.CreateVersion7().ToString()), ("__RequestVerificationToken", await mette.Token()));
        Assert.Equal(400, again.Status);
        Assert.Contains("Der er allerede spurgt om det", again.Errors, StringComparison.Ordinal);

        var asked = await karim.Page(provider);
        Assert.Contains("Kan I hjælpe?", asked.Text, StringComparison.Ordinal);
        var late = await karim.Submit(asked, "form[action$=Ja]", null, ("Kommer", Option(asked, "Kommer", "Karim")), ("Fra", "1. januar 2028"), ("Naar", "mandag kl. 10"));
        Assert.Equal((400, "mandag kl. 10"), (late.Status, late.ValueOf("Naar")));
        Assert.Contains("inden for et halvt år", late.Errors, StringComparison.Ordinal);
        await karim.Follow(await karim.Submit(asked, "form[action$=Ja]", null, ("Kommer", Option(asked, "Kommer", "Karim")), ("Fra", "2. marts"), ("Naar", "tirsdag kl. 10")));
        var shown = (await emil.Page(own)).Document.Body!.TextContent.Replace('\u00A0', ' ');
        foreach (var words in (string[])["Karim", "tirsdag kl. 10"]) Assert.Contains(words, shown, StringComparison.Ordinal);
        // Answered twice is answered once.
        var twice = await karim.Submit(asked, "form[action$=Nej]", null, ("Hvorfor", "Vi har ikke plads alligevel."));
        Assert.Equal(409, twice.Status);
        Assert.Contains("Vi har ikke plads alligevel.", System.Net.WebUtility.HtmlDecode(twice.Text), StringComparison.Ordinal);

        var runs = await karim.Page(provider);
        var hard = await karim.Submit(runs, "form[action$=Status]", null, ("Maal", goal), ("Virker", "nej"), ("Linje", ""));
        Assert.Equal(400, hard.Status);
        Assert.Contains("Skriv én linje", hard.Errors, StringComparison.Ordinal);
        await karim.Follow(await karim.Submit(runs, "form[action$=Status]", null, ("Maal", goal), ("Virker", "nej"), ("Linje", "Der er for meget larm.")));
        Assert.Contains("Der er for meget larm.", (await emil.Page(own)).Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Rykket frem", (await mette.Page(order)).Document.Body!.TextContent, StringComparison.Ordinal);

        var follow = await mette.Page(order);
        (string, string)[] change = [("Udfald", "Change"), ("Siger", "Jeg vil hellere gå hjem før."), ("Hvorfor", "Larmen er for høj.")];
        var where = await mette.Submit(follow, "form[action$=Foelg]", null, [.. change, ("Hen", "")]);
        Assert.Equal((400, "Jeg vil hellere gå hjem før.", "Larmen er for høj."), (where.Status, where.ValueOf("Siger"), where.ValueOf("Hvorfor")));
        await mette.Follow(await mette.Submit(follow, "form[action$=Foelg]", null, [.. change, ("Hen", "Assessment"), ("Emne", "At være sammen med andre")]));
        Assert.Contains("Jeg vil hellere gå hjem før.", (await mette.Page(order)).Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Larmen er for høj.", (await emil.Page(own)).Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_help_that_runs_has_its_own_form_and_anothers_is_refused_with_the_words()
    {
        foreach (var stage in (Stage[])[Stage.Helped, Stage.Helped]) await LaidCase.Lay(running, "Emil Frost", stage);
        var emils = await running.CitizenId("Emil Frost");
        var (page, karim) = ($"/fag/borger/{emils}/hjaelp", await running.As("karim"));
        Guid goal, anothers;
        await using (var db = running.Db())
        {
            goal = await (from g in db.PlanGoals join p in db.Plans on g.PlanId equals p.Id where p.CitizenId == emils && g.TakenBackAt == null orderby g.Position select g.Id).FirstAsync();
            var maja = await db.Employees.SingleAsync(e => e.UserName == "maja");
            var order = HelpOrder.Ask(emils, await db.HelpOrders.Where(o => o.CitizenId == emils).Select(o => o.CaseId).FirstAsync(), Guid.CreateVersion7(), "Morgenhjælp", "", "§ 83", maja.UnitId, "Plejen", maja.Id, maja.Name, [(goal, "Mål")], "Mette Lund", LaidCase.At);
            Assert.Null(order.Accept(new DateOnly(2027, 3, 8), maja.Id, maja.Name, "hver morgen", Domain.Cases.CaseKindDesk.Read(Domain.Cases.CaseKindDesk.Typical)!.Find(k => k.Code == "stoette")!.Rules, avoidsDaysOff: false, maja.Name, LaidCase.At));
            anothers = order.Id;
            await running.Lay("engholm", order);
        }

        var shown = await karim.Page(page);
        var forms = shown.Document.QuerySelectorAll("form[action$=Status]").Select(f => f.QuerySelector("input[name=Bestilling]")!.GetAttribute("value")!).ToList();
        await using (var db = running.Db())
        {
            var runs = await db.HelpOrders.Where(o => o.CitizenId == emils && o.State == OrderState.Accepted && o.ComesName.StartsWith("Karim")).Select(o => o.Id).ToListAsync();
            Assert.True(runs.Count >= 2);
            Assert.Equal(runs.ToHashSet(), forms.Select(Guid.Parse).ToHashSet());
        }

        // Hers is read and not written in.
        Assert.Contains("Morgenhjælp", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(anothers.ToString(), forms);
        var second = $"form[id='status-{forms[1]}']";
        (string, string)[] filled = [("Maal", goal.ToString()), ("Virker", "ja"), ("Linje", "Han gik selv hele vejen hjem.")];
        var refused = await karim.Submit(shown, second, null, [.. filled, ("Bestilling", anothers.ToString())]);
        Assert.True(refused.Status is 400 or 409, refused.ToString());
        Assert.Equal(400, (await karim.Submit(shown, second, null, [.. filled, ("Bestilling", anothers.ToString()), ("Version", "2")])).Status);
        // What was typed stands in the form it was typed in, and in no other.
        Assert.Equal([null, "Han gik selv hele vejen hjem."], forms.Take(2).Select(f => refused.Document.QuerySelector($"form[id='status-{f}'] [name=Linje]")!.GetAttribute("value") is { Length: > 0 } kept ? kept : null));
        var missing = await karim.Submit(shown, second, null, [filled[0], filled[1], ("Linje", "")]);
        Assert.Equal(400, missing.Status);
        var link = missing.Document.QuerySelector(".error-summary a")!.GetAttribute("href")!;
        Assert.NotNull(missing.Document.QuerySelector($"{second} {link}"));

        Assert.Equal(302, (await karim.Submit(shown, second, null, filled)).Status);
        await using var after = running.Db();
        Assert.Equal(Guid.Parse(forms[1]), await after.Set<GoalStatus>().Where(s => s.Line == "Han gik selv hele vejen hjem.").Select(s => s.OrderId).SingleAsync());
    }

    [Fact]
    public async Task Each_help_of_a_case_is_followed_up_in_a_form_of_its_own()
    {
        var @case = await LaidCase.Lay(running, "Emil Frost", Stage.Helped);
        var emils = await running.CitizenId("Emil Frost");
        await using (var db = running.Db())
        {
            var goal = await (from g in db.PlanGoals join p in db.Plans on g.PlanId equals p.Id where p.CitizenId == emils && g.TakenBackAt == null orderby g.Position select g.Id).FirstAsync();
            var maja = await db.Employees.SingleAsync(e => e.UserName == "maja");
            var order = HelpOrder.Ask(emils, @case, Guid.CreateVersion7(), "Morgenhjælp", "", "§ 83", maja.UnitId, "Plejen", maja.Id, maja.Name, [(goal, "Mål")], "Mette Lund", LaidCase.At);
            Assert.Null(order.Accept(new DateOnly(2027, 3, 8), maja.Id, maja.Name, "hver morgen", Domain.Cases.CaseKindDesk.Read(Domain.Cases.CaseKindDesk.Typical)!.Find(k => k.Code == "stoette")!.Rules, avoidsDaysOff: false, maja.Name, LaidCase.At));
            await running.Lay("engholm", order);
        }

        var (page, mette) = ($"/fag/borger/{emils}/sager/{@case}/hjaelp", await running.As("mette"));
        var shown = await mette.Page(page);
        var forms = shown.Document.QuerySelectorAll("form[action$=Foelg]").Select(f => f.QuerySelector("input[name=Bestilling]")!.GetAttribute("value")!).ToList();
        Assert.Equal(2, forms.Distinct().Count());
        foreach (var id in forms)
        {
            var refused = await mette.Submit(shown, $"form[id='foelg-{id}']", null, ("Udfald", "Continue"), ("Siger", "Jeg er glad for det."), ("Hvorfor", ""));
            Assert.Equal(400, refused.Status);
            Assert.NotNull(refused.Document.QuerySelector($"form[id='foelg-{id}'] {refused.Document.QuerySelector(".error-summary a")!.GetAttribute("href")}"));
            foreach (var other in forms) Assert.Equal(other == id ? "Jeg er glad for det." : "", ((AngleSharp.Html.Dom.IHtmlTextAreaElement)refused.Document.QuerySelector($"form[id='foelg-{other}'] [name=Siger]")!).Value);
        }

        foreach (var id in forms) Assert.Equal(302, (await mette.Submit(await mette.Page(page), $"form[id='foelg-{id}']", null, ("Udfald", "Continue"), ("Siger", "Jeg er glad for det."), ("Hvorfor", "Det virker."))).Status);
        await using var after = running.Db();
        Assert.Equal(forms.Select(Guid.Parse).ToHashSet(), (await after.Set<FollowUp>().Where(f => f.CitizenId == emils).Select(f => f.OrderId).ToListAsync()).Where(o => forms.Contains(o.ToString())).ToHashSet());
    }

    [Fact]
    public async Task Help_whose_goals_are_taken_back_is_told_about_as_a_whole()
    {
        var (birgit, @case) = (await running.CitizenId("Birgit Lang"), await LaidCase.Lay(running, "Birgit Lang", Stage.Helped));
        await using (var db = running.Db())
        {
            var goals = await db.HelpOrders.Where(o => o.CaseId == @case).SelectMany(o => o.Goals).Select(g => g.GoalId).ToListAsync();
            await db.PlanGoals.Where(g => goals.Contains(g.Id)).ExecuteUpdateAsync(g => g.SetProperty(x => x.TakenBackAt, LaidCase.At));
            var karims = await db.Employees.SingleAsync(e => e.UserName == "karim");
            await running.Lay("engholm", new Domain.Organisation.TeamMember { CitizenId = birgit, EmployeeId = karims.Id, Name = karims.Name, TeamRole = "støtte", Ring = Domain.Organisation.Ring.Professional, From = new DateOnly(2027, 3, 1), Reads = Parts.Plan | Parts.Team | Parts.Effort, Writes = Parts.Effort, Purpose = "At støtte dig", Basis = "Serviceloven § 85" });
        }

        var karim = await running.As("karim");
        var page = await karim.Page($"/fag/borger/{birgit}/hjaelp");
        Assert.Null(page.Document.QuerySelector("form[action$=Status] [name=Maal]"));
        await karim.Follow(await karim.Submit(page, "form[action$=Status]", null, ("Virker", "nej"), ("Linje", "Vi mødes for sjældent.")));
        Assert.Contains("Vi mødes for sjældent.", (await (await running.As("birgit")).Page($"/min-vej/{@case}/hjaelpen")).Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_without_the_order_reads_nothing_and_answers_nothing()
    {
        var @case = await LaidCase.Lay(running, "Emil Frost", Stage.Asked);
        var emils = await running.CitizenId("Emil Frost");
        var page = $"/fag/borger/{emils}/hjaelp";
        var karim = await running.As("karim");
        var form = await karim.Page(page);
        var id = form.Document.QuerySelector("form[action$=Ja] input[name=Bestilling]")!.GetAttribute("value")!;
        (string, string)[] Filled(string token) => [("Bestilling", id), ("Version", "1"), ("Hvorfor", "Vi har ikke plads."), ("FormKey", Guid.CreateVersion7().ToString()), ("__RequestVerificationToken", token)];

        // Not on the team: the page is refused, the form too, and both tries are on record. It tells no more than that of a citizen who is none.
        foreach (var key in (string[])["maja", "peter", "lone"])
        {
            var other = await running.As(key);
            var end = await running.RecordEnd();
            var answers = (Answered[])[await other.Get(page), await other.Get($"/fag/borger/{emils}/sager/{@case}/hjaelp"), await other.Post(page + "?handler=Nej", Filled(await other.Token()))];
            var nobodys = await other.Get($"/fag/borger/{Guid.CreateVersion7()}/hjaelp");
            Assert.All(answers, answer =>
            {
                Assert.Equal(nobodys.Status, answer.Status);
                Assert.True(answer.Status is 403 or 404, answer.ToString());
                Assert.DoesNotContain("Emil", answer.Text, StringComparison.Ordinal);
            });
            Assert.True((await running.RecordSince(end)).Count(r => r.Kind == RecordKind.Refusal) >= 3);
        }

        // A private person has no such page.
        Assert.Equal(404, (await (await running.As("else")).Get(page)).Status);

        // On the team, and not asked: no form, and a form made by hand is refused in a sentence with the words kept.
        await using (var db = running.Db())
        {
            var sara = await db.Employees.SingleAsync(e => e.UserName == "sara");
            await running.Lay("engholm", new Domain.Organisation.TeamMember { CitizenId = emils, EmployeeId = sara.Id, Name = sara.Name, TeamRole = "støtte", Ring = Domain.Organisation.Ring.Professional, From = new DateOnly(2027, 3, 1), Reads = Parts.Plan | Parts.Team | Parts.Effort, Writes = Parts.Effort, Purpose = "At støtte dig", Basis = "Serviceloven § 85" });
        }

        var saras = await running.As("sara");
        Assert.Null((await saras.Page(page)).Document.QuerySelector("form[action$=Ja], form[action$=Nej]"));
        var handmade = await saras.Post(page + "?handler=Nej", Filled(await saras.Token()));
        Assert.Equal(400, handmade.Status);
        Assert.Contains("Det er ikke jer, der er spurgt", handmade.Errors, StringComparison.Ordinal);
        Assert.Contains("Vi har ikke plads.", handmade.Text, StringComparison.Ordinal);
        await using var after = running.Db();
        Assert.Equal((OrderState.Asked, 1), await after.HelpOrders.Where(o => o.CaseId == @case).Select(o => new ValueTuple<OrderState, int>(o.State, o.Version)).SingleAsync());
    }

    private static string Option(Answered page, string field, string text) =>
        page.Document.QuerySelectorAll($"main select[name={field}] option").First(o => o.GetAttribute("value") is { Length: > 0 } && o.TextContent.Contains(text, StringComparison.Ordinal)).GetAttribute("value")!;
}
