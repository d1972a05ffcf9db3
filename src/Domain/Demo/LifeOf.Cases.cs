using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Plans;

namespace Sammen.Domain.Demo;

/// <summary>The citizen's cases, as they were lived.</summary>
internal sealed partial class LifeOf
{
    private const string CaseTask = "At lave planen sammen med dig";

    public Case Opens(string key, DateTime at, string kind, string title, string words, DateOnly day)
    {
        var rules = Taken(life.Rules.On(kind, day));
        var opened = Taken(Case.Open(citizen.Id, new NewCase(kind, title, CaseOrigin.Asked, day, words, Said.Directly), rules, life.ActorOf(key).FirstName, at));
        life.Db.Cases.Add(opened);
        Happened(key, at, new CaseOpened(opened, rules.Rules.Name));
        return opened;
    }

    public void Moves(Case found, string key, DateTime at, CasePhase phase, string why)
    {
        var from = found.Phase;
        Never(found.MoveTo(phase, why, life.Staff(key).Name, at));
        Happened(key, at, new CaseMoved(found, from));
    }

    public void Passes(Case found, string key, DateTime at, BallPass ball)
    {
        Never(found.Pass(ball, at));
        Happened(key, at, new BallPassed(found));
    }

    public void Delays(Case found, string key, DateTime at, string why, DateOnly until)
    {
        Never(found.Delay(why, until, life.Staff(key).Id, life.Staff(key).Name, at));
        Happened(key, at, new CaseDelayed(found, found.Delays[^1]));
    }

    public void Doubts(Case found, DateTime at, string words, DateOnly until)
    {
        Never(found.Doubt(words, until, alone: true, at));
        Told(Self, at, Parts.Case, nameof(DoubtSaid), new DoubtSaid(found).ForCitizen, new DoubtSaid(found).ForProfessional, AccessPolicy.OwnPurpose, found.Id);
    }

    private void Happened(string key, DateTime at, CaseEvent what) => Told(life.ActorOf(key), at, Parts.Case, what.Act, what.ForCitizen, what.ForProfessional, CaseTask, what.ItemId);
}
