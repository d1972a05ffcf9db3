using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
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

    public Guid LastStep => plan.Steps[^1].Id;

    public CallBack Calls(DateTime at, CallWish wish)
    {
        var call = CallBack.Ask(citizen.Id, wish, Self, at, new Clocks([]).Due(ClockKind.CallBack, Clock.DayOf(at))).Value;
        life.Db.CallBacks.Add(call);
        Told(Self, at, Parts.Contact, "CallBackAsked", "bad os om at ringe", $"Opkald ønsket: {CallBackTexts.Professional(wish.Reason)}. Ring senest {call.Due:yyyy-MM-dd}.", AccessPolicy.OwnPurpose, call.Id);
        return call;
    }

    public void Tried(CallBack call, string key, DateTime at, string how)
    {
        Kept(call, call.Try(life.ActorOf(key), at, how, Clock.DayOf(at)), key, at, "CallBackTried", "ringede og fik ikke fat i dig", $"Opkald forsøgt, forsøg {call.Tries}.");
        life.Db.ContactEntries.Add(ContactEntry.Of(call, reached: false, how, life.ActorOf(key), at));
    }

    public void Agreed(CallBack call, string key, DateTime at, string agreed)
    {
        Kept(call, call.Reach(life.ActorOf(key), at) ?? call.Close(life.ActorOf(key), at, agreed), key, at, "CallBackClosed", "ringede til dig og skrev ned, hvad I aftalte", "Opkald gennemført. Aftale skrevet.");
        life.Db.ContactEntries.Add(ContactEntry.Of(call, reached: true, agreed, life.ActorOf(key), at));
    }

    public void Felt(CallBack call, DateTime at, CallFelt felt)
    {
        Never(call.Say(felt, "", at));
        Told(Self, at, Parts.Contact, "CallBackAnswered", "svarede på, om det blev godt", "Borgeren: det blev godt.", AccessPolicy.OwnPurpose, call.Id);
    }

    public MessageThread Writes(Guid? item, DateTime at, string text)
    {
        var thread = MessageThread.Start(citizen.Id, item, text, Self, at, new Clocks([]).Due(ClockKind.Message, Clock.DayOf(at))).Value;
        life.Db.MessageThreads.Add(thread);
        life.Db.AddRange(thread.ToKeep);
        Told(Self, at, Parts.Messages, "MessageSent", "sendte en besked til dit hold", $"Besked fra borgeren. Svar senest {thread.AnswerDue:yyyy-MM-dd}.", AccessPolicy.OwnPurpose, thread.Id);
        return thread;
    }

    /// <summary>Answers, having read what was written.</summary>
    public void WritesBack(MessageThread thread, string key, DateTime at, string text)
    {
        foreach (var read in thread.ToKeep) (read.ReadAt, read.ReadBy) = (at, life.Staff(key).Name);
        thread.ToKeep.Clear();
        Never(thread.Write(text, life.ActorOf(key), at, default));
        life.Db.AddRange(thread.ToKeep);
        Told(life.ActorOf(key), at, Parts.Messages, "MessageSent", "sendte dig en besked", "Besked til borgeren.", "At lave planen sammen med dig", thread.Id);
    }

    private void Kept(CallBack call, Refusal? refused, string key, DateTime at, string act, string forCitizen, string forProfessional)
    {
        Never(refused);
        life.Db.AddRange(call.ToKeep);
        call.ToKeep.Clear();
        Told(life.ActorOf(key), at, Parts.Contact, act, forCitizen, forProfessional, CallBackPolicy.Purpose, call.Id);
    }

    private void Told(Actor actor, DateTime at, Parts part, string act, string forCitizen, string forProfessional, string purpose, Guid item)
    {
        clock.LayAt(at);
        trail.Changed(actor, citizen.Id, part, act, forCitizen, forProfessional, purpose, "", item);
    }

    private static void Never(Refusal? refused)
    {
        if (refused is not null) throw new InvalidOperationException("The demo was refused: " + refused.Name);
    }

    private void Do(Actor actor, string purpose, DateTime at, Func<Plan, Author, DateTime, Result<PlanEvent>> verb, Author author)
    {
        Record(actor, at, Taken(verb(plan, author, at)), purpose);
        life.Db.AddRange(plan.ToKeep);
        plan.ToKeep.Clear();
    }

    private static T Taken<T>(Result<T> result) => result.Value;

    private void Add(TeamMember member)
    {
        _team.Add(member);
        life.Db.TeamMembers.Add(member);
    }
}
