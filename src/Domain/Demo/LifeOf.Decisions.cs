using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Decisions;
using Sammen.Domain.Efforts;
using Sammen.Domain.Plans;

namespace Sammen.Domain.Demo;

/// <summary>The kinds of cases a demo municipality works by: those the product comes with.</summary>
internal static class DemoKinds
{
    private static readonly IReadOnlyList<CaseKindFile> Typical = CaseKindDesk.Read(CaseKindDesk.Typical)!;

    public static CaseKind Of(string code, DateOnly day)
    {
        var found = Typical.First(k => k.Code == code && k.From <= day && (k.To is null || day <= k.To));
        return new CaseKind(code, 1, found.From, found.To, found.Rules);
    }

    public static void Lay(Life life, string by)
    {
        foreach (var (kind, no) in Typical.GroupBy(k => k.Code).SelectMany(same => same.OrderBy(k => k.From).Select((k, i) => (k, i + 1))))
            life.Db.CaseKindVersions.Add(new CaseKindVersion { Code = kind.Code, No = no, From = kind.From, To = kind.To, Body = kind.Rules.Write(), MadeBy = life.Staff(by).Name, MadeAt = life.Past(200) });
    }
}

/// <summary>How a case is decided, lived through its own verbs.</summary>
internal sealed partial class LifeOf
{
    private const string WithYou = "At lave planen sammen med dig";

    public Case Asks(string key, string kind, string title, string words, DateOnly day, DateTime at)
    {
        var opened = Case.Open(citizen.Id, new NewCase(kind, title, CaseOrigin.Asked, day, words, Said.Directly), DemoKinds.Of(kind, day), life.Staff(key).Name.Split(' ', 2)[0], at).Value;
        life.Db.Cases.Add(opened);
        var what = new CaseOpened(opened, DemoKinds.Of(kind, day).Rules.Name);
        Noted(life.ActorOf(key), at, Parts.Case, what.Act, what.ForCitizen, what.ForProfessional, WithYou, opened.Id);
        return opened;
    }

    public void GoesTo(Case found, string key, CasePhase phase, string why, DateTime at)
    {
        var from = found.Phase;
        Never(found.MoveTo(phase, why, life.Staff(key).Name, at));
        var what = new CaseMoved(found, from);
        Noted(life.ActorOf(key), at, Parts.Case, what.Act, what.ForCitizen, what.ForProfessional, WithYou, found.Id);
    }

    /// <summary>The facts are sent; the citizen is in doubt at first, and answers when the doubt has gone.</summary>
    public void IsHeard(Case found, string key, string facts, DateTime sent, DateTime doubted, string doubt, DateTime answered, string answer)
    {
        var rules = DemoKinds.Of(found.Kind, found.Day).Rules;
        var hearing = Hearing.Send(citizen.Id, found.Id, facts, rules.Hear, life.Staff(key).Name, sent).Value;
        life.Db.Hearings.Add(hearing);
        Never(found.Pass(new BallPass(Ball.Citizen, "du", "Vi venter på at høre, om det, vi ved, passer.", "Læs, hvad vi ved, og sig, om det passer.", hearing.AnswerBy, "Så beslutter vi."), sent));
        Told(life.ActorOf(key), sent, new HearingSent(hearing), WithYou);
        var until = Clock.DayOf(doubted).AddDays(14);
        Never(found.Doubt(doubt, until, doubted));
        hearing.WaitUntil(until);
        Told(Self, doubted, new HearingDoubted(hearing, until), AccessPolicy.OwnPurpose);
        Never(hearing.Hear(HearingAnswer.PartOfIt, answer, HearingWay.Alone, "", answered));
        Never(found.Settle());
        Never(found.Pass(new BallPass(Ball.Us, life.Staff(key).Name.Split(' ', 2)[0], $"{life.Staff(key).Name.Split(' ', 2)[0]} læser dit svar.", "", null, "Så beslutter vi, og du får det fortalt."), answered));
        Told(Self, answered, new HearingAnswered(hearing), AccessPolicy.OwnPurpose);
    }

    /// <summary>Written, with the leader's yes, made, and told by telephone the same day.</summary>
    public Decision IsDecided(Case found, string key, string leader, DecisionWords words, IReadOnlyDictionary<Gate, string> gates, DateTime at, params PartForm[] parts)
    {
        var (kind, staff, hearing) = (DemoKinds.Of(found.Kind, found.Day), life.Staff(key), life.Db.Hearings.Local.Last(h => h.CaseId == found.Id));
        var decision = Decision.Begin(citizen.Id, found.Id, staff.Name, at);
        foreach (var part in parts) Never(decision.Put(null, part, staff.Name).Refusal);
        Never(decision.Say(words, staff.Name));
        foreach (var (gate, said) in gates) Never(decision.Note(gate, said, staff.Id, staff.Name, at));
        Never(decision.AskLeader(kind.Rules.Mandate, staff.Id, staff.Name, staff.UnitId, at.AddMinutes(10)));
        Told(life.ActorOf(key), at.AddMinutes(10), new LeaderAsked(decision), WithYou);
        Never(decision.SayYes(life.Staff(leader).Name, at.AddMinutes(40)));
        Told(life.ActorOf(leader), at.AddMinutes(40), new LeaderAgreed(decision), MandateDesk.Purpose);
        var judged = Gates.Judge(new GateFacts(kind.Rules, null, null, gates, hearing, "", decision.Cost, decision.LeaderSaidYes, DecidesAsLeader: false, Clock.DayOf(at)));
        Never(decision.Make(kind, judged, inDoubt: false, acute: null, staff.Id, staff.Name, at.AddMinutes(50)));
        Told(life.ActorOf(key), at.AddMinutes(50), new DecisionTaken(decision), WithYou);
        var day = Clock.DayOf(at);
        Never(decision.Deliver(kind.Rules, new DeliveryForm(ToldHow.Phone, day, "", SentWay.Portal, day), staff.Name, at.AddMinutes(70)));
        Never(found.Pass(new BallPass(Ball.Us, staff.Name.Split(' ', 2)[0], $"{staff.Name.Split(' ', 2)[0]} finder den, der skal hjælpe dig.", "", null, "Du får at vide, hvem der kommer og hvornår."), at.AddMinutes(70)));
        found.Promise(kind.Rules.FirstFollowUp.Ours(decision.ReceivedOn!.Value));
        life.Db.Decisions.Add(decision);
        Told(life.ActorOf(key), at.AddMinutes(70), new DecisionGiven(decision), WithYou);
        return decision;
    }

    public void Appeals(Case found, Decision decision, string key, string about, string words, string meanwhile, DateTime at)
    {
        var rules = DemoKinds.Of(found.Kind, found.Day).Rules;
        var appeal = Appeal.Receive(decision, rules, words, wantsCall: false, [decision.Parts.Find(p => p.What == about)!.Id], AppealWay.Phone, Clock.DayOf(at), life.Staff(key).Name, at).Value;
        Never(appeal.Help(meanwhile));
        life.Db.Appeals.Add(appeal);
        Never(found.Pass(new BallPass(Ball.Us, life.Staff(key).Name.Split(' ', 2)[0], $"{life.Staff(key).Name.Split(' ', 2)[0]} ser på din sag igen.", "", null, $"Ændrer vi det ikke, sender vi klagen til {rules.AppealTo}."), at));
        found.Promise(appeal.LookBy);
        Told(life.ActorOf(key), at, new AppealReceived(appeal), WithYou);
    }

    /// <summary>A provider is asked, says yes, tells how it goes, and writes the hours.</summary>
    public void IsHelped(Case found, DecisionPart part, string key, string by, DateTime asked, DateTime accepted, DateOnly starts, string when, IReadOnlyList<(Guid Goal, bool Works, string Line, DateTime At)> statuses, IReadOnlyList<(DateOnly Month, int Minutes)> hours, params Guid[] goals)
    {
        var (rules, comes) = (DemoKinds.Of(found.Kind, found.Day).Rules, life.Staff(key));
        var order = HelpOrder.Ask(citizen.Id, found.Id, part.Id, part.What, part.Amount, part.LegalBasis, comes.UnitId, life.ActorOf(key).Unit, comes.Id, comes.Name, goals.Select(g => (g, plan.Goals.Find(own => own.Id == g)!.Text)), life.Staff(by).Name, asked);
        Noted(life.ActorOf(by), asked, Parts.Effort, "HelpOrdered", "spurgte, hvem der kan hjælpe dig", $"Bestilling sendt til {order.UnitName}.", WithYou, order.Id);
        Never(order.Accept(starts, comes.Id, comes.Name, when, rules, avoidsDaysOff: false, comes.Name, accepted));
        Noted(life.ActorOf(key), accepted, Parts.Effort, "OrderAccepted", "sagde ja til at hjælpe dig", $"Bestilling accepteret. Begynder {starts:yyyy-MM-dd}.", WithYou, order.Id);
        GoesTo(found, by, CasePhase.FollowUp, "Hjælpen begynder.", accepted.AddMinutes(30));
        foreach (var (goal, works, line, at) in statuses)
        {
            life.Db.Add(GoalStatus.Write(order, goal, works, line, comes.Name, at).Value);
            if (!works) order.LookSooner($"{comes.Name.Split(' ', 2)[0]} skriver, at det er svært.", Clock.DayOf(at));
            Noted(life.ActorOf(key), at, Parts.Effort, "StatusTold", "skrev, hvordan det går med dit mål", works ? "Status fra udføreren: det virker." : "Status fra udføreren: det er svært. Opfølgning rykket frem.", WithYou, order.Id);
        }

        foreach (var (month, minutes) in hours) life.Db.Add(new SupportHours { OrderId = order.Id, CitizenId = citizen.Id, Month = month, Minutes = minutes, By = comes.Name, At = accepted });
        life.Db.HelpOrders.Add(order);
        Never(found.Pass(new BallPass(Ball.Provider, comes.Name.Split(' ', 2)[0], $"{comes.Name.Split(' ', 2)[0]} hjælper dig.", "", null, "Vi taler om, hvordan det går."), accepted.AddMinutes(40)));
        found.Promise(order.FollowUpOn);
        var approach = new Approach { CitizenId = citizen.Id, No = 1, Words = "Vi skriver en sms først. Vi siger, hvad der skal ske, og så gør vi det.", By = comes.Name, At = accepted.AddDays(2) };
        approach.Yeses.Add(new ApproachYes { ApproachId = approach.Id, PersonId = comes.Id, Name = comes.Name, At = approach.At });
        life.Db.Add(approach);
        Noted(life.ActorOf(key), approach.At, Parts.Effort, "ApproachWritten", "skrev, hvordan alle gør sammen med dig", "Fælles tilgang, udgave 1.", WithYou, approach.Id);
    }

    private void Told(Actor actor, DateTime at, DecisionEvent what, string purpose) =>
        Noted(actor, at, Parts.Case, what.Act, what.ForCitizen, what.ForProfessional, purpose, what.ItemId);
}

internal static class DemoDecisions
{
    public static void LayEmil(Life life, LifeOf emil, Guid club)
    {
        var found = emil.Asks("mette", "stoette", "Støtte i klubben", "Jeg vil gerne blive en hel aften.", Clock.DayOf(life.Past(88)), life.Past(87, 11));
        emil.IsHeard(
            found, "mette", "Du kommer i klubben hver onsdag. Du går hjem efter en time, fordi der er meget larm.",
            life.Past(84, 13), life.Past(83, 19), "Jeg ved ikke, om det er larmen.", life.Past(80, 18), "Det er både larmen, og at jeg ikke kender så mange.");
        emil.GoesTo(found, "mette", CasePhase.ChoiceOfEffort, "Vi ved nok til at finde den rette hjælp.", life.Past(78, 10));
        var decided = emil.IsDecided(
            found, "mette", "lene",
            new DecisionWords("Du får støtte i klubben 2 timer om ugen.", "Karim går med dig om onsdagen, til du ikke har brug for det.", "Karim skriver til dig og aftaler den første gang."),
            new Dictionary<Gate, string>
            {
                [Gate.EnoughKnown] = "Vi har talt med Emil og med klubben.",
                [Gate.TookPart] = "Emil fortalte selv på to møder og rettede det om larmen.",
                [Gate.Aligned] = "Vi har talt om, hvad Karim kan, og hvad Emil selv vil.",
                [Gate.Alternatives] = "Bo fra skakklubben kan gå med nogle gange, men ikke hver uge.",
            },
            life.Past(70, 10),
            new PartForm("Støtte i klubben", PartResult.Yes, "Serviceloven § 85", "Du bliver i en time og vil gerne blive længere.", "Loven giver støtte til den, der har brug for den for at være med.", "Støtten hjælper dig med at være sammen med andre.", "Jeg vil gerne have Karim med, men ikke for evigt.", "Derfor ser vi på det igen efter tre måneder.", null, null, "2 timer om ugen", CostClass.Medium, false, []));
        var month = new DateOnly(life.Today.Year, life.Today.Month, 1);
        emil.IsHelped(
            found, decided.Parts[0], "karim", "mette", life.Past(66, 11), life.Past(59, 10), Clock.DayOf(life.Past(57)), "onsdag kl. 18",
            [(club, true, "Emil blev i to timer og spillede med tre andre.", life.Past(21, 20)), (club, false, "Der er kommet mange nye, og larmen er værre.", life.Past(7, 20))],
            [(month.AddMonths(-1), 480)], club);
    }

    public static void LayAnna(Life life, LifeOf anna)
    {
        var found = anna.Asks("lene", "stoette", "Støtte i hverdagen", "Jeg vil synge i kor igen. Jeg bliver træt, og jeg kan ikke finde vej alene.", Clock.DayOf(life.Past(12)), life.Past(11, 11));
        anna.IsHeard(
            found, "lene",
            "Du bor alene og klarer det meste selv. Du bliver træt efter 20 minutter. Du har ikke prøvet at tage bussen alene endnu.",
            life.Past(9, 13), life.Past(8, 19), "Jeg ved ikke, om jeg kan tage bussen.",
            life.Past(6, 18), "Det om bussen passer ikke. Jeg har prøvet, men jeg stod af for tidligt.");
        anna.GoesTo(found, "lene", CasePhase.ChoiceOfEffort, "Vi ved nu nok om din hverdag til at finde den rette hjælp.", life.Past(5, 10));
        var decided = anna.IsDecided(
            found, "mette", "lene",
            new DecisionWords("Du får støtte 3 timer om ugen. Du får ikke kørsel til koret.", "Karim kommer hos dig og øver med dig. Du kommer selv til koret, og Karim øver vejen med dig.", "Karim ringer til dig og aftaler den første dag."),
            new Dictionary<Gate, string>
            {
                [Gate.EnoughKnown] = "Vi har talt med Anna og Karim. Vejen til koret er prøvet én gang.",
                [Gate.TookPart] = "Anna fortalte selv hjemme hos sig. Det om bussen blev rettet.",
                [Gate.Aligned] = "Vi har talt om, hvad kommunen kan, og hvad Anna selv vil.",
                [Gate.Alternatives] = "Koret i byen tager imod alle. En frivillig kan følge med de første gange.",
            },
            life.Past(1, 15),
            new PartForm("Støtte i hverdagen", PartResult.Yes, "Serviceloven § 85", "Du bliver træt efter 20 minutter og glemmer, hvad du var i gang med.", "Loven giver støtte til den, der har svært ved hverdagen på grund af en hjerneskade.", "Støtten hjælper dig med at komme ud og synge igen.", "Jeg vil gerne have Karim. Han ved, hvordan jeg har det.", "Derfor spørger vi Karim først.", null, null, "3 timer om ugen", CostClass.Medium, false, []),
            new PartForm("Kørsel til koret", PartResult.No, "Serviceloven § 105", "Der går en bus til døren. Du har prøvet den én gang.", "Loven giver kørsel til den, der ikke kan tage bus eller tog.", "Vi tror, at du kan lære vejen, når Karim øver den med dig.", "Jeg stod af for tidligt. Jeg vil hellere køres.", "Derfor øver Karim vejen med dig, og vi ser på det igen.", null, null, "", CostClass.None, false, []));
        var told = life.Past(1, 15).AddMinutes(100);
        var today = life.Past(0, 8);
        anna.Appeals(found, decided, "mette", "Kørsel til koret", "Jeg kan ikke tage bussen hjem, når det er mørkt.", "Din mor kører dig, mens du venter.", today > told ? today : told);
    }
}
