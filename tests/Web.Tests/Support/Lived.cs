using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Assessments;
using Sammen.Domain.Cases;
using Sammen.Domain.Choices;
using Sammen.Domain.Contacts;
using Sammen.Domain.Decisions;
using Sammen.Domain.Demo;
using Sammen.Domain.Expectations;

namespace Sammen.Web.Tests.Support;

/// <summary>One citizen's ids, as addresses need them.</summary>
internal sealed record Lived(Guid Citizen, Guid Goal, Guid Step, Guid Done, Guid Entry, Guid Member, long Line, Guid Call = default, Guid Thread = default, Guid Near = default, Guid Sharing = default)
{
    /// <summary>An appointment that is planned.</summary>
    public Guid Meeting { get; init; }

    public Guid Note { get; init; }

    public Guid Document { get; init; }

    /// <summary>A promise that is open.</summary>
    public Guid Promise { get; init; }

    /// <summary>A decision that waits for the leader of this citizen's adviser.</summary>
    public Guid Asked { get; init; }

    /// <summary>A case that something is found out in, and one of its themes that is open.</summary>
    public Guid Case { get; init; }

    public string Theme { get; init; } = "";

    /// <summary>An option of that case.</summary>
    public Guid Option { get; init; }

    /// <summary>An address with its {names} filled in.</summary>
    public string Fill(string address) => address
        .Replace("{id}", Citizen.ToString(), StringComparison.Ordinal)
        .Replace("{maal}", Goal.ToString(), StringComparison.Ordinal)
        .Replace("{skridt}", Step.ToString(), StringComparison.Ordinal)
        .Replace("{klaret}", Done.ToString(), StringComparison.Ordinal)
        .Replace("{udsagn}", Entry.ToString(), StringComparison.Ordinal)
        .Replace("{medlem}", Member.ToString(), StringComparison.Ordinal)
        .Replace("{naer}", Near.ToString(), StringComparison.Ordinal)
        .Replace("{deling}", Sharing.ToString(), StringComparison.Ordinal)
        .Replace("{relation}", Sharing.ToString(), StringComparison.Ordinal)
        .Replace("{opkald}", Call.ToString(), StringComparison.Ordinal)
        .Replace("{traad}", Thread.ToString(), StringComparison.Ordinal)
        .Replace("{beslutning}", Asked.ToString(), StringComparison.Ordinal)
        .Replace("{aftale}", Meeting.ToString(), StringComparison.Ordinal)
        .Replace("{omlidt}", InAWhile, StringComparison.Ordinal)
        .Replace("{note}", Note.ToString(), StringComparison.Ordinal)
        .Replace("{dok}", Document.ToString(), StringComparison.Ordinal)
        .Replace("{loefte}", Promise.ToString(), StringComparison.Ordinal)
        .Replace("{mulighed}", Option.ToString(), StringComparison.Ordinal)
        .Replace("{sag}", Case.ToString(), StringComparison.Ordinal)
        .Replace("{tema}", Theme.Length > 0 ? Theme : "{tema}", StringComparison.Ordinal)
        .Replace("{linje}", Line.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>A day some weeks from the demo's, as it is typed.</summary>
    private const string InAWhile = "20. marts";

    /// <summary>Reads the ids of someone whose plan has at least one of each.</summary>
    public static async Task<Lived> Of(Running running, string name, string place = DemoPeople.Engholm)
    {
        await using var db = running.Db(place);
        var citizen = await db.Citizens.AsNoTracking().SingleAsync(c => c.Name == name);
        var plan = await db.Plans.AsNoTracking().SingleAsync(p => p.CitizenId == citizen.Id);
        var steps = await db.PlanSteps.AsNoTracking().Where(s => s.PlanId == plan.Id && s.TakenBackAt == null).ToListAsync();
        var matter = await db.Cases.Where(c => c.CitizenId == citizen.Id && c.Kind != "" && c.EndedOn == null).OrderBy(c => db.Assessments.Any(a => a.CaseId == c.Id) ? 0 : 1).ThenBy(c => db.Decisions.Any(d => d.CaseId == c.Id && d.ReceivedOn != null) ? 0 : 1).ThenByDescending(c => c.Id).Select(c => c.Id).FirstOrDefaultAsync();
        return new Lived(
            citizen.Id,
            await db.PlanGoals.Where(g => g.PlanId == plan.Id && g.TakenBackAt == null).OrderBy(g => g.Position).Select(g => g.Id).FirstAsync(),
            steps.First(s => s.DoneAt is null).Id,
            steps.FirstOrDefault(s => s.DoneAt is not null)?.Id ?? Guid.Empty,
            await db.PlanEntries.Where(e => e.PlanId == plan.Id && e.TakenBackAt == null).Select(e => e.Id).FirstAsync(),
            await db.TeamMembers.Where(m => m.CitizenId == citizen.Id && m.EmployeeId != null && m.EmployeeId != plan.CoordinatorId && m.To == null).Select(m => m.Id).FirstOrDefaultAsync(),
            await db.RecordEntries.Where(e => e.CitizenId == citizen.Id && e.By == "Employee").Select(e => e.Seq).FirstAsync(),
            await db.CallBacks.Where(c => c.CitizenId == citizen.Id).OrderByDescending(c => c.AskedAt).Select(c => c.Id).FirstOrDefaultAsync(),
            await db.MessageThreads.Where(t => t.CitizenId == citizen.Id).OrderByDescending(t => t.LastAt).Select(t => t.Id).FirstOrDefaultAsync(),
            await db.TeamMembers.Where(m => m.CitizenId == citizen.Id && m.EmployeeId == null && m.To == null).OrderBy(m => m.Id).Select(m => m.Id).FirstOrDefaultAsync(),
            await db.Consents.Where(c => c.CitizenId == citizen.Id).Select(c => c.Id).FirstOrDefaultAsync())
        {
            Case = matter,
            Asked = await db.Decisions.Where(d => d.CitizenId == citizen.Id && d.OpenFor != null && d.AskedAt != null).Select(d => d.Id).FirstOrDefaultAsync(),
            Meeting = await db.Appointments.Where(a => a.CitizenId == citizen.Id && a.State == AppointmentState.Planned).Select(a => a.Id).FirstOrDefaultAsync(),
            Note = await db.Notes.Where(n => n.CitizenId == citizen.Id && n.AddsTo == null).OrderBy(n => n.Seq).Select(n => n.Id).FirstOrDefaultAsync(),
            Document = await db.Documents.Where(d => d.CitizenId == citizen.Id).Select(d => d.Id).FirstOrDefaultAsync(),
            Promise = await db.Promises.Where(p => p.CitizenId == citizen.Id && p.State == Domain.Promises.PromiseState.Open).Select(p => p.Id).FirstOrDefaultAsync(),
            Option = await db.Choices.Where(c => c.CaseId == matter).OrderByDescending(c => c.No).SelectMany(c => c.Options).Select(o => o.Id).FirstOrDefaultAsync(),
            Theme = await db.Assessments.Where(a => a.CitizenId == citizen.Id).SelectMany(a => a.Opened).OrderBy(o => o.Id).Select(o => o.Theme).FirstOrDefaultAsync() ?? "",
        };
    }

    /// <summary>Anna writes a goal with a done and an open step, asks to be called and writes to the team; Mette writes down some of Anna's words, so that there is something to ask about.</summary>
    public static async Task<Lived> Anna(Running running)
    {
        var anna = await running.As("anna");
        var scale = await anna.Done(await anna.Page("/min-plan/maal/nyt"), ("Ord", "Jeg kan tage bussen alene"), ("TrinOp", "Jeg kører ét stop."));
        var goal = await anna.Done(scale, ("Tal", "3"));
        var steps = goal.Address.AbsolutePath + "/skridt";
        await anna.Done(await anna.Page(steps), ("Ord", "Jeg går hen til stoppestedet."), ("Hvem", "mig"), ("Senest", "4. marts"));
        await anna.Done(await anna.Page(steps), ("Ord", "Jeg finder mit buskort."), ("Hvem", "mig"), ("Senest", "3. marts"));
        var plan = await anna.Page("/min-plan");
        var found = plan.Document.QuerySelectorAll("li.step").First(s => s.TextContent.Contains("buskort", StringComparison.Ordinal)).QuerySelector("input[name=skridt]")!.GetAttribute("value");
        await anna.Follow(await anna.Submit(plan, $"form:has(input[value='{found}'])", null));
        await WriteForAnna(running, "Jeg vil synge i kor igen.");
        await anna.Done(await anna.Page("/ring-mig-op"), ("Ord", "Jeg vil tale om bussen."));
        await anna.Done(await anna.Page("/beskeder/ny"), ("Ord", "Hvornår ses vi?"));
        await ShareWithElse(running, anna);
        await Book(await running.As("mette"), await running.CitizenId("Anna Holm"));
        return await Of(running, "Anna Holm");
    }

    /// <summary>A case of the citizen's with one open theme and a sheet, that is being decided; when <paramref name="asks"/>, it waits for the leader's yes.</summary>
    public static async Task LayCase(Running running, string name, string place = DemoPeople.Engholm, bool asks = true, bool assessed = true)
    {
        await using var db = running.Db(place);
        var citizen = await db.Citizens.Where(c => c.Name == name).Select(c => c.Id).SingleAsync();
        var adviser = await (from p in db.Plans where p.CitizenId == citizen join e in db.Employees on p.CoordinatorId equals e.Id select e).AsNoTracking().SingleAsync();
        var kind = CaseKindDesk.Read(CaseKindDesk.Typical)!.Find(k => k.Code == "ledsagelse")!;
        var at = new DateTime(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);
        var found = Domain.Cases.Case.Open(citizen, new NewCase(kind.Code, "At komme ud", CaseOrigin.Asked, new DateOnly(2027, 3, 1), "Jeg vil ud om aftenen.", Domain.Plans.Said.Directly), new CaseKind(kind.Code, 1, kind.From, null, kind.Rules), adviser.Name.Split(' ')[0], at).Value;
        var draft = Decision.Begin(citizen, found.Id, adviser.Name, at);
        var part = draft.Put(null, new PartForm("Ledsagelse", PartResult.Yes, kind.Rules.LegalBasis, "Du går ikke ud alene.", "Reglen gælder for dig.", "Det er vigtigt for dig.", "Jeg vil ud.", "Derfor siger vi ja.", null, null, "15 timer om måneden", CostClass.High, false, []), adviser.Name);
        if (!part.Ok || (asks && draft.AskLeader(CostClass.Low, adviser.Id, adviser.Name, adviser.UnitId, at) is not null)) throw new InvalidOperationException("The case could not be laid.");
        var assessment = Assessment.Begin(citizen, found.Id, ThemeBook.Supplied, found.Day);
        Assert.True(assessment.OpenTheme("mobilitet", "Du vil gerne ud.", CaseNow.Of(found), new(adviser.Id, adviser.Name, false, false, Domain.Plans.Said.Directly), at).Ok);
        var choice = Choice.Begin(citizen, found.Id, null, adviser.Name, at);
        Assert.True(choice.Put(null, new OptionForm(null, new OfferForm(OfferKind.Association, "Aftenklubben", "En klub om aftenen.", "", "", "Gratis", 0, CostClass.None), [], ""), Domain.Language.TextLevel.Almindelig, adviser.Name, at).Ok);
        if (!assessed) await running.Lay(place, found, draft);
        else await running.Lay(place, found, draft, choice, assessment, Sheet.Open(citizen, found.Id, null, SheetReason.FirstContact, adviser.Id, adviser.Name, at));
    }

    /// <summary>Anna shares her goals, her appointments and her themes with her mother, who takes the invitation up. Gives the relation.</summary>
    public static async Task<Guid> ShareWithElse(Running running, Browser anna)
    {
        await using var db = running.Db();
        var mother = await db.TeamMembers.Where(m => m.Name == "Else Holm").Select(m => m.Id).SingleAsync();
        var shared = await anna.Done(await anna.Page($"/mine-folk/{mother}/del"), ("Dele", "Goals"), ("Dele", "Contact"), ("Dele", "Themes"), ("Til", "1. juni"));
        var code = shared.Document.QuerySelector(".code")!.TextContent;
        var mothers = await running.As("else");
        var taken = await mothers.Submit(await mothers.Page("/hjaelp"), ("Kode", code));
        return Guid.Parse(taken.Location!.Split('/')[2]);
    }

    public static async Task WriteForAnna(Running running, string words)
    {
        var mette = await running.As("mette");
        await mette.Done(await mette.Page($"/fag/borger/{await running.CitizenId("Anna Holm")}/skriv"), ("Slags", "Hope"), ("Ord", words), ("Sagt", "Directly"));
    }

    /// <summary>The employee books a meeting with the citizen, far enough ahead that the citizen has nothing else then; that the employee has is warned of, and pressed past.</summary>
    public static async Task Book(Browser employee, Guid citizen)
    {
        var booked = await employee.Submit(await employee.Page($"/fag/borger/{citizen}/kontakt/book"), ("Maade", "Office"), ("Dag", "10. juni"), ("Tid", "14"));
        if (booked.Status == 200) booked = await employee.Submit(booked, ("Dag", "10. juni"));
        await employee.Follow(booked);
    }
}
