using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Domain.Data;
using Sammen.Domain.Decisions;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;

namespace Sammen.Domain.Efforts;

/// <summary>
/// From decision to help: the door for changes. The adviser orders and follows up (both the case and the help must be theirs to
/// write); the one who was asked answers, and tells how it goes. The citizen sees each word when it is written.
/// </summary>
public sealed class HelpDesk
{
    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;
    private readonly DecisionStore _store;

    internal HelpDesk(AppDb db, Changes changes, Trail trail, Clock clock, DecisionStore store) => (_db, _changes, _trail, _clock, _store) = (db, changes, trail, clock, store);

    /// <summary>Asks a unit, and if wanted one employee of it who is on the team, to give what a decision that was told says yes to. The goals go along in the citizen's words.</summary>
    public async Task<Result<Guid>> Order(Subject subject, Guid caseId, OrderForm order, Form form, CancellationToken cancel)
    {
        await _trail.AtDesk(subject, Parts.Effort | Parts.Case, "bestilling", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"order|{caseId}|{order}|{string.Join(',', order.Goals)}", async () =>
        {
            if (await _store.Case(subject.CitizenId, caseId, cancel) is not { } found) return CaseRefusals.NotFound;
            if (!found.IsOpen) return CaseRefusals.Over;
            if (found.InDoubt(_clock.Today)) return CaseRefusals.InDoubt;
            var part = await (from p in _db.Set<DecisionPart>() join d in _db.Decisions on p.DecisionId equals d.Id where p.Id == order.PartId && d.CaseId == caseId && d.ReceivedOn != null && p.Result != PartResult.No select p).AsNoTracking().FirstOrDefaultAsync(cancel);
            if (part is null) return EffortRefusals.PartMissing;
            if (await _db.HelpOrders.AnyAsync(o => o.PartId == part.Id && (o.State == OrderState.Asked || o.State == OrderState.Accepted), cancel)) return EffortRefusals.OrderedAlready;
            if (await _db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Id == order.UnitId, cancel) is not { } unit) return EffortRefusals.UnitMissing;
            var employee = "";
            if (order.EmployeeId is { } named)
            {
                employee = await OnTeam(subject.CitizenId, named, unit.Id, cancel);
                if (employee.Length == 0) return EffortRefusals.NotOnTeam;
            }

            var goals = await (from g in _db.PlanGoals join p in _db.Plans on g.PlanId equals p.Id where p.CitizenId == subject.CitizenId && g.TakenBackAt == null && order.Goals.Contains(g.Id) orderby g.Position select new { g.Id, g.Text }).ToListAsync(cancel);
            if (goals.Count == 0) return EffortRefusals.GoalMissing;
            var asked = HelpOrder.Ask(subject.CitizenId, caseId, part.Id, part.What, part.Amount, part.LegalBasis, unit.Id, unit.Name, order.EmployeeId, employee, goals.Select(g => (g.Id, g.Text)), subject.Actor.Name, _clock.Now);
            _db.HelpOrders.Add(asked);
            await _db.Hand(found, new BallPass(Ball.Provider, employee.Length > 0 ? employee.Split(' ', 2)[0] : unit.Name, $"Vi venter på svar fra {(employee.Length > 0 ? employee.Split(' ', 2)[0] : unit.Name)}.", "", null, "Du får at vide, hvem der kommer og hvornår."), _clock.Now, atDesk: true, cancel);
            Happened(subject, "HelpOrdered", asked.Id, asked.Version, "spurgte, hvem der kan hjælpe dig", $"Bestilling sendt til {unit.Name}.");
            return asked.Id;
        }, cancel);
    }

    /// <summary>The provider says yes: from a day within half a year, who of the unit comes, and when. The next follow-up is set by the rules, and kept off the days the contact agreement keeps free.</summary>
    public Task<Result<Guid>> Accept(Subject subject, Guid orderId, AcceptForm accept, Form form, CancellationToken cancel) =>
        Change(subject, caseId: null, orderId, form, $"order-yes|{orderId}|{accept}", Parts.Effort, async (order, found) =>
        {
            if (!IsAsked(subject.Actor, order)) return EffortRefusals.NotYours;
            var rules = await _store.Rules(found, cancel);
            if (!rules.Ok) return rules.Refusal;
            var comes = accept.ComesId is { } id ? await OnTeam(subject.CitizenId, id, order.UnitId, cancel) : "";
            if (order.Accept(accept.StartsOn, accept.ComesId, comes, accept.When, rules.Value.Rules, await AvoidsDaysOff(subject.CitizenId, cancel), subject.Actor.Name, _clock.Now) is { } no) return no;
            if (found.IsOpen)
            {
                await _db.Hand(found, new BallPass(Ball.Provider, comes.Split(' ', 2)[0], $"{comes.Split(' ', 2)[0]} hjælper dig fra den {order.StartsOn!.Value.ToString("d. MMMM", System.Globalization.CultureInfo.GetCultureInfo("da-DK"))}.", "", null, "Vi taler om, hvordan det går."), _clock.Now, atDesk: false, cancel);
                // The day by which the citizen hears who gives the rest is kept.
                if (!(found.Deadline < order.FollowUpOn && await _db.SomeIsGivenByNobody(found, cancel))) await _db.Promise(found, order, order.FollowUpOn, cancel);
                if (found.Phase != CasePhase.FollowUp) found.MoveTo(CasePhase.FollowUp, "Hjælpen begynder.", subject.Actor.Name, _clock.Now, isSo: true);
            }

            return ("OrderAccepted", "sagde ja til at hjælpe dig", $"Bestilling accepteret. Begynder {order.StartsOn:yyyy-MM-dd}.");
        }, cancel);

    /// <summary>The provider says no, with why; the ball comes back to us.</summary>
    public Task<Result<Guid>> Decline(Subject subject, Guid orderId, string why, Form form, CancellationToken cancel) =>
        Change(subject, caseId: null, orderId, form, $"order-no|{orderId}|{why}", Parts.Effort, async (order, found) =>
        {
            if (!IsAsked(subject.Actor, order)) return EffortRefusals.NotYours;
            if (order.Decline(why, subject.Actor.Name, _clock.Now) is { } no) return no;
            if (found.IsOpen)
            {
                var holder = await _db.Holder(subject.CitizenId, cancel);
                await _db.Hand(found, new BallPass(Ball.Us, holder, $"{holder} finder en anden, der kan hjælpe dig.", "", null, "Du får at vide, hvem der kommer og hvornår."), _clock.Now, atDesk: false, cancel);
            }

            return ("OrderDeclined", "kan ikke hjælpe dig nu, og skrev hvorfor", "Bestilling afvist. Begrundelse givet.");
        }, cancel);

    /// <summary>
    /// "Det virker" or "Det er svært" about one goal that stands, or with null about the help as a whole when none does, and one line. What is
    /// hard brings the follow-up within ten working days.
    /// </summary>
    public Task<Result<Guid>> Tell(Subject subject, Guid orderId, Guid? goalId, bool works, string line, Form form, CancellationToken cancel) =>
        Change(subject, caseId: null, orderId, form, $"order-status|{orderId}|{goalId}|{works}|{line}", Parts.Effort, async (order, found) =>
        {
            if (!IsAsked(subject.Actor, order)) return EffortRefusals.NotYours;
            var goals = order.Goals.ConvertAll(g => g.GoalId);
            var standing = await _db.PlanGoals.Where(g => goals.Contains(g.Id) && g.TakenBackAt == null).Select(g => g.Id).ToListAsync(cancel);
            var told = GoalStatus.Write(order, goalId, standing, works, line, subject.Actor.Name, _clock.Now);
            if (!told.Ok) return told.Refusal;
            _db.Add(told.Value);
            if (!works && order.LookSooner(Signal.Hard(subject.Actor.FirstName), _clock.Today)) await _db.Sooner(_trail, subject, found, order, "skrev, at det er svært, så vi ser på din hjælp før", "Status fra udføreren: det er svært.", cancel);
            return ("StatusTold", goalId is null ? "skrev, hvordan det går med din hjælp" : "skrev, hvordan det går med dit mål", works ? "Status fra udføreren: det virker." : "Status fra udføreren: det er svært.");
        }, cancel);

    /// <summary>
    /// Continue, change or stop, with what the citizen says and why. A change leads back to the choice of help, or to getting to know the
    /// citizen in one theme. A stop ends the help only when it is the citizen's own wish, agreed; else the case goes to udredning (a new
    /// one when it is over), and the help lasts until a decision stops it: <see cref="StopBy"/>.
    /// </summary>
    public Task<Result<Guid>> Follow(Subject subject, Guid caseId, Guid orderId, FollowUpForm follow, Form form, CancellationToken cancel) =>
        Change(subject, caseId, orderId, form, $"order-follow|{orderId}|{follow}", Parts.Effort | Parts.Case, async (order, found) =>
        {
            var rules = await _store.Rules(found, cancel);
            if (!rules.Ok) return rules.Refusal;
            if (found.InDoubt(_clock.Today)) return CaseRefusals.InDoubt;
            var done = order.Follow(follow, rules.Value.Rules, await AvoidsDaysOff(subject.CitizenId, cancel), subject.Actor.Name, _clock.Now);
            if (!done.Ok) return done.Refusal;
            _db.Add(done.Value);
            var decides = done.Value is { Outcome: FollowUpOutcome.Stop, Wish: StopWish.Ours };
            if (decides && !found.IsOpen)
            {
                var opened = Case.Open(subject.CitizenId, new NewCase(found.Kind, "Skal din hjælp stoppe?", CaseOrigin.Caught, _clock.Today, done.Value.Why, Said.OnBehalf), rules.Value, subject.Actor.Name, _clock.Now);
                if (!opened.Ok) return opened.Refusal;
                _db.Cases.Add(opened.Value);
                order.AwaitsDecision(opened.Value.Id);
            }
            else if (decides)
            {
                order.AwaitsDecision(found.Id);
            }

            if (found.IsOpen)
            {
                await _db.Promise(found, order, order.FollowUpOn, cancel);
                if (After(done.Value, decides, order, subject.Actor.FirstName, found) is { } ball)
                {
                    // Our own second look has a day; while the board looks, what we change meanwhile is ours to do.
                    if (await _db.AppealIsWithUs(found.Id, cancel)) found.IsRead();
                    else found.Pass(ball, _clock.Now);
                }

                if (done.Value.LeadsTo is { } phase && phase != found.Phase) found.MoveTo(phase, done.Value.Theme.Length > 0 ? $"{done.Value.Why} Vi ser på: {done.Value.Theme}." : done.Value.Why, subject.Actor.Name, _clock.Now);
            }

            return ("HelpFollowed", done.Value.Outcome switch { FollowUpOutcome.Continue => "skrev, at din hjælp bliver ved", FollowUpOutcome.Change => "skrev, at din hjælp skal ændres", _ => decides ? "vil finde ud af, om din hjælp skal stoppe. Du har hjælpen imens" : "skrev, at du ikke vil have hjælpen mere" }, $"Opfølgning: {EffortTexts.Professional(done.Value.Outcome)}.{(decides ? " Skal afgøres; hjælpen varer imens." : done.Value.Wish is null ? "" : " Borgerens eget ønske.")}");
        }, cancel);

    /// <summary>The citizen keeps help that was to stop by the citizen's own wish: alone or beside an employee, until the day it stops.</summary>
    public async Task<Result<Guid>> Keep(Subject subject, Guid caseId, Guid orderId, Form form, CancellationToken cancel)
    {
        await _trail.WithCitizen(subject, Parts.Effort, "hjælp", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"{form.Version}|order-keep|{orderId}", async () =>
        {
            if (await _db.HelpOrders.FirstOrDefaultAsync(o => o.Id == orderId && o.CaseId == caseId && o.CitizenId == subject.CitizenId, cancel) is not { } order) return EffortRefusals.NotFound;
            if (order.Version != form.Version) return Form.Changed;
            if (order.Keep(_clock.Today) is { } no) return no;
            if (await _db.Cases.FirstOrDefaultAsync(c => c.Id == order.CaseId && c.EndedOn == null, cancel) is { } found) await _db.Promise(found, order, order.FollowUpOn, cancel);
            Happened(subject, "HelpKept", order.Id, order.Version, "vil beholde din hjælp", "Borgeren beholder hjælpen.");
            return order.Id;
        }, cancel);
    }

    /// <summary>A decision that was told, and that makes help less, stops the help: from its own day, or from the day it was received. Until then it lasts. Refused while an appeal about that very part is not settled.</summary>
    public Task<Result<Guid>> StopBy(Subject subject, Guid caseId, Guid orderId, Guid partId, Form form, CancellationToken cancel) =>
        Change(subject, caseId, orderId, form, $"order-stop|{orderId}|{partId}", Parts.Effort | Parts.Case, async (order, found) =>
        {
            if ((await _db.Stops(_db.HelpOrders.Where(o => o.Id == orderId)).ToListAsync(cancel)).Find(p => p.PartId == partId) is not { } part) return EffortRefusals.StopPartMissing;
            if (found.InDoubt(_clock.Today)) return CaseRefusals.InDoubt;
            var appeals = await _db.Appeals.AsNoTracking().Where(a => a.OpenFor != null && _db.Decisions.Any(d => d.Id == a.DecisionId && d.Parts.Any(p => p.Id == partId))).ToListAsync(cancel);
            if (appeals.Exists(a => a.IsAbout(partId))) return EffortRefusals.Appealed;
            if (order.StopBy(part.PartId, part.From) is { } no) return no;
            if (found.IsOpen && found.Phase == CasePhase.FollowUp) await _db.Promise(found, order, null, cancel);
            return ("HelpStopped", "skrev, hvornår din hjælp stopper", $"Hjælpen stopper efter afgørelse, fra {part.From:yyyy-MM-dd}.");
        }, cancel);

    /// <summary>Hours of one month, from 0 to 400, from the month the help began until now. Written again they stand instead.</summary>
    public Task<Result<Guid>> Hours(Subject subject, Guid orderId, DateOnly month, decimal hours, Form form, CancellationToken cancel) =>
        Change(subject, caseId: null, orderId, form, $"order-hours|{orderId}|{month:O}|{hours}", Parts.Effort, async (order, _) =>
        {
            var first = new DateOnly(month.Year, month.Month, 1);
            if (order.StartsOn is not { } began || first < new DateOnly(began.Year, began.Month, 1) || first > _clock.Today) return EffortRefusals.MonthWrong;
            if (hours is < 0 or > 400) return EffortRefusals.HoursOutside;
            var same = await _db.Set<SupportHours>().FirstOrDefaultAsync(h => h.OrderId == orderId && h.Month == first, cancel);
            if (same is null) _db.Add(same = new SupportHours { OrderId = orderId, CitizenId = subject.CitizenId, Month = first });
            (same.Minutes, same.By, same.At) = ((int)Math.Round(hours * 60), subject.Actor.Name, _clock.Now);
            return ("HoursTold", "skrev, hvor mange timer du har fået", $"Timer skrevet for {first:yyyy-MM}.");
        }, cancel);

    /// <summary>A new common text. The one who writes it has said yes; all others are asked again. <see cref="Form.Version"/> is the last text's number, 0 for none.</summary>
    public async Task<Result<Guid>> WriteApproach(Subject subject, string words, Form form, CancellationToken cancel)
    {
        if (!subject.MayWrite(Parts.Effort) || subject.Door == Door.Help) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "fælles tilgang", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"approach|{words}|{form.Version}", async () =>
        {
            var last = await _db.Set<Approach>().Where(a => a.CitizenId == subject.CitizenId).MaxAsync(a => (int?)a.No, cancel) ?? 0;
            if (last != form.Version) return Form.Changed;
            var text = Text.Required(words, Approach.Longest);
            if (!text.Ok) return text.Refusal == Text.Empty ? EffortRefusals.ApproachMissing : text.Refusal;
            var written = new Approach { CitizenId = subject.CitizenId, No = last + 1, Words = text.Value, By = subject.Actor.Name, At = _clock.Now };
            written.Yeses.Add(Yes(subject, written));
            _db.Add(written);
            Happened(subject, "ApproachWritten", written.Id, written.No, "skrev, hvordan alle gør sammen med dig", $"Fælles tilgang, udgave {written.No}.");
            return written.Id;
        }, cancel);
    }

    /// <summary>Yes to the text that stands there now. Said twice it is one yes.</summary>
    public async Task<Result<Guid>> AgreeApproach(Subject subject, Guid approachId, Form form, CancellationToken cancel)
    {
        if (!subject.MayWrite(Parts.Effort) || subject.Door == Door.Help) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "fælles tilgang", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"approach-yes|{approachId}", async () =>
        {
            var now = await _db.Set<Approach>().Include(a => a.Yeses).Where(a => a.CitizenId == subject.CitizenId).OrderByDescending(a => a.No).FirstOrDefaultAsync(cancel);
            if (now is null || now.Id != approachId) return EffortRefusals.ApproachChanged;
            var yes = Yes(subject, now);
            if (now.Yeses.Exists(y => y.PersonId == yes.PersonId)) return now.Id;
            now.Yeses.Add(yes);
            Happened(subject, "ApproachAgreed", now.Id, now.No, "sagde ja til, hvordan alle gør sammen med dig", $"Fælles tilgang, udgave {now.No}: ja.");
            return now.Id;
        }, cancel);
    }

    /// <summary>At the table the yes is the citizen's.</summary>
    private ApproachYes Yes(Subject subject, Approach to) => subject.CitizenPresent
        ? new ApproachYes { ApproachId = to.Id, PersonId = subject.CitizenId, Name = subject.IsCitizen ? subject.Actor.Name : "", At = _clock.Now }
        : new ApproachYes { ApproachId = to.Id, PersonId = subject.Actor.Id, Name = subject.Actor.Name, At = _clock.Now };

    /// <summary>Who has the ball after a follow-up: help that goes on leaves it where it is, unless its words told of the beginning.</summary>
    private static BallPass? After(FollowUp done, bool decides, HelpOrder order, string by, Case found) => done.Outcome switch
    {
        FollowUpOutcome.Continue => found.Ball == Ball.Provider ? new BallPass(Ball.Provider, found.BallName, $"{order.ComesName.Split(' ', 2)[0]} hjælper dig.", "", null, "Vi taler om, hvordan det går.") : null,
        FollowUpOutcome.Change => new BallPass(Ball.Us, by, $"{by} taler med dig om, hvad der skal ændres.", "", null, "Du har din hjælp imens."),
        _ => new BallPass(Ball.Us, by, decides ? $"{by} finder ud af, om din hjælp skal stoppe." : $"{by} taler med dig om, hvordan hjælpen slutter.", "", null, decides ? "Du har din hjælp imens." : ""),
    };

    private static bool IsAsked(Actor actor, HelpOrder order) => actor.Id == order.EmployeeId || actor.Id == order.ComesId || actor.UnitId == order.UnitId;

    /// <summary>The name of an employee of the unit who is on the citizen's team today; empty when there is none.</summary>
    private async Task<string> OnTeam(Guid citizenId, Guid employeeId, Guid unitId, CancellationToken cancel)
    {
        var today = _clock.Today;
        return await (from e in _db.Employees where e.Id == employeeId && e.UnitId == unitId && e.Active && _db.TeamMembers.Any(m => m.CitizenId == citizenId && m.EmployeeId == employeeId && m.From <= today && (m.To == null || m.To >= today)) select e.Name).FirstOrDefaultAsync(cancel) ?? "";
    }

    private async Task<bool> AvoidsDaysOff(Guid citizenId, CancellationToken cancel) =>
        await _db.ContactVersions.AsNoTracking().Where(v => v.CitizenId == citizenId && v.State == ProposalState.InForce).Select(v => v.Terms).FirstOrDefaultAsync(cancel) is { NotUpToWeekend: true };

    /// <param name="caseId">The case the page is about; null for the help's own page, which is about all of it.</param>
    private async Task<Result<Guid>> Change(Subject subject, Guid? caseId, Guid orderId, Form form, FormattableString body, Parts part, Func<HelpOrder, Case, Task<Told>> decide, CancellationToken cancel)
    {
        await _trail.AtDesk(subject, part, "hjælp", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"{form.Version}|{Changes.Parts(body)}", async () =>
        {
            if (await _db.HelpOrders.Include(o => o.Goals).FirstOrDefaultAsync(o => o.Id == orderId && o.CitizenId == subject.CitizenId && (caseId == null || o.CaseId == caseId), cancel) is not { } order) return EffortRefusals.NotFound;
            if (await _store.Case(subject.CitizenId, order.CaseId, cancel) is not { } found) return CaseRefusals.NotFound;
            if (order.Version != form.Version) return Form.Changed;
            var told = await decide(order, found);
            if (told.No is { } no) return no;
            Happened(subject, told.Act, order.Id, order.Version, told.ForCitizen, told.ForProfessional);
            return order.Id;
        }, cancel);
    }

    private void Happened(Subject subject, string act, Guid id, int version, string forCitizen, string forProfessional) =>
        _trail.Changed(subject.Actor, subject.CitizenId, Parts.Effort, act, forCitizen, forProfessional, subject.Purpose, subject.Basis, id, version);

    /// <summary>What came of it: a "no", or what happened in two readers' words.</summary>
    private sealed record Told(Refusal? No, string Act = "", string ForCitizen = "", string ForProfessional = "")
    {
        public static implicit operator Told(Refusal no) => new(no);

        public static implicit operator Told((string Act, string ForCitizen, string ForProfessional) what) => new(null, what.Act, what.ForCitizen, what.ForProfessional);
    }
}

public static class EffortTexts
{
    public static string Professional(OrderState state) => state switch
    {
        OrderState.Asked => "Sendt, venter på svar",
        OrderState.Accepted => "I gang",
        OrderState.Declined => "Afvist",
        _ => "Stoppet",
    };

    public static string Professional(FollowUpOutcome outcome) => outcome switch
    {
        FollowUpOutcome.Continue => "Hjælpen bliver ved",
        FollowUpOutcome.Change => "Hjælpen ændres",
        _ => "Hjælpen stopper",
    };

    public static string Works(bool works) => works ? "Det virker" : "Det er svært";
}
