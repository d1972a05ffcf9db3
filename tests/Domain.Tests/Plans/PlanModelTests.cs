using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Common;
using Sammen.Domain.Plans;

namespace Sammen.Domain.Tests.Plans;

/// <summary>Random people do random things to a plan, in any order: what is always true stays true after each of them.</summary>
[Trait("Runs", "Once")]
public sealed class PlanModelTests
{
    private static readonly Author KarimBesideAnna = Given.Karim with { CitizenPresent = true };
    private static readonly Author[] Authors = [Given.Anna, Given.Anna, Given.Mette, Given.MetteBesideAnna, Given.Karim, KarimBesideAnna];

    /// <summary>One act: which verb, by whom, to which item, with which values. Numbers out of range mean something that is not there.</summary>
    private static readonly Gen<int[]> Act = Gen.Choose(0, 1000).ArrayOf(6);

    [Fact]
    public void What_is_always_true_survives_any_sequence_of_acts() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500).WithEndSize(60), Prop.ForAll(Act.ArrayOf().ToArbitrary(), acts =>
        {
            var life = new Life();
            foreach (var act in acts) life.Do(act);
            return true;
        }));

    /// <summary>A test that cannot fail is a defect: with a verb that breaks a rule the same watch finds it.</summary>
    [Fact]
    public void A_broken_rule_is_found()
    {
        var life = new Life();
        life.Do([0, 0, 1, 0, 0, 0]);
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => life.Watch(Given.Mette, plan =>
        {
            plan.ChangeWords(plan.Entries[0].Id, 1, "Mettes ord", Given.MetteBesideAnna, Given.At).Happened<WordsChanged>();
            return new StepReopened(new Step());
        }));
    }

    private sealed class Life
    {
        private readonly Plan _plan = Given.Plan();
        private DateOnly _today = Given.Today;
        private int _words;

        public void Do(int[] act)
        {
            var author = Authors[act[1] % Authors.Length];
            if (act[0] % 11 == 10) _today = _today.AddDays(act[5] % 5);
            Watch(author, plan => Verb(plan, act, author));
        }

        public void Watch(Author author, Func<Plan, Result<PlanEvent>> verb)
        {
            var before = Seen.Of(_plan);
            var doubt = Doubt();
            var coordinator = (_plan.CoordinatorId, _plan.OfferedTo);
            var result = verb(_plan);
            var after = Seen.Of(_plan);
            if (!result.Ok)
            {
                Assert.Equal(before.All, after.All);
                return;
            }

            NothingIsLost(before, after);
            WordsAreTheCitizens(before, after, author);
            AgreementIsTheCitizens(before, after, author, doubt);
            Assert.NotEqual(Guid.Empty, _plan.CoordinatorId);
            if (_plan.CoordinatorId != coordinator.CoordinatorId) Assert.Equal((coordinator.OfferedTo, author.Id), (_plan.CoordinatorId, _plan.CoordinatorId));
            Assert.True(after.Revision >= before.Revision && after.Version > before.Version);
        }

        private static void NothingIsLost(Seen before, Seen after)
        {
            // Every version that was ever kept still is, as it was, and what stands now is the newest of them.
            Assert.Equal(before.Words, after.Words.Take(before.Words.Count));
            Assert.Equal(before.Answers, after.Answers.Take(before.Answers.Count));
            Assert.Equal(before.Marks, after.Marks.Take(before.Marks.Count));
            foreach (var (id, item) in after.Items)
            {
                Assert.Contains(after.Words, w => w.Item == id && w.Text == item.Text);
                if (item.More.Length > 0) Assert.Contains(after.Words, w => w.Item == id && w.More == item.More);
                if (item.Why.Length > 0) Assert.Contains(after.Words, w => w.Item == id && w.Why == item.Why);
                Assert.True(item.AgreedIn <= item.ChangedIn && item.ChangedIn <= after.Revision);
            }

            Assert.Superset(before.Items.Keys.ToHashSet(), after.Items.Keys.ToHashSet());
            Assert.Equal(after.Words.Count, after.Words.Select(w => (w.Item, w.No)).Distinct().Count());
        }

        private static void WordsAreTheCitizens(Seen before, Seen after, Author author)
        {
            foreach (var (id, was) in before.Items)
            {
                var now = after.Items[id];
                if (!author.CitizenPresent) Assert.Equal((was.Text, was.More, was.Scale, was.State), (now.Text, now.More, now.Scale, now.State));
                // Words that the citizen wrote alone are changed by the citizen alone.
                if (!author.IsCitizen && was.WrittenById == Given.Anna.Id) Assert.Equal((was.Text, was.WrittenById), (now.Text, now.WrittenById));
                if (!author.IsCitizen) Assert.Equal(was.InView, now.InView);
                if (!was.InView) Assert.False(now.InView);
            }
        }

        private static void AgreementIsTheCitizens(Seen before, Seen after, Author author, bool doubt)
        {
            var agreed = before.Items.Where(was => !was.Value.IsAgreed && after.Items[was.Key].IsAgreed).ToList();
            if (agreed.Count == 0) return;
            Assert.True(author.CitizenPresent);
            var rewritten = agreed.TrueForAll(was => after.Items[was.Key].ChangedIn > was.Value.ChangedIn);
            if (rewritten) Assert.True(author.IsCitizen);
            else Assert.True(author.IsCitizen || !doubt, "An employee registered a yes while the citizen was in doubt.");
        }

        private Result<PlanEvent> Verb(Plan plan, int[] act, Author author)
        {
            var at = Given.At;
            var words = act[2] % 17 == 0 ? "" : $"Ord {++_words}";
            Guid Any(IReadOnlyList<PlanItem> items) => items.Count == 0 || act[3] % 13 == 12 ? Guid.CreateVersion7() : items[act[3] % items.Count].Id;
            int VersionOf(Guid id) => (All(plan).FirstOrDefault(i => i.Id == id)?.Version ?? 1) - (act[4] % 9 == 8 ? 1 : 0);
            Doer? doer = (act[4] % 4) switch { 0 => Given.AnnaHerself, 1 => Given.KarimOnTeam, 2 => Given.ElseAtHome, _ => null };
            var (entry, goal, step, item) = (Any(plan.Entries), Any(plan.Goals), Any(plan.Steps), Any([.. All(plan)]));
            return (act[0] % 19) switch
            {
                0 => plan.Say((EntryKind)(act[4] % 5), words, author, at),
                1 or 2 => plan.SetGoal(words, words, act[4] % 13 - 1, author, at),
                3 or 4 => plan.AddStep(goal, words, doer, Given.Today, author, at),
                5 => plan.ChangeWords(entry, VersionOf(entry), words, author, at),
                6 => plan.RewordGoal(goal, VersionOf(goal), words, words, author, at),
                7 => plan.ChangeStep(step, VersionOf(step), words, doer, Given.Today, author, at),
                8 => plan.TakeBack(item, VersionOf(item), author, at),
                9 => plan.Place(goal, act[4] % 13 - 1, author, at),
                10 => plan.MoveGoal(goal, VersionOf(goal), (GoalState)(act[4] % 4), words, author, at),
                11 => plan.Finish(step, author, at),
                12 => plan.Reopen(step, author),
                13 => plan.Helped(step, words, author, at),
                14 or 15 => plan.Reply(plan.Revision - (act[2] % 3), (Agreement)(act[4] % 6), words, _today.AddDays(act[5] % 9 - 1), [item], author, at, _today),
                16 => plan.DropStep(step, VersionOf(step), author, at),
                17 => plan.OfferCoordinator(act[4] % 2 == 0 ? Given.Karim.Id : Given.Mette.Id, "X", act[5] % 5 > 0, author.Id),
                _ => plan.AnswerCoordinator(author.Id, author.Name, act[4] % 3 > 0),
            };
        }

        /// <summary>Doubt as rule 10 has it, told again: the citizen was in doubt, the day has not come, and the citizen has said nothing else since.</summary>
        private bool Doubt()
        {
            var answers = _plan.Answers.OrderBy(a => a.At).ToList();
            var own = answers.FindLastIndex(a => !a.WithEmployee);
            return answers.Skip(Math.Max(own, 0)).Any(a => a.Said == Agreement.InDoubt && _today < a.LookAgain);
        }

        private static IEnumerable<PlanItem> All(Plan plan) => plan.Entries.Concat<PlanItem>(plan.Goals).Concat(plan.Steps);
    }

    private sealed record SeenItem(string Text, string More, int? Scale, GoalState? State, bool InView, int ChangedIn, int AgreedIn, Guid WrittenById, string Why)
    {
        public bool IsAgreed => AgreedIn >= ChangedIn;
    }

    /// <summary>A plan as it was at one moment.</summary>
    private sealed record Seen(
        string All, int Revision, int Version, Dictionary<Guid, SeenItem> Items,
        List<(Guid Item, int No, string Text, string More, string Why)> Words, List<(Agreement, string, DateOnly?)> Answers, List<(Guid, int)> Marks)
    {
        public static Seen Of(Plan plan) => new(
            JsonSerializer.Serialize(new { plan.Entries, plan.Goals, plan.Steps, plan.Answers, plan.CoordinatorId, plan.OfferedTo, plan.Version, plan.ToKeep.Count }),
            plan.Revision,
            plan.Version,
            plan.Entries.Select(e => (e.Id, Item: Item(e, "", null)))
                .Concat(plan.Goals.Select(g => (g.Id, Item: Item(g, g.StepUp, g))))
                .Concat(plan.Steps.Select(s => (s.Id, Item: Item(s, s.WhatHelped, null)))).ToDictionary(i => i.Id, i => i.Item),
            [.. plan.ToKeep.OfType<Words>().Select(w => (w.ItemId, w.No, w.Text, w.More, w.Why))],
            [.. plan.Answers.Select(a => (a.Said, a.Why, a.LookAgain))],
            [.. plan.ToKeep.OfType<Mark>().Select(m => (m.GoalId, m.Value))]);

        private static SeenItem Item(PlanItem item, string more, Goal? goal) =>
            new(item.Text, more, goal?.Scale, goal?.State, item.InView, item.ChangedIn, item.AgreedIn, item.WrittenById, goal?.StateWhy ?? "");
    }
}
