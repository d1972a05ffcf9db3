using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Contacts;
using Sammen.Domain.Days;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Promises;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>One card: what happens next, who does it, when, and whether anything must be done.</summary>
[Shows(Parts.Plan)]
public sealed class LigeNuModel(PlanViews plans, CallBackViews calls, ContactViews contacts, AskedViews asked) : PlanPage(plans)
{
    private ContactNow? _contact;

    /// <summary>The next appointment, when nothing of the plan comes before it.</summary>
    public AppointmentView? MeetingFirst => _contact?.Next is { } meeting && (Next is null || meeting.Day <= Next.Due) ? meeting : null;

    public AppointmentView? MeetingLater => MeetingFirst is null ? _contact?.Next : null;

    public IReadOnlyList<AwayView> Away => _contact?.Away ?? [];

    /// <summary>Waits for the plan's own question: one at a time (rule 12).</summary>
    public ContactQuestion? ContactQuestion => Plan.Question is null && Asked is null ? _contact?.Question : null;

    /// <summary>What a case asks about: before the plan's own question when it has a day, else after it and before the others.</summary>
    public AskedNow? Asked { get; private set; }

    public AppointmentView? CalledOff => _contact?.CalledOff;

    public PromisedCall? Promised => _contact?.Call;

    public UnreadAnswer? Answered => _contact?.Answer;

    public DeclinedProposal? Declined => _contact?.Declined;

    /// <summary>A promise whose day has passed, or that got a new day.</summary>
    public PromiseView? Promise => _contact?.Promise;

    public StepView? Next { get; private set; }

    public IReadOnlyList<StepView> Coming { get; private set; } = [];

    /// <summary>Today to the day it happens, when that is within a week.</summary>
    public IReadOnlyList<DateOnly> Days { get; private set; } = [];

    /// <summary>"Blev det godt?", asked only when the plan has no open question: never two at a time.</summary>
    public CallQuestion? Called { get; private set; }

    /// <summary>The question of a case, and the page where it is answered.</summary>
    public static (string Says, string Path) Of(AskedNow asked) => asked.About switch
    {
        CitizenAsk.Hearing => ("Vi har skrevet, hvad vi vil bygge svaret til dig på. Passer det?", $"/min-vej/{asked.CaseId}/hoering"),
        CitizenAsk.Options => ("Der er noget, du kan vælge imellem. Hvad tænker du om det?", $"/min-vej/{asked.CaseId}/muligheder"),
        CitizenAsk.Summary => ("Vi har skrevet, hvad vi ved om dig. Har vi forstået dig rigtigt?", $"/min-vej/{asked.CaseId}/forstaaet"),
        _ => ("Vi har skrevet, hvad vi venter af hinanden. Passer det?", $"/min-vej/{asked.CaseId}/forventninger/svar"),
    };

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } other) return other;
        // What has a day goes before the plan's question, which may wait.
        if (Subject.MayRead(Parts.Case) || (Plan.Question is null && Subject.MayRead(Parts.Assessment))) Asked = await asked.Next(Subject, Plan.Question is not null, Cancel);
        if (!Together && Plan.Question is null && Asked is null) Called = await calls.Question(Subject, Cancel);
        if (Subject.MayRead(Parts.Contact)) _contact = await contacts.Now(Subject, Cancel);
        return null;
    }

    protected override IActionResult? Ready()
    {
        Title = "Lige nu";
        Next = Plan.Next;
        Coming = [.. Plan.Goals.Where(g => g.State == GoalState.Now).SelectMany(g => g.Steps).Where(s => !s.IsDone && s.Id != Next?.Id).OrderBy(s => s.Due).Take(Profile.OneThing ? 1 : 3)];
        if (Next is { } next && next.Due >= Today && next.Due.DayNumber - Today.DayNumber <= 4)
            Days = [.. Enumerable.Range(0, next.Due.DayNumber - Today.DayNumber + 1).Select(Today.AddDays)];
        return null;
    }
}
