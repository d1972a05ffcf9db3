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

    [Fact]
    public void The_policy_says_what_the_oracle_says_of_every_helper_and_age()
    {
        var cases = Helpers().Concat(Children()).ToList();
        Assert.True(cases.Count >= 20_000, $"Only {cases.Count} cases.");
        Assert.Equal(0, cases.Count(asked => Differs(asked)));
        Assert.InRange(cases.Count(asked => Decide(asked) is not null), cases.Count / 50, cases.Count / 2);
    }

    [Fact]
    public void Rights_turn_at_the_birthday_itself_on_every_day_of_four_years()
    {
        // Leap years and both sides of midnight: the day before and the day itself.
        for (var born = new DateOnly(2008, 1, 1); born < new DateOnly(2012, 1, 1); born = born.AddDays(1))
        {
            var child = Actors[0] with { Born = born };
            var parent = new Actor { Kind = ActorKind.Stranger, Id = Guid.Empty, Name = "Hanne", Person = "p1" };
            foreach (var age in (int[])[Ages.Party, Ages.OwnConsent, Ages.Adult])
            {
                var day = Sammen.Domain.Citizens.Citizen.TurnsOn(born, age);
                foreach (var on in (DateOnly[])[day.AddDays(-1), day])
                {
                    var custody = new HelperRelation(Id(31), HelperKind.Custody, "p1", Anna, Parts.All, Parts.All, "forælder", "Formål", "Lov", on.AddYears(-1), null, false, null);
                    Assert.False(Differs(new Case(child, Door.Own, Anna, [], null, on) { Whose = new Whose(born) }), $"{born} own on {on}");
                    Assert.False(Differs(new Case(parent, Door.Help, Anna, [], null, on) { Helper = custody, Whose = new Whose(born) }), $"{born} custody on {on}");
                }

                if (age == Ages.Adult)
                {
                    Assert.NotNull(Custody(parent, born, day.AddDays(-1)));
                    Assert.Null(Custody(parent, born, day));
                }
            }
        }

        static AccessPolicy.Given? Custody(Actor parent, DateOnly born, DateOnly on) => AccessPolicy.Decide(
            parent, Door.Help, Anna, [], null, on, new HelperRelation(Id(31), HelperKind.Custody, "p1", Anna, Parts.All, Parts.All, "forælder", "Formål", "Lov", on.AddYears(-1), null, false, null), new Whose(born));
    }

    [Theory]
    [MemberData(nameof(EveryWrong))]
    public void A_rule_told_wrongly_is_noticed(Wrong wrong) => Assert.Contains(Cases().Concat(Pairs()).Concat(Helpers()).Concat(Children()), asked => Differs(asked, wrong));

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

    private static AccessPolicy.Given? Decide(Case asked) => AccessPolicy.Decide(asked.Actor, asked.Door, asked.Citizen, asked.Relations, asked.Showing, asked.Today, asked.Helper, asked.Whose);

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

    private static IEnumerable<Case> Helpers() =>
        from actor in (Actor[])
        [
            new() { Kind = ActorKind.Stranger, Id = Guid.Empty, Name = "Else Holm", Person = "p1" },
            new() { Kind = ActorKind.Stranger, Id = Guid.Empty, Name = "Nina Bak", Person = "p2" },
            new() { Kind = ActorKind.Stranger, Id = Guid.Empty, Name = "Uden nummer" },
            new() { Kind = ActorKind.Citizen, Id = Ole, Name = "Ole Juhl", Person = "p1" },
            new() { Kind = ActorKind.Citizen, Id = Anna, Name = "Anna Holm", Person = "p1" },
            new() { Kind = ActorKind.Employee, Id = Mette, Name = "Mette Lund", Person = "p1", Roles = Roles(Role.Adviser) },
        ]
        from door in (Door[])[Door.Help, Door.Desk, Door.Own]
        from kind in Enum.GetValues<HelperKind>()
        from citizen in (Guid[])[Anna, Ole]
        from period in Periods
        from parts in (Parts[])[Parts.None, Parts.Tasks | Parts.Voices, Parts.Goals | Parts.Tasks | Parts.Voices | Parts.Messages, Parts.Plan | Parts.Contact, Parts.All]
        from stopped in (bool[])[false, true]
        from shielded in (bool[])[false, true]
        from born in (DateOnly?[])[null, Today.AddYears(-14), Today.AddYears(-16), Today.AddYears(-18), Today.AddYears(-18).AddDays(1)]
        select new Case(actor, door, Anna, [], null, Today)
        {
            Helper = new HelperRelation(Id(31), kind, "p1", citizen, parts, parts, "rolle", "Formål", "Grundlag", period.From, period.To, stopped, null),
            Whose = new Whose(born, shielded),
        };

    private static IEnumerable<Case> Children() =>
        from actor in Actors
        from age in Enumerable.Range(0, 30)
        from days in (int[])[-1, 0, 1]
        from door in (Door[])[Door.Own, Door.Help]
        select new Case(actor, door, Anna, [], null, Today) { Whose = new Whose(Today.AddYears(-age).AddDays(days)) };

    private static IEnumerable<Case> Pairs() =>
        from one in Relations.Where(r => r.EmployeeId == Mette && r.CitizenId == Anna)
        from other in Relations.Where(r => r.EmployeeId == Mette && r.CitizenId == Anna)
        select new Case(Actors[5], Door.Desk, Anna, [one, other], null, Today);

    private static HashSet<Role> Roles(params Role[] roles) => [.. roles];

    private static Guid Id(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);
}
