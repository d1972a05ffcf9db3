using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;

namespace Sammen.Domain.Demo;

/// <summary>One citizen while their history is laid. A refused verb stops the laying: the demo is never untrue.</summary>
internal sealed partial class LifeOf(Life life, Trail trail, Clock clock, Citizen citizen, Plan plan)
{
    private readonly List<TeamMember> _team = [];

    private Actor Self => new() { Kind = ActorKind.Citizen, Id = citizen.Id, Name = citizen.Name };

    public void Shows(CommunicationProfile profile) => citizen.Profile = profile;

    public void Join(string key, string role, string does, DateTime at, Parts reads, Parts writes, string purpose, string basis)
    {
        var employee = life.Staff(key);
        Add(new TeamMember { CitizenId = citizen.Id, EmployeeId = employee.Id, Name = employee.Name, TeamRole = role, Ring = Ring.Professional, Does = does, Phone = employee.Phone, Portrait = employee.Portrait, Reads = reads, Writes = writes, Purpose = purpose, Basis = basis, From = Clock.DayOf(at) });
    }

    public void Network(string name, string role, Ring ring, string does, string portrait, string phone) =>
        Add(new TeamMember { CitizenId = citizen.Id, Name = name, TeamRole = role, Ring = ring, Does = does, Portrait = portrait, Phone = phone, From = Clock.DayOf(plan.StartedAt) });

    public void LeaveTeam(string key, DateTime at) => _team.Find(m => m.EmployeeId == life.Staff(key).Id)!.To = Clock.DayOf(at);

    public void Handover(string from, string to, DateTime at)
    {
        Record(life.ActorOf(from), at, Taken(plan.OfferCoordinator(life.Staff(to).Id, life.Staff(to).Name, onTeam: true, life.Staff(from).Id)), "At finde den rette til dig");
        Record(life.ActorOf(to), at.AddMinutes(20), Taken(plan.AnswerCoordinator(life.Staff(to).Id, life.Staff(to).Name, yes: true)), "At lave planen sammen med dig");
    }

    /// <summary>By the citizen at home.</summary>
    public void Own(DateTime at, Func<Plan, Author, DateTime, Result<PlanEvent>> verb) =>
        Do(Self, AccessPolicy.OwnPurpose, at, verb, new Author(citizen.Id, citizen.Name, IsCitizen: true, CitizenPresent: true, Said.Directly));

    /// <summary>At the kitchen table, in a joint showing.</summary>
    public void Together(string key, DateTime at, Func<Plan, Author, DateTime, Result<PlanEvent>> verb, Said said = Said.Directly) =>
        Do(life.ActorOf(key), AccessPolicy.TogetherPurpose, at, verb, new Author(life.Staff(key).Id, life.Staff(key).Name, IsCitizen: false, CitizenPresent: true, said));

    /// <summary>Written down by an employee, on the telephone or from paper.</summary>
    public void Alone(string key, DateTime at, Func<Plan, Author, DateTime, Result<PlanEvent>> verb, Said said = Said.Directly) =>
        Do(life.ActorOf(key), "At lave planen sammen med dig", at, verb, new Author(life.Staff(key).Id, life.Staff(key).Name, IsCitizen: false, CitizenPresent: false, said));

    public Guid Goal(string key, DateTime at, string words, string stepUp, int scale, bool alone = false)
    {
        if (alone) Alone(key, at, (p, by, now) => p.SetGoal(words, stepUp, scale, by, now));
        else Together(key, at, (p, by, now) => p.SetGoal(words, stepUp, scale, by, now));
        return plan.Goals[^1].Id;
    }

    public void Step(Guid goal, string key, DateTime at, string words, string doer, DateOnly due, DateTime? doneAt = null, bool alone = false)
    {
        var member = doer.Length == 0 ? null : _team.Find(m => m.Name == doer || (life.IsStaff(doer) && m.EmployeeId == life.Staff(doer).Id));
        var who = member is null ? new Doer(null, null, "") : new Doer(member.Id, member.EmployeeId, member.Name);
        if (alone) Alone(key, at, (p, by, now) => p.AddStep(goal, words, who, due, by, now));
        else Together(key, at, (p, by, now) => p.AddStep(goal, words, who, due, by, now));
        if (doneAt is { } done) Own(done, (p, by, now) => p.Finish(plan.Steps[^1].Id, by, now));
    }

    public void Translates(Guid goal, string key, DateTime at, Translation words) =>
        Record(life.ActorOf(key), at, Taken(plan.Translate(goal, plan.Goals.Find(g => g.Id == goal)!.TranslationVersion, words, life.Staff(key).Name, at)), "At lave planen sammen med dig");

    public void Agrees(DateTime at) => Answers(at, Agreement.Yes, "", null);

    public void Answers(DateTime at, Agreement said, string why, DateOnly? lookAgain) =>
        Own(at, (p, by, now) => p.Reply(p.Revision, said, why, lookAgain, [], by, now, Clock.DayOf(now)));

    public void Looked(string key, DateTime at, Parts parts)
    {
        var member = _team.Find(m => m.EmployeeId == life.Staff(key).Id)!;
        clock.LayAt(at);
        trail.Lay(life.ActorOf(key), citizen.Id, parts, member.Purpose, member.Basis);
    }

    public void Record(Actor actor, DateTime at, PlanEvent what, string purpose)
    {
        clock.LayAt(at);
        trail.Changed(actor, citizen.Id, Parts.Plan, what.Act, what.ForCitizen, what.ForProfessional, purpose, "", what.ItemId, what.ItemVersion);
    }

    private void Do(Actor actor, string purpose, DateTime at, Func<Plan, Author, DateTime, Result<PlanEvent>> verb, Author author)
    {
        Record(actor, at, Taken(verb(plan, author, at)), purpose);
        life.Db.AddRange(plan.ToKeep);
        plan.ToKeep.Clear();
    }

    private static PlanEvent Taken(Result<PlanEvent> result) => result.Value;

    private void Add(TeamMember member)
    {
        _team.Add(member);
        life.Db.TeamMembers.Add(member);
    }
}
