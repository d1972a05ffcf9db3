using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Common;

namespace Sammen.Domain.Promises;

public enum PromiseState
{
    Open,
    Kept,
    Broken,
}

/// <summary>Where something was promised.</summary>
public enum PromiseSource
{
    Meeting,
    Call,
    Letter,
    Note,

    /// <summary>By the system, when the citizen asked for help.</summary>
    Request,
}

/// <summary>What someone of the municipality said they would do, and by which day (rule 8). Each new day is kept, with the sentence that came with it.</summary>
internal sealed class Promise
{
    public const int LongestWhat = 300;
    public const int LongestTo = 100;
    public const int LongestWhy = 500;

    /// <summary>Working days before the day that the owner is reminded from.</summary>
    public const int RemindedBefore = 2;

    public static readonly Refusal WhatMissing = new("PromiseWhatMissing", "Skriv, hvad du lovede.");
    public static readonly Refusal DayMissing = new("PromiseDayMissing", "Skriv, hvornår det er gjort. For eksempel 12. maj.");
    public static readonly Refusal NotAWorkingDay = new("PromiseNotAWorkingDay", "Den dag er der lukket. Vælg en hverdag.");
    public static readonly Refusal TooFar = new("PromiseTooFar", "Det er mere end et år ude. Lov noget, der sker før.");
    public static readonly Refusal WhyMissing = new("PromiseWhyMissing", "Skriv en sætning, som borgeren kan læse.");
    public static readonly Refusal NotOpen = new("PromiseNotOpen", "Løftet er allerede gjort færdigt. Åbn siden igen.");
    public static readonly Refusal SameDay = new("PromiseSameDay", "Det er den dag, der står nu. Vælg en anden.");
    public static readonly Refusal SourceMissing = new("PromiseSourceMissing", "Vælg, hvor du lovede det.");

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; private set; }

    /// <summary>As it stands after "lovede": "at ringe til boligforeningen".</summary>
    public string What { get; init; } = "";

    public Guid OwnerId { get; init; }

    public string OwnerName { get; init; } = "";

    public DateOnly Due { get; private set; }

    /// <summary>Whom it was promised, when it was not the citizen.</summary>
    public string ToName { get; init; } = "";

    public PromiseSource Source { get; init; }

    public Guid? NoteId { get; private set; }

    /// <summary>The note it was made in is kept from the citizen until someone has seen whose it is; so is the promise.</summary>
    public bool IsHidden { get; private set; }

    public Guid MadeById { get; init; }

    public string MadeByName { get; init; } = "";

    public DateTime MadeAt { get; init; }

    public PromiseState State { get; private set; }

    public string StateByName { get; private set; } = "";

    public DateTime? StateAt { get; private set; }

    public string StateWhy { get; private set; } = "";

    public int Version { get; private set; } = 1;

    public List<PromiseDay> Days { get; } = [];

    public void Hide(bool hidden) => IsHidden = hidden;

    /// <summary>Was promised in a note that turned out to be about another citizen.</summary>
    public void MovesTo(Guid citizenId, Guid noteId) => (CitizenId, NoteId, IsHidden) = (citizenId, noteId, false);

    public bool IsPassed(DateOnly today) => State == PromiseState.Open && Due < today;

    public static Result<Promise> Make(Guid citizenId, NewPromise typed, (Guid Id, string Name) owner, Actor by, DateTime now)
    {
        if (!Enum.IsDefined(typed.Source) || typed.Source == PromiseSource.Request) return SourceMissing;
        var what = Text.Required(typed.What, LongestWhat);
        if (!what.Ok) return what.Refusal == Text.Empty ? WhatMissing : what.Refusal;
        var to = Text.Optional(typed.To, LongestTo);
        if (!to.Ok) return to.Refusal;
        if (typed.By is not { } due) return DayMissing;
        if (Fits(due, Clock.DayOf(now)) is { } no) return no;
        return new Promise
        {
            CitizenId = citizenId,
            What = what.Value.TrimEnd('.'),
            OwnerId = owner.Id,
            OwnerName = owner.Name,
            Due = due,
            ToName = to.Value,
            Source = typed.Source,
            NoteId = typed.NoteId,
            MadeById = by.Id,
            MadeByName = by.Name,
            MadeAt = now,
        };
    }

    /// <summary>What the citizen was promised elsewhere, with its own day: also one that has passed, so that it shows as late.</summary>
    public static Promise Stands(Guid citizenId, string what, DateOnly due, DateTime promisedAt, (Guid Id, string Name) owner, Actor by) => new()
    {
        CitizenId = citizenId,
        What = what,
        OwnerId = owner.Id,
        OwnerName = owner.Name,
        Due = due,
        Source = PromiseSource.Request,
        MadeById = by.Id,
        MadeByName = by.Name,
        MadeAt = promisedAt,
    };

    public Refusal? Keep(Actor by, int version, DateTime now)
    {
        if (State != PromiseState.Open) return NotOpen;
        if (version != Version) return Form.Changed;
        (State, StateByName, StateAt, Version) = (PromiseState.Kept, by.Name, now, Version + 1);
        return null;
    }

    /// <summary>It will not be done. The citizen reads why.</summary>
    public Refusal? Break(string? why, Actor by, int version, DateTime now)
    {
        if (State != PromiseState.Open) return NotOpen;
        var words = Text.Required(why, LongestWhy);
        if (!words.Ok) return words.Refusal == Text.Empty ? WhyMissing : words.Refusal;
        if (version != Version) return Form.Changed;
        (State, StateByName, StateAt, StateWhy, Version) = (PromiseState.Broken, by.Name, now, words.Value, Version + 1);
        return null;
    }

    /// <summary>A new day, with a sentence that the citizen reads.</summary>
    public Refusal? Move(DateOnly? day, string? why, Actor by, int version, DateTime now)
    {
        if (State != PromiseState.Open) return NotOpen;
        if (day is not { } to) return DayMissing;
        if (Fits(to, Clock.DayOf(now)) is { } no) return no;
        if (to == Due) return SameDay;
        var words = Text.Required(why, LongestWhy);
        if (!words.Ok) return words.Refusal == Text.Empty ? WhyMissing : words.Refusal;
        if (version != Version) return Form.Changed;
        Days.Add(new PromiseDay { PromiseId = Id, CitizenId = CitizenId, Before = Due, Due = to, Why = words.Value, ByName = by.Name, At = now });
        (Due, Version) = (to, Version + 1);
        return null;
    }

    private static Refusal? Fits(DateOnly due, DateOnly today) =>
        due < today ? DanishDate.Passed : due > today.AddYears(1) ? TooFar : WorkingDays.IsWorkingDay(due) ? null : NotAWorkingDay;
}

/// <summary>A new day for a promise, and what was said with it.</summary>
internal sealed class PromiseDay
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid PromiseId { get; init; }

    public Guid CitizenId { get; set; }

    public DateOnly Before { get; init; }

    public DateOnly Due { get; init; }

    public string Why { get; init; } = "";

    public string ByName { get; init; } = "";

    public DateTime At { get; init; }
}
