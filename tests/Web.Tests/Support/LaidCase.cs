using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Cases;
using Sammen.Domain.Decisions;
using Sammen.Domain.Demo;
using Sammen.Domain.Efforts;
using Sammen.Domain.Plans;

namespace Sammen.Web.Tests.Support;

/// <summary>How far a case that is laid has come; each goes on from the one before.</summary>
public enum Stage
{
    /// <summary>Opened, and nothing else.</summary>
    Open,

    /// <summary>The hearing is sent.</summary>
    Heard,

    /// <summary>A draft with one part that costs little, and its words.</summary>
    Drafted,

    /// <summary>Decided in part, and told.</summary>
    Told,

    /// <summary>Appealed by someone who wants to be called.</summary>
    Appealed,

    /// <summary>Kept, and with the board.</summary>
    WithBoard,

    /// <summary>Told, and Karim is asked for help.</summary>
    Asked,

    /// <summary>Karim helps.</summary>
    Helped,
}

/// <summary>A new case of a citizen's that has come so far, past every door: one for each text that changes it.</summary>
internal static class LaidCase
{
    public static readonly DateTime At = new(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);

    public static async Task<Guid> Lay(Running running, string name, Stage stage, DateTime? when = null)
    {
        var at = when ?? At;
        var day = DateOnly.FromDateTime(at);
        await using var db = running.Db();
        var citizen = await db.Citizens.Where(c => c.Name == name).Select(c => c.Id).SingleAsync();
        var adviser = await (from p in db.Plans where p.CitizenId == citizen join e in db.Employees on p.CoordinatorId equals e.Id select e).AsNoTracking().SingleAsync();
        var kind = CaseKindDesk.Read(CaseKindDesk.Typical)!.Find(k => k.Code == "stoette")!;
        var version = new CaseKind(kind.Code, 1, kind.From, null, kind.Rules);
        var found = Case.Open(citizen, new NewCase(kind.Code, "At komme ud", CaseOrigin.Asked, day, "Jeg vil ud om aftenen.", Said.Directly), version, adviser.Name.Split(' ')[0], at).Value;
        var rows = new List<object> { found };
        if (stage != Stage.Open) rows.Add(Hearing.Send(citizen, found.Id, "Du bliver træt efter to timer.", kind.Rules.Hear, adviser.Name, at).Value);
        if (stage >= Stage.Drafted)
        {
            var decision = Decision.Begin(citizen, found.Id, adviser.Name, at);
            var part = decision.Put(null, new PartForm("Støtte", PartResult.Partly, kind.Rules.LegalBasis, "Du går ikke ud alene.", "Reglen gælder for dig.", "Det er vigtigt for dig.", "Jeg vil ud.", "Derfor siger vi ja til noget af det.", null, null, "2 timer om ugen", CostClass.Low, false, []), adviser.Name).Value;
            Never(decision.Say(new DecisionWords("Du får støtte.", "Karim går med dig.", "Karim ringer på torsdag."), adviser.Name));
            rows.Add(decision);
            if (stage >= Stage.Told)
            {
                Never(decision.Make(version, [], inDoubt: false, null, adviser.Id, adviser.Name, at));
                Never(decision.Deliver(kind.Rules, new DeliveryForm(ToldHow.Phone, day, "", SentWay.Portal, day), adviser.Name, at));
            }

            if (stage is Stage.Appealed or Stage.WithBoard)
            {
                var appeal = Appeal.Receive(decision, kind.Rules, "", wantsCall: true, [], AppealWay.Portal, day, "", at).Value;
                if (stage == Stage.WithBoard) Never(appeal.Look(AppealState.Forwarded, "Det er nok lige nu.", adviser.Name, at));
                rows.Add(appeal);
            }

            if (stage is Stage.Asked or Stage.Helped)
            {
                var karim = await (from e in db.Employees where e.UserName == "karim" join u in db.Units on e.UnitId equals u.Id select new { e.Id, e.Name, e.UnitId, Unit = u.Name }).SingleAsync();
                var goal = await (from g in db.PlanGoals join p in db.Plans on g.PlanId equals p.Id where p.CitizenId == citizen && g.TakenBackAt == null orderby g.Position select new { g.Id, g.Text }).FirstAsync();
                var order = HelpOrder.Ask(citizen, found.Id, part.Id, part.What, part.Amount, part.LegalBasis, karim.UnitId, karim.Unit, karim.Id, karim.Name, [(goal.Id, goal.Text)], adviser.Name, at);
                if (stage == Stage.Helped) Never(order.Accept(day, karim.Id, karim.Name, "mandag kl. 10", kind.Rules, avoidsDaysOff: false, karim.Name, at));
                rows.Add(order);
            }
        }

        await running.Lay(DemoPeople.Engholm, [.. rows]);
        return found.Id;
    }

    private static void Never(Domain.Common.Refusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException(refusal.Says);
    }
}
