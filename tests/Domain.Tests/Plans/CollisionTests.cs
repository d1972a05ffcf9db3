using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Plans;

/// <summary>Rule 11: in a collision nothing is lost, and every rule is run again on what is there now.</summary>
public sealed class CollisionTests : PlaceTests
{
    private Employee _mette = null!;
    private Citizen _anna = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _mette = await Place.LayEmployee(await Place.LayUnit(), "Mette Lund", Role.Adviser);
        _anna = await Place.LayCitizen("Anna Holm", _mette);
    }

    [Fact]
    public async Task Of_two_who_change_the_same_words_one_wins_and_the_other_is_told()
    {
        for (var round = 1; round <= 5; round++)
        {
            Guid entry;
            await using (var own = await Place.Own(_anna)) entry = (await own.Plan.Say(own.Subject, EntryKind.Hope, "Først", Said.Directly, Form.New(), None)).Value;
            var results = await AtOnce(4, (own, i) => own.Plan.ChangeWords(own.Subject, entry, $"Udgave {i}", Said.Directly, Form.New(1), None));
            Assert.Single(results, r => r.Ok);
            Assert.All(results.Where(r => !r.Ok), r => Assert.Same(Form.Changed, r.Refusal));
            var kept = (await Place.PlanOf(_anna)).Entries.Single(e => e.Id == entry);
            Assert.Equal(($"Udgave {Array.FindIndex(results, r => r.Ok)}", 2), (kept.Text, kept.Version));
        }
    }

    [Fact]
    public async Task What_two_add_at_once_is_both_kept()
    {
        var results = await AtOnce(12, (own, i) => own.Plan.Say(own.Subject, EntryKind.Hope, $"Ord {i}", Said.Directly, Form.New(), None));
        Assert.All(results, r => Assert.True(r.Ok, r.Refusal?.Name));
        var plan = await Place.PlanOf(_anna);
        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"Ord {i}").Order(), plan.Entries.Select(e => e.Text).Order());
        Assert.Equal(12, plan.Revision);
        Assert.Equal(12, plan.Entries.Select(e => e.ChangedIn).Distinct().Count());
        Assert.Equal(12, (await Place.Record()).Count(r => r.Act == "WordsSaid"));
    }

    [Fact]
    public async Task Two_presses_at_once_are_one()
    {
        var form = Form.New();
        var results = await AtOnce(8, (own, _) => own.Plan.SetGoal(own.Subject, "Synge", "", 3, Said.Directly, form, None));
        Assert.Single(results.Select(r => r.Value).Distinct());
        Assert.Single((await Place.PlanOf(_anna)).Goals);
        Assert.Single(await Place.Record(), r => r.Kind == RecordKind.Change);
    }

    [Fact]
    public async Task A_step_is_finished_once()
    {
        Guid step;
        await using (var own = await Place.Own(_anna))
        {
            var goal = (await own.Plan.SetGoal(own.Subject, "Synge", "", null, Said.Directly, Form.New(), None)).Value;
            step = (await own.Plan.AddStep(own.Subject, goal, "Ringe", null, Place.Today, Said.Directly, Form.New(), None)).Value;
        }

        var results = await AtOnce(6, (own, _) => own.Plan.Finish(own.Subject, step, Form.New(), None));
        Assert.Single(results, r => r.Ok);
        Assert.All(results.Where(r => !r.Ok), r => Assert.Same(PlanRefusals.StepAlreadyDone, r.Refusal));
    }

    [Fact]
    public async Task An_answer_and_a_change_at_once_never_make_a_yes_to_what_was_not_seen()
    {
        for (var round = 0; round < 8; round++)
        {
            await using (var desk = await Place.Desk(_mette, _anna)) await desk.Plan.Say(desk.Subject, EntryKind.Hope, $"Set {round}", Said.Directly, Form.New(), None);
            var shown = (await Place.PlanOf(_anna)).Revision;
            var unseen = $"Ikke set {round}";
            await Task.WhenAll(
                Task.Run(async () =>
                {
                    await using var own = await Place.Own(_anna);
                    await own.Plan.Reply(own.Subject, Agreement.Yes, "", null, [], Form.New(shown), None);
                }),
                Task.Run(async () =>
                {
                    await using var desk = await Place.Desk(_mette, _anna);
                    Assert.True((await desk.Plan.Say(desk.Subject, EntryKind.Hope, unseen, Said.Directly, Form.New(), None)).Ok);
                }));
            Assert.False((await Place.PlanOf(_anna)).Entries.Single(e => e.Text == unseen).IsAgreed);
            await using var after = await Place.Own(_anna);
            await after.Plan.Reply(after.Subject, Agreement.Yes, "", null, [], Form.New((await Place.PlanOf(_anna)).Revision), None);
        }
    }

    private async Task<Result<Guid>[]> AtOnce(int count, Func<Request, int, Task<Result<Guid>>> act)
    {
        using var start = new SemaphoreSlim(0, count);
        var all = Enumerable.Range(0, count).Select(i => Task.Run(async () =>
        {
            await using var own = await Place.Own(_anna);
            await start.WaitAsync();
            return await act(own, i);
        })).ToList();
        start.Release(count);
        return await Task.WhenAll(all);
    }
}
