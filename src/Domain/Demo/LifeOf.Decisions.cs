using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Decisions;
using Sammen.Domain.Efforts;
using Sammen.Domain.Plans;

namespace Sammen.Domain.Demo;

/// <summary>How a case is decided, lived through its own verbs.</summary>
internal sealed partial class LifeOf
{
    /// <summary>The facts are sent; the citizen is in doubt at first, and answers when the doubt has gone.</summary>
    public void IsHeard(Case found, string key, string facts, DateTime sent, DateTime doubted, string doubt, DateTime answered, string answer)
    {
        var rules = Taken(life.Rules.On(found.Kind, found.Day)).Rules;
        var hearing = Hearing.Send(citizen.Id, found.Id, facts, rules.Hear, life.Staff(key).Name, sent).Value;
        life.Db.Hearings.Add(hearing);
        found.IsAsked(CitizenAsk.Hearing, hearing.AnswerBy, ballStays: false, sent);
        Told(life.ActorOf(key), sent, new HearingSent(hearing), CaseTask);
        var until = Clock.DayOf(doubted).AddDays(14);
        Never(found.Doubt(doubt, until, alone: true, doubted));
        Told(Self, doubted, new HearingDoubted(hearing, until), AccessPolicy.OwnPurpose);
        Never(hearing.Hear(HearingAnswer.PartOfIt, answer, HearingWay.Alone, "", answered));
        Never(found.Settle(alone: true, answered));
        found.IsAskedNoMore(CitizenAsk.Hearing, answered);
        Never(found.Pass(new BallPass(Ball.Us, life.Staff(key).Name.Split(' ', 2)[0], $"{life.Staff(key).Name.Split(' ', 2)[0]} læser dit svar.", "", null, "Så beslutter vi, og du får det fortalt."), answered));
        Told(Self, answered, new HearingAnswered(hearing), AccessPolicy.OwnPurpose);
    }

    public void NeedNotBeHeard(Case found, string key, string why, DateTime at)
    {
        var hearing = Hearing.Waive(citizen.Id, found.Id, why, life.Staff(key).Name, at).Value;
        life.Db.Hearings.Add(hearing);
        Told(life.ActorOf(key), at, new HearingNotNeeded(hearing), CaseTask);
    }

    /// <summary>Written, and the leader is asked.</summary>
    public Decision WaitsForLeader(Case found, string key, string leader, DecisionWords words, IReadOnlyDictionary<Gate, string> gates, DateTime at, params PartForm[] parts)
    {
        var (kind, staff) = (Taken(life.Rules.On(found.Kind, found.Day)), life.Staff(key));
        var decision = Decision.Begin(citizen.Id, found.Id, staff.Name, at);
        life.Db.Decisions.Add(decision);
        foreach (var part in parts) Never(decision.Put(null, part, staff.Name).Refusal);
        Never(decision.Say(words, staff.Name));
        foreach (var (gate, said) in gates) Never(decision.Note(gate, said, staff.Id, staff.Name, at));
        Never(decision.AskLeader(kind.Rules.Mandate, staff.Id, staff.Name, staff.UnitId, at.AddMinutes(10)));
        Told(life.ActorOf(key), at.AddMinutes(10), new LeaderAsked(decision), CaseTask);
        var first = life.ActorOf(leader).FirstName;
        Never(found.Pass(new BallPass(Ball.Us, first, $"{first} ser på, om vi kan sige ja til hjælpen.", "", null, "Så beslutter vi, og du får det fortalt."), at.AddMinutes(10)));
        return decision;
    }

    /// <summary>Written, with the leader's yes, made, and told by telephone the same day.</summary>
    public Decision IsDecided(Case found, string key, string leader, DecisionWords words, IReadOnlyDictionary<Gate, string> gates, DateTime at, params PartForm[] parts)
    {
        var (kind, staff, hearing) = (Taken(life.Rules.On(found.Kind, found.Day)), life.Staff(key), life.Db.Hearings.Local.Last(h => h.CaseId == found.Id));
        var decision = WaitsForLeader(found, key, leader, words, gates, at, parts);
        Never(decision.SayYes(life.Staff(leader).Name, at.AddMinutes(40)));
        Told(life.ActorOf(leader), at.AddMinutes(40), new LeaderAgreed(decision), MandateDesk.Purpose);
        var judged = Gates.Judge(new GateFacts(kind.Rules, null, null, Weighed(found), gates, hearing, decision.Cost, decision.LeaderSaidYes, DecidesAsLeader: false, Clock.DayOf(at)));
        Never(decision.Make(kind, judged, inDoubt: false, acute: null, staff.Id, staff.Name, at.AddMinutes(50)));
        Told(life.ActorOf(key), at.AddMinutes(50), new DecisionTaken(decision), CaseTask);
        var day = Clock.DayOf(at);
        Never(decision.Deliver(kind.Rules, new DeliveryForm(ToldHow.Phone, day, "", SentWay.Portal, day), staff.Name, at.AddMinutes(70)));
        Never(found.Pass(new BallPass(Ball.Us, staff.Name.Split(' ', 2)[0], $"{staff.Name.Split(' ', 2)[0]} finder den, der skal hjælpe dig.", "", null, "Du får at vide, hvem der kommer og hvornår."), at.AddMinutes(70)));
        found.Promise(kind.Rules.FirstFollowUp.Ours(decision.ReceivedOn!.Value));
        Told(life.ActorOf(key), at.AddMinutes(70), new DecisionGiven(decision), CaseTask);
        return decision;
    }

    public void Appeals(Case found, Decision decision, string key, string about, string words, string meanwhile, DateTime at)
    {
        var rules = Taken(life.Rules.On(found.Kind, found.Day)).Rules;
        var appeal = Appeal.Receive(decision, rules, words, wantsCall: false, [decision.Parts.Find(p => p.What == about)!.Id], AppealWay.Phone, Clock.DayOf(at), life.Staff(key).Name, at).Value;
        Never(appeal.Help(meanwhile));
        life.Db.Appeals.Add(appeal);
        Never(found.Pass(new BallPass(Ball.Us, life.Staff(key).Name.Split(' ', 2)[0], $"{life.Staff(key).Name.Split(' ', 2)[0]} ser på din sag igen.", "", null, $"Ændrer vi ikke svaret, sender vi din klage til {rules.AppealTo}."), at));
        found.Promise(appeal.LookBy);
        Told(life.ActorOf(key), at, new AppealReceived(appeal), CaseTask);
    }

    /// <summary>A provider is asked, says yes, tells how it goes, and writes the hours.</summary>
    public void IsHelped(Case found, DecisionPart part, string key, string by, DateTime asked, DateTime accepted, DateOnly starts, string when, IReadOnlyList<(Guid Goal, bool Works, string Line, DateTime At)> statuses, IReadOnlyList<(DateOnly Month, int Minutes)> hours, params Guid[] goals)
    {
        var (rules, comes) = (Taken(life.Rules.On(found.Kind, found.Day)).Rules, life.Staff(key));
        var order = HelpOrder.Ask(citizen.Id, found.Id, part.Id, part.What, part.Amount, part.LegalBasis, comes.UnitId, life.ActorOf(key).Unit, comes.Id, comes.Name, goals.Select(g => (g, plan.Goals.Find(own => own.Id == g)!.Text)), life.Staff(by).Name, asked);
        Noted(life.ActorOf(by), asked, Parts.Effort, "HelpOrdered", "spurgte, hvem der kan hjælpe dig", $"Bestilling sendt til {order.UnitName}.", CaseTask, order.Id);
        Never(order.Accept(starts, comes.Id, comes.Name, when, rules, avoidsDaysOff: false, comes.Name, accepted));
        Noted(life.ActorOf(key), accepted, Parts.Effort, "OrderAccepted", "sagde ja til at hjælpe dig", $"Bestilling accepteret. Begynder {starts:yyyy-MM-dd}.", CaseTask, order.Id);
        Moves(found, by, accepted.AddMinutes(30), CasePhase.FollowUp, "Hjælpen begynder.");
        foreach (var (goal, works, line, at) in statuses)
        {
            life.Db.Add(GoalStatus.Write(order, goal, goals, works, line, comes.Name, at).Value);
            if (!works) order.LookSooner(Signal.Hard(comes.Name.Split(' ', 2)[0]), Clock.DayOf(at));
            Noted(life.ActorOf(key), at, Parts.Effort, "StatusTold", "skrev, hvordan det går med dit mål", works ? "Status fra udføreren: det virker." : "Status fra udføreren: det er svært. Opfølgning rykket frem.", CaseTask, order.Id);
        }

        foreach (var (month, minutes) in hours) life.Db.Add(new SupportHours { OrderId = order.Id, CitizenId = citizen.Id, Month = month, Minutes = minutes, By = comes.Name, At = accepted });
        life.Db.HelpOrders.Add(order);
        Never(found.Pass(new BallPass(Ball.Provider, comes.Name.Split(' ', 2)[0], $"{comes.Name.Split(' ', 2)[0]} hjælper dig.", "", null, "Vi taler om, hvordan det går."), accepted.AddMinutes(40)));
        found.Promise(order.FollowUpOn);
        var approach = new Approach { CitizenId = citizen.Id, No = 1, Words = "Vi skriver en sms først. Vi siger, hvad der skal ske, og så gør vi det.", By = comes.Name, At = accepted.AddDays(2) };
        approach.Yeses.Add(new ApproachYes { ApproachId = approach.Id, PersonId = comes.Id, Name = comes.Name, At = approach.At });
        life.Db.Add(approach);
        Noted(life.ActorOf(key), approach.At, Parts.Effort, "ApproachWritten", "skrev, hvordan alle gør sammen med dig", "Fælles tilgang, udgave 1.", CaseTask, approach.Id);
    }

    private void Told(Actor actor, DateTime at, DecisionEvent what, string purpose) =>
        Noted(actor, at, Parts.Case, what.Act, what.ForCitizen, what.ForProfessional, purpose, what.ItemId);
}
