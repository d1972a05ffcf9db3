using Sammen.Domain.Common;
using Sammen.Domain.Plans;

namespace Sammen.Domain.Tests.Plans;

/// <summary>Anna's plan, which Mette holds; Karim is also on the team. What is given, and what came of it.</summary>
internal static class Given
{
    public static readonly DateOnly Today = new(2026, 5, 12);

    public static readonly Author Anna = new(Guid.Parse("00000000-0000-7000-8000-00000000000a"), "Anna Holm", IsCitizen: true, CitizenPresent: true, Said.Directly);
    public static readonly Author Mette = new(Guid.Parse("00000000-0000-7000-8000-000000000001"), "Mette Lund", IsCitizen: false, CitizenPresent: false, Said.WithSupport);
    public static readonly Author MetteBesideAnna = Mette with { CitizenPresent = true, Said = Said.Directly };
    public static readonly Author Karim = new(Guid.Parse("00000000-0000-7000-8000-000000000002"), "Karim Aziz", IsCitizen: false, CitizenPresent: false, Said.OnBehalf);

    public static readonly Doer AnnaHerself = new(null, null, "");
    public static readonly Doer KarimOnTeam = new(Guid.Parse("00000000-0000-7000-8000-0000000000f2"), Karim.Id, "Karim Aziz");
    public static readonly Doer ElseAtHome = new(Guid.Parse("00000000-0000-7000-8000-0000000000f3"), null, "Else Holm");

    private static int _minutes;

    /// <summary>Each act a minute after the one before.</summary>
    public static DateTime At => new DateTime(2026, 5, 12, 8, 0, 0, DateTimeKind.Utc).AddMinutes(Interlocked.Increment(ref _minutes));

    public static Plan Plan() => Domain.Plans.Plan.Start(Anna.Id, Mette.Id, At);

    public static Entry Saying(this Plan plan, Author by, string words = "Jeg vil synge", EntryKind kind = EntryKind.Hope)
    {
        plan.Say(kind, words, by, At).Happened<WordsSaid>();
        return plan.Entries[^1];
    }

    public static Goal Goal(this Plan plan, Author by, string words = "Synge i kor", int? scale = null)
    {
        plan.SetGoal(words, "En gang om ugen", scale, by, At).Happened<GoalSet>();
        return plan.Goals[^1];
    }

    public static Step Step(this Plan plan, Goal goal, Author by, Doer? doer = null, string words = "Ringe til koret")
    {
        plan.AddStep(goal.Id, words, doer ?? AnnaHerself, Today.AddDays(7), by, At).Happened<StepAdded>();
        return plan.Steps[^1];
    }

    public static Result<PlanEvent> Answer(this Plan plan, Author by, Agreement said, string why = "", DateOnly? again = null, DateOnly? today = null, params Guid[] notThese) =>
        plan.Reply(plan.Revision, said, why, again, notThese, by, At, today ?? Today);

    public static T Happened<T>(this Result<PlanEvent> result)
        where T : PlanEvent
    {
        Assert.True(result.Ok, result.Refusal?.Name);
        var happened = Assert.IsType<T>(result.Value);
        Assert.Equal(typeof(T).Name, happened.Act);
        Assert.NotEmpty(happened.ForCitizen);
        Assert.NotEmpty(happened.ForProfessional);
        return happened;
    }

    public static void Refused(this Result<PlanEvent> result, Refusal expected)
    {
        Assert.False(result.Ok, "It was not refused.");
        Assert.Same(expected, result.Refusal);
    }

    public static IEnumerable<Words> Versions(this Plan plan, PlanItem item) => plan.ToKeep.OfType<Words>().Where(w => w.ItemId == item.Id);
}
