using System.Reflection;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Domain.Decisions;
using Sammen.Domain.Demo;
using Sammen.Domain.Language;
using Sammen.Domain.Plans;
using Sammen.Web.Tests.Host;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Ui;

/// <summary>Every text that a citizen can meet is held up to the language check, at the level the citizen chose.</summary>
[Trait("Runs", "Once")]
public sealed class LanguageGateTests(Running running) : IClassFixture<Running>
{
    /// <summary>Names that the product has chosen and that stand as headings; nothing else may use these words unexplained.</summary>
    private static readonly string[] Names = ["Mit netværk og mine fællesskaber", "Om mit netværk", "om dit netværk"];

    private static readonly string[] Citizens = ["anna", "emil", "fatima", "ole", "birgit", "ida"];

    public static TheoryData<string, TextLevel> Reading
    {
        get
        {
            var data = new TheoryData<string, TextLevel>();
            foreach (var citizen in Citizens) foreach (var level in Enum.GetValues<TextLevel>()) data.Add(citizen, level);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Reading))]
    public async Task Citizen_pages_are_easy_to_read(string key, TextLevel level)
    {
        var browser = await running.As(key);
        await browser.Done(await browser.Page("/om-mig/vis"), ("Tekst", level.ToString()));
        var name = DemoPeople.Find(DemoPeople.Engholm, key)!.Name;
        var lived = await Ids(name);
        var findings = new List<string>();
        var read = 0;
        foreach (var route in Routes.All.Where(r => r.Kind == Kind.Own))
        {
            var address = lived(route.Example);
            if (address.Contains('{', StringComparison.Ordinal) || address.Contains(Guid.Empty.ToString(), StringComparison.Ordinal)) continue;
            var page = await browser.Get(address);
            if (page.Status != 200 || !page.IsHtml) continue;
            read++;
            Assert.Equal(level.ToString().ToLowerInvariant(), page.Document.DocumentElement.GetAttribute("data-level"));
            // The professionals' own words are shown as they were written; the page around them says what they are.
            foreach (var theirs in page.Document.QuerySelectorAll("[data-fagord]")) theirs.Remove();
            findings.AddRange(Stops(page.Document.Body!, level).Select(f => $"{f} - {key} {level} {route.Pattern}"));
        }

        Assert.InRange(read, 18, 70);
        Found.Nothing(findings);
    }

    [Fact]
    public async Task Open_pages_are_easy_to_read()
    {
        var findings = new List<string>();
        var nobody = running.Nobody();
        var stranger = await running.As("jonas");
        var mette = await running.As("mette");
        string[] why = ["sammen", "tid", "ud", "niveau", "rolle", "ukendt", "fejl"];
        foreach (var (browser, address) in new[] { (nobody, "/"), (nobody, "/log-ud"), (nobody, "/findes-ikke"), (stranger, "/velkommen"), (stranger, "/fag"), (mette, "/min-plan") }
            .Concat(why.Select(w => (nobody, "/log-ind?hvorfor=" + w))).Concat(new[] { 400, 404, 405, 413, 500, 503 }.Select(code => (nobody, $"/fejl?kode={code}"))))
        {
            findings.AddRange(Stops((await browser.Get(address)).Document.Body!, TextLevel.Almindelig).Select(f => $"{f} - {address}"));
        }

        Found.Nothing(findings);
    }

    [Fact]
    public async Task The_joint_showing_is_easy_to_read()
    {
        var mette = await running.As("mette");
        var fatima = await running.CitizenId("Fatima Ali");
        var privacy = await mette.Page($"/fag/borger/{fatima}/sammen");
        var plan = await mette.Follow(await mette.Submit(privacy, ("Sted", "Home")));
        var root = plan.Address.AbsolutePath[..plan.Address.AbsolutePath.IndexOf("/min-plan", StringComparison.Ordinal)];
        var findings = Stops(privacy.Document.QuerySelector("main")!, TextLevel.Almindelig).Concat(Stops(plan.Document.Body!, TextLevel.Let)).ToList();
        foreach (var address in (string[])["/lige-nu", "/min-plan/skriv/haab", "/min-plan/maal/nyt", "/min-plan/svar", "/om-mig", "/mine-folk", "/mine-folk/kontaktaftale", "/mine-folk/kontaktaftale/foreslaa", "/mine-folk/aftaler", "/slut"]) findings.AddRange(Stops((await mette.Page(root + address)).Document.Body!, TextLevel.Let).Select(f => $"{f} - {address}"));
        findings.AddRange(Stops((await mette.Get("/fag")).Document.Body!, TextLevel.Almindelig));
        Found.Nothing(findings);
    }

    [Fact]
    public void Every_no_is_said_plainly()
    {
        var refusals = typeof(Refusal).Assembly.GetTypes().SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => f.FieldType == typeof(Refusal)).Select(f => (Refusal)f.GetValue(null)!).ToList();
        Assert.InRange(refusals.Count, 35, 400);
        Assert.Equal(refusals.Count, refusals.Select(r => r.Name).Distinct().Count());
        Found.Nothing(refusals.SelectMany(r => Stops(r.Says, TextLevel.Let).Select(f => $"{f} - {r.Name}")));
        Found.Nothing(refusals.Where(r => !r.Says.EndsWith('.')).Select(r => r.Name));
    }

    [Fact]
    public void What_happened_is_told_plainly()
    {
        var events = EveryPlanEvent.Happens();
        var kinds = typeof(PlanEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PlanEvent))).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(kinds.Order(StringComparer.Ordinal), events.Select(e => e.Act).Distinct().Order(StringComparer.Ordinal));
        Found.Nothing(events.SelectMany(e => Stops($"Mette {e.ForCitizen}.", TextLevel.Let).Select(f => $"{f} - {e.Act}")));
    }

    [Fact]
    public void Decisions_are_told_plainly()
    {
        var told = EveryDecisionEvent.Happens();
        var kinds = typeof(DecisionEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DecisionEvent))).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(kinds.Order(StringComparer.Ordinal), told.Select(e => e.Act).Distinct().Order(StringComparer.Ordinal));
        Found.Nothing(told.SelectMany(e => Stops($"Mette {e.ForCitizen}.", TextLevel.Let).Select(f => $"{f} - {e.Act}")));
        Found.Nothing(EveryDecisionEvent.Sentences().SelectMany(says => Stops(says, TextLevel.Let).Select(f => $"{f} - {says}")));
    }

    [Fact]
    public void Contact_is_told_plainly()
    {
        var told = EveryContactEvent.Happens();
        var kinds = typeof(ContactEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ContactEvent))).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(kinds.Order(StringComparer.Ordinal), told.Select(e => e.Act).Distinct().Order(StringComparer.Ordinal));
        Found.Nothing(told.SelectMany(e => Stops($"Mette {e.ForCitizen}.", TextLevel.Let).Select(f => $"{f} - {e.Act}")));
        Found.Nothing(EveryContactEvent.Sentences().SelectMany(says => Stops(says, TextLevel.Let).Select(f => $"{f} - {says}")));
    }

    [Fact]
    public void Cases_are_told_plainly()
    {
        var told = EveryCaseEvent.Happens();
        var kinds = typeof(CaseEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(CaseEvent))).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(kinds.Order(StringComparer.Ordinal), told.Select(e => e.Act).Distinct().Order(StringComparer.Ordinal));
        Found.Nothing(told.SelectMany(e => Stops($"Mette {e.ForCitizen}.", TextLevel.Let).Select(f => $"{f} - {e.Act}")));
        Found.Nothing(EveryCaseEvent.Sentences().SelectMany(says => Stops(says, TextLevel.Let).Select(f => $"{f} - {says}")));
    }

    [Fact]
    public void Finding_out_is_told_plainly()
    {
        var told = EveryAssessmentEvent.Happens();
        var kinds = typeof(AssessmentEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(AssessmentEvent))).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(kinds.Order(StringComparer.Ordinal), told.Select(e => e.Act).Distinct().Order(StringComparer.Ordinal));
        Found.Nothing(told.SelectMany(e => Stops($"Mette {e.ForCitizen}.", TextLevel.Let).Select(f => $"{f} - {e.Act}")));
        Found.Nothing(EveryAssessmentEvent.Sentences().SelectMany(says => Stops(says, TextLevel.Let).Select(f => $"{f} - {says}")));
    }

    [Fact]
    public async Task The_demo_speaks_plainly()
    {
        await using var db = running.Db();
        var texts = new List<(string Text, TextLevel Level)>();
        texts.AddRange((await db.PlanWords.Select(w => w.Text + "\n" + w.More).Distinct().ToListAsync()).Select(t => (t, TextLevel.Let)));
        texts.AddRange((await db.PlanAnswers.Select(a => a.Why).Distinct().ToListAsync()).Select(t => (t, TextLevel.Let)));
        texts.AddRange((await db.TeamMembers.Select(m => m.Does + ". " + m.Purpose + ".").Distinct().ToListAsync()).Select(t => (t, TextLevel.Let)));
        texts.AddRange((await db.Units.Select(u => u.Hours + ". " + u.Urgent).Distinct().ToListAsync()).Select(t => (t, TextLevel.Let)));
        texts.AddRange((await db.LifeSituations.Select(s => s.Told).ToListAsync()).Select(t => (t, TextLevel.Let)));
        texts.AddRange((await db.RecordEntries.Where(e => e.ForCitizen != "").Select(e => e.ForCitizen).Distinct().ToListAsync()).Select(t => ($"Mette {t}.", TextLevel.Let)));
        texts.AddRange((await db.CallBacks.Select(c => c.Words + "\n" + c.Suits + "\n" + c.Agreed).ToListAsync()).Select(t => (t, TextLevel.Let)));
        texts.AddRange((await db.Messages.Select(m => m.Words).ToListAsync()).Select(t => (t, TextLevel.Let)));
        texts.AddRange((await db.Assessments.SelectMany(a => a.Statements).Select(x => x.Words).ToListAsync()).Select(t => (t, TextLevel.Let)));
        texts.AddRange((await db.Assessments.SelectMany(a => a.Opened).Select(x => x.Why).ToListAsync()).Select(t => (t, TextLevel.Let)));
        texts.AddRange((await db.Summaries.Select(x => x.ForCitizen).ToListAsync()).Select(t => (t, TextLevel.Let)));
        texts.AddRange((await db.KnownThings.Select(x => x.Words).ToListAsync()).Select(t => (t, TextLevel.Let)));
        texts.AddRange((await db.Sheets.SelectMany(x => x.Lines).Select(x => x.Words).ToListAsync()).Select(t => (t, TextLevel.Let)));
        Assert.InRange(texts.Count, 70, 1000);
        Found.Nothing(texts.SelectMany(t => Stops(t.Text, t.Level).Select(f => $"{f} - {t.Text}")));
    }

    [Fact]
    public void A_hard_text_is_found() =>
        Assert.NotEmpty(Stops("Såfremt kommunen på baggrund af en konkret vurdering træffer afgørelse om iværksættelse af foranstaltninger, meddeles dette.", TextLevel.Almindelig));

    private static IEnumerable<string> Stops(IElement element, TextLevel level) => Stops(Visible.Text(element), level);

    private static IEnumerable<string> Stops(string text, TextLevel level) =>
        LanguageCheck.Check(text, level, Names).Findings.Where(f => f.Severity == Severity.Stop).Select(f => $"{f.Kind} »{f.Excerpt}« {f.Message}");

    /// <summary>Fills an address with what the citizen has; what they have not stays as it is.</summary>
    private async Task<Func<string, string>> Ids(string name)
    {
        await using var db = running.Db();
        var citizen = await db.Citizens.AsNoTracking().SingleAsync(c => c.Name == name);
        var plan = await db.Plans.AsNoTracking().SingleAsync(p => p.CitizenId == citizen.Id);
        var goal = await db.PlanGoals.Where(g => g.PlanId == plan.Id).Select(g => (Guid?)g.Id).FirstOrDefaultAsync();
        var step = await db.PlanSteps.Where(s => s.PlanId == plan.Id && s.DoneAt == null).Select(s => (Guid?)s.Id).FirstOrDefaultAsync();
        var done = await db.PlanSteps.Where(s => s.PlanId == plan.Id && s.DoneAt != null).Select(s => (Guid?)s.Id).FirstOrDefaultAsync();
        var entry = await db.PlanEntries.Where(e => e.PlanId == plan.Id).Select(e => e.Id).FirstAsync();
        var line = await db.RecordEntries.Where(e => e.CitizenId == citizen.Id && e.By == "Employee").Select(e => e.Seq).FirstAsync();
        var call = await db.CallBacks.Where(c => c.CitizenId == citizen.Id).Select(c => c.Id).FirstOrDefaultAsync();
        var thread = await db.MessageThreads.Where(t => t.CitizenId == citizen.Id).Select(t => t.Id).FirstOrDefaultAsync();
        var meeting = await db.Appointments.Where(a => a.CitizenId == citizen.Id && a.State == AppointmentState.Planned).Select(a => a.Id).FirstOrDefaultAsync();
        var found = await db.Assessments.Where(a => a.CitizenId == citizen.Id).Select(a => a.CaseId).FirstOrDefaultAsync();
        return address => new Lived(citizen.Id, goal ?? Guid.Empty, step ?? Guid.Empty, done ?? Guid.Empty, entry, Guid.Empty, line, call, thread) { Meeting = meeting, Case = found, Theme = "mobilitet" }.Fill(address);
    }
}
