using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Domain.Days;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Sharing;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Plans;

/// <summary>Min dag reads what there is once: its lists stand after each other, and none repeats another's rows.</summary>
public sealed class DayRowsTests : PlaceTests
{
    private const int Each = 10;

    private Employee _mette = null!;
    private Citizen _anna = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _mette = await Place.LayEmployee(await Place.LayUnit(), "Mette Lund", Role.Adviser);
        _anna = await Place.LayCitizen("Anna Holm", _mette);
    }

    [Fact]
    public async Task A_plans_answers_and_steps_do_not_repeat_each_other()
    {
        await using (var own = await Place.Own(_anna))
        {
            var goal = (await own.Plan.SetGoal(own.Subject, "Mål", "", null, Said.Directly, Form.New(), None)).Value;
            for (var no = 0; no < Each; no++) Assert.True((await own.Plan.AddStep(own.Subject, goal, $"Skridt {no}", null, Place.Today, Said.Directly, Form.New(no + 1), None)).Ok);
            var plan = (await Place.PlanOf(_anna)).Id;
            own.Db.PlanAnswers.AddRange(Enumerable.Range(0, Each).Select(no => new Answer { PlanId = plan, Said = Agreement.InDoubt, Why = $"Tvivl {no}", LookAgain = Place.Today.AddDays(no + 1), At = Now.AddMinutes(-no) }));
            await own.Db.SaveChangesAsync();
        }

        await using var request = Place.Ask();
        MyDay day = null!;
        var rows = await RowsRead.By(async () => day = await request.Days.Day(_mette.AsActor(), DayFilter.All, None));
        Assert.Equal((Each, "Tvivl 0"), (day.DueInAll, Assert.Single(day.Answers).Why));
        Assert.InRange(rows, Each * 2, (Each * 2) + 2);
    }

    [Fact]
    public async Task Messages_voices_and_called_off_appointments_do_not_repeat_each_other()
    {
        await using (var own = await Place.Own(_anna))
        {
            for (var no = 0; no < Each; no++)
            {
                own.Db.MessageThreads.Add(MessageThread.Start(_anna.Id, null, $"Besked {no}", _anna.AsActor(), Now, Place.Today).Value);
                own.Db.Voices.Add(new Voice { CitizenId = _anna.Id, RelationId = Guid.CreateVersion7(), Name = $"Bo {no}", Role = "bror", Words = "Ord", InConfidence = true, At = Now });
                var meeting = Appointment.Book(_anna.Id, new NewAppointment(Channel.Home, "", [], default, default, 30), Now.AddDays(no + 1), [], "", new Party(_mette.Id, _mette.Name, Side.Adviser, false), Now).Value;
                Assert.True(meeting.Cancel("", new Party(_anna.Id, _anna.Name, Side.Citizen, false), 1, Now).Ok);
                own.Db.Appointments.Add(meeting);
            }

            await own.Db.SaveChangesAsync();
        }

        await using var request = Place.Ask();
        WaitingDay waits = null!;
        var rows = await RowsRead.By(async () => waits = await request.CallDay.Day(_mette.AsActor(), None));
        Assert.Equal((Each, Each, Each), (waits.Messages.Count, waits.Voices.Count, waits.FromCitizens.Count));
        Assert.All(waits.FromCitizens, s => Assert.Equal((DateTimeKind.Utc, DateTimeKind.Utc, Channel.Home), (s.At.Kind, s.Meets!.Value.Kind, s.Way)));
        Assert.InRange(rows, Each * 3, (Each * 3) + 1);
    }

    private DateTime Now => Place.Time.GetUtcNow().UtcDateTime;
}
