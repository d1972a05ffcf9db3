using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Access;

namespace Sammen.Domain.Tests.Access;

/// <summary>The policy against the oracle, over every kind of question there is.</summary>
[Trait("Runs", "Once")]
public sealed class AccessPolicyTests
{
    private static readonly DateOnly Today = new(2026, 5, 12);
    private static readonly Parts[] Each = AccessOracle.Every;

    private static readonly Guid Anna = Id(1);
    private static readonly Guid Ole = Id(2);
    private static readonly Guid Mette = Id(11);
    private static readonly Guid Karim = Id(12);
    private static readonly Guid Visit = Id(21);

    private static readonly Actor[] Actors =
    [
        new() { Kind = ActorKind.Citizen, Id = Anna, Name = "Anna Holm" },
        new() { Kind = ActorKind.Citizen, Id = Ole, Name = "Ole Juhl" },
        new() { Kind = ActorKind.Stranger, Id = Guid.Empty, Name = "Nina Bak" },
        // Someone who is both: the citizen's id must not open the employee's side, nor the other way.
        new() { Kind = ActorKind.Employee, Id = Anna, Name = "Anna Holm", Roles = Roles(Role.Adviser) },
        new() { Kind = ActorKind.Employee, Id = Mette, Name = "Mette Lund", Roles = Roles() },
        new() { Kind = ActorKind.Employee, Id = Mette, Name = "Mette Lund", Roles = Roles(Role.Adviser) },
        new() { Kind = ActorKind.Employee, Id = Mette, Name = "Mette Lund", Roles = Roles(Role.Leader, Role.DataOfficer) },
        new() { Kind = ActorKind.Employee, Id = Mette, Name = "Mette Lund", Roles = Roles(Role.Administrator) },
    ];

    private static readonly (DateOnly From, DateOnly? To)[] Periods =
    [
        (Today.AddDays(-30), null), (Today.AddDays(1), null), (Today, null), (Today.AddDays(-30), Today), (Today.AddDays(-30), Today.AddDays(-1)), (Today, Today), (Today.AddDays(-1), Today.AddDays(1)),
    ];

    private static readonly (Parts Reads, Parts Writes)[] Given =
    [
        (Parts.None, Parts.None), (Parts.Plan, Parts.None), (Parts.Team, Parts.Plan | Parts.Team), (Parts.Plan | Parts.Professional, Parts.All), (Parts.All, Parts.Plan | Parts.Professional | Parts.Profile | Parts.Team), (Parts.All, Parts.All),
    ];

    private static readonly Relation[] Relations =
    [
        .. from employee in (Guid[])[Mette, Karim, Anna]
        from citizen in (Guid[])[Anna, Ole]
        from period in Periods
        from parts in Given
        select new Relation(employee, citizen, parts.Reads, parts.Writes, "Formål", "Grundlag", period.From, period.To),
    ];

    private static readonly Showing?[] Showings =
    [
        null, new(Visit, Anna, Mette, Running: true), new(Visit, Anna, Mette, Running: false), new(Visit, Ole, Mette, Running: true), new(Visit, Anna, Karim, Running: true),
    ];

    private static readonly Guid?[] Visits = [null, Visit, Id(22)];

    [Fact]
    public void The_policy_says_what_the_oracle_says_in_every_case()
    {
        var cases = Cases().ToList();
        Assert.True(cases.Count >= 20_000, $"Only {cases.Count} cases.");
        Assert.Equal(0, cases.Count(asked => Differs(asked)));
        // Both answers must be common, or the comparison says nothing.
        Assert.InRange(cases.Count(asked => Decide(asked) is not null), cases.Count / 50, cases.Count / 2);
    }

    [Fact]
    public void The_policy_says_what_the_oracle_says_with_any_relations_together()
    {
        var asked =
            from actor in Gen.Elements(Actors)
            from door in Gen.Elements(Enum.GetValues<Door>())
            from relations in Gen.Elements(Relations).ListOf(4)
            from showing in Gen.Elements(Showings)
            from visit in Gen.Elements(Visits)
            select new Case(actor with { Visit = visit }, door, Anna, [.. relations], showing, Today);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000), Prop.ForAll(asked.ToArbitrary(), one => !Differs(one)));
    }

    [Theory]
    [MemberData(nameof(EveryWrong))]
    public void A_rule_told_wrongly_is_noticed(Wrong wrong) => Assert.Contains(Cases().Concat(Pairs()), asked => Differs(asked, wrong));

    public static TheoryData<Wrong> EveryWrong => [.. Enum.GetValues<Wrong>().Except([Wrong.Nothing])];

    [Fact]
    public void Purpose_and_basis_are_those_of_the_relations_that_hold()
    {
        var mette = Actors[5];
        Relation Task(string purpose, string basis, DateOnly from) => new(Mette, Anna, Parts.Plan, Parts.None, purpose, basis, from, null);
        var desk = AccessPolicy.Decide(mette, Door.Desk, Anna, [Task("Plan", "§ 10", Today), Task("Støtte", "§ 85", Today), Task("Plan", "§ 10", Today), Task("Senere", "§ 1", Today.AddDays(1))], null, Today);
        Assert.Equal(("Plan; Støtte", "§ 10; § 85"), (desk!.Purpose, desk.Basis));
        Assert.Equal(AccessPolicy.OwnPurpose, AccessPolicy.Decide(Actors[0], Door.Own, Anna, [], null, Today)!.Purpose);
        Assert.Equal(AccessPolicy.TogetherPurpose, AccessPolicy.Decide(mette with { Visit = Visit }, Door.Together, Anna, [Task("Plan", "§ 10", Today)], Showings[1], Today)!.Purpose);
    }

    private static AccessPolicy.Given? Decide(Case asked) => AccessPolicy.Decide(asked.Actor, asked.Door, asked.Citizen, asked.Relations, asked.Showing, asked.Today);

    private static bool Differs(Case asked, Wrong wrong = Wrong.Nothing)
    {
        var given = Decide(asked);
        // An answer that gives nothing to see is no answer at all.
        if (given is { Reads: Parts.None }) return true;
        return Array.Exists(Each, part =>
            AccessOracle.May(asked, part, write: false, wrong) != (given?.Reads.HasFlag(part) ?? false)
            || AccessOracle.May(asked, part, write: true, wrong) != (given?.Writes.HasFlag(part) ?? false));
    }

    private static IEnumerable<Case> Cases() =>
        from actor in Actors
        from door in Enum.GetValues<Door>()
        from relations in Relations.Select(r => new[] { r }).Prepend([])
        from showing in Showings
        from visit in Visits
        select new Case(actor with { Visit = visit }, door, Anna, relations, showing, Today);

    private static IEnumerable<Case> Pairs() =>
        from one in Relations.Where(r => r.EmployeeId == Mette && r.CitizenId == Anna)
        from other in Relations.Where(r => r.EmployeeId == Mette && r.CitizenId == Anna)
        select new Case(Actors[5], Door.Desk, Anna, [one, other], null, Today);

    private static HashSet<Role> Roles(params Role[] roles) => [.. roles];

    private static Guid Id(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);
}
