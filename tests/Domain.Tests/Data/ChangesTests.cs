using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Data;

/// <summary>The form's key, the change and its row in the record are on disk together or not at all.</summary>
public sealed class ChangesTests : PlaceTests
{
    private Employee _mette = null!;
    private Citizen _anna = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _mette = await Place.LayEmployee(await Place.LayUnit(), "Mette Lund", Role.Adviser);
        _anna = await Place.LayCitizen("Anna Holm", _mette);
    }

    [Theory]
    [InlineData("record_entries", "act")]
    [InlineData("plan_entries", "text")]
    [InlineData("plan_words", "text")]
    [InlineData("host_used_forms", "body")]
    public async Task When_one_of_them_cannot_be_written_none_is(string table, string column)
    {
        await using var own = await Place.Own(_anna);
        await Place.Run($"alter table {table} rename column {column} to not_there");
        await Assert.ThrowsAnyAsync<Exception>(() => own.Plan.Say(own.Subject, EntryKind.Hope, "Mine ord", Said.Directly, Form.New(), None));
        await Place.Run($"alter table {table} rename column not_there to {column}");

        await using var db = Place.Db();
        Assert.Equal((0, 0, 0, 0, 0), (await db.PlanEntries.CountAsync(), await db.PlanWords.CountAsync(), await db.UsedForms.CountAsync(), await db.RecordEntries.CountAsync(e => e.Kind == RecordKind.Change), (await db.Plans.SingleAsync()).Revision));
        await using var again = await Place.Own(_anna);
        Assert.True((await again.Plan.Say(again.Subject, EntryKind.Hope, "Mine ord", Said.Directly, Form.New(), None)).Ok);
    }

    [Fact]
    public async Task A_second_press_does_nothing_more_and_gets_the_same_answer()
    {
        await using var own = await Place.Own(_anna);
        var form = Form.New();
        var first = await own.Plan.Say(own.Subject, EntryKind.Hope, "Mine ord", Said.Directly, form, None);
        Assert.Empty(await Place.Leaves(async () => Assert.Equal(first.Value, (await own.Plan.Say(own.Subject, EntryKind.Hope, "Mine ord", Said.Directly, form, None)).Value)));
        Assert.Single((await Place.PlanOf(_anna)).Entries);
    }

    [Fact]
    public async Task The_same_key_with_another_text_person_page_or_version_is_refused()
    {
        var ole = await Place.LayCitizen("Ole Juhl", _mette);
        await using var own = await Place.Own(_anna);
        var form = Form.New();
        var entry = (await own.Plan.Say(own.Subject, EntryKind.Hope, "Mine ord", Said.Directly, form, None)).Value;
        Assert.Same(Form.Reused, (await own.Plan.Say(own.Subject, EntryKind.Hope, "Andre ord", Said.Directly, form, None)).Refusal);
        Assert.Same(Form.Reused, (await own.Plan.Say(own.Subject, EntryKind.Strength, "Mine ord", Said.Directly, form, None)).Refusal);
        Assert.Same(Form.Reused, (await own.Plan.ChangeWords(own.Subject, entry, "Mine ord", Said.Directly, form with { Version = 1 }, None)).Refusal);
        Assert.Same(Form.Reused, (await own.Plan.Say(own.Subject, EntryKind.Hope, "Mine ord", Said.Directly, form with { Version = 1 }, None)).Refusal);
        await using var desk = await Place.Desk(_mette, _anna);
        Assert.Same(Form.Reused, (await desk.Plan.Say(desk.Subject, EntryKind.Hope, "Mine ord", Said.Directly, form, None)).Refusal);
        await using var other = await Place.Desk(_mette, ole);
        Assert.Same(Form.Reused, (await other.Plan.Say(other.Subject, EntryKind.Hope, "Mine ord", Said.Directly, form, None)).Refusal);
        Assert.Single((await Place.PlanOf(_anna)).Entries);
    }

    [Fact]
    public async Task A_form_that_was_refused_may_be_sent_again()
    {
        await using var own = await Place.Own(_anna);
        var form = Form.New();
        Assert.Same(Text.Empty, (await own.Plan.Say(own.Subject, EntryKind.Hope, " ", Said.Directly, form, None)).Refusal);
        Assert.True((await own.Plan.Say(own.Subject, EntryKind.Hope, "Mine ord", Said.Directly, form, None)).Ok);
    }

    [Fact]
    public async Task Times_come_back_as_they_were_and_as_UTC()
    {
        Place.Time.Now = new DateTime(2026, 10, 25, 0, 30, 15, 123, DateTimeKind.Utc).AddMicroseconds(456);
        await using (var own = await Place.Own(_anna)) await own.Plan.Say(own.Subject, EntryKind.Hope, "Mine ord", Said.Directly, Form.New(), None);
        await Place.SignIn(_mette);
        await using var db = Place.Db();
        var (entry, record, session, plan) = (await db.PlanEntries.AsNoTracking().SingleAsync(), await db.RecordEntries.AsNoTracking().FirstAsync(), await db.Sessions.AsNoTracking().SingleAsync(), await db.Plans.AsNoTracking().SingleAsync());
        Assert.All((DateTime[])[entry.SaidAt, record.At, session.StartedAt, session.EndsAt, plan.StartedAt], at => Assert.Equal(DateTimeKind.Utc, at.Kind));
        Assert.Equal(Place.Time.Now, entry.SaidAt);
        Assert.Equal(new DateTime(2026, 10, 25, 0, 30, 15, 123, DateTimeKind.Utc), record.At);
        Assert.Equal(Place.Start, plan.StartedAt);
        // And are compared as times in the database.
        Assert.Equal(1, await db.PlanEntries.CountAsync(e => e.SaidAt > Place.Start && e.SaidAt <= Place.Time.Now));
        Assert.Equal(0, await db.PlanEntries.CountAsync(e => e.SaidAt > Place.Time.Now));
    }
}
