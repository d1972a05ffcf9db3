using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Common;

namespace Sammen.Domain.Contacts;

/// <summary>What a call is to be about, in the citizen's own choice; nothing need be said.</summary>
public enum CallReason
{
    JustCall,
    Dissatisfied,
    Worried,
    InDoubt,
}

/// <summary>"Blev det godt?" No answer is its own value (null): neither a yes nor a stop.</summary>
public enum CallFelt
{
    Good,
    NotGood,
}

/// <summary>What was typed when a call was asked for. All of it may be left out.</summary>
public sealed record CallWish(CallReason Reason, string Words, string Suits, string Phone);

/// <summary>
/// "Ring mig op": someone asked to be called, and it stays open until they were reached and what was agreed is written.
/// Who must call is whoever holds the plan, also when the plan changes hands meanwhile.
/// </summary>
internal sealed class CallBack
{
    public const int LongestWords = 1000;

    public const int ShortestAgreement = 10;

    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    private CallBack() { }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    /// <summary>The citizen while the call is open, else null. Unique, so that there are never two open ones.</summary>
    public Guid? OpenFor { get; private set; }

    public DateTime AskedAt { get; init; }

    public Guid AskedById { get; init; }

    public string AskedBy { get; init; } = "";

    /// <summary>False when an employee noted it for the citizen.</summary>
    public bool ByCitizen { get; init; }

    public CallReason Reason { get; private set; }

    public string Words { get; init; } = "";

    /// <summary>When it suits, in the citizen's words.</summary>
    public string Suits { get; private set; } = "";

    public string Phone { get; private set; } = "";

    /// <summary>The day the call was promised for, computed when it was asked for.</summary>
    public DateOnly Due { get; init; }

    /// <summary>The next try after a missed one.</summary>
    public DateOnly? NextTryOn { get; private set; }

    public int Tries { get; private set; }

    public DateTime? TriedAt { get; private set; }

    public DateTime? ReachedAt { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    public string ClosedBy { get; private set; } = "";

    /// <summary>"Det aftalte vi".</summary>
    public string Agreed { get; private set; } = "";

    public CallFelt? Felt { get; private set; }

    public string FeltWords { get; private set; } = "";

    public DateTime? FeltAt { get; private set; }

    /// <summary>Set when the citizen let the question wait; it is not asked again.</summary>
    public DateTime? LeftAt { get; private set; }

    /// <summary>The call that did not make it good.</summary>
    public Guid? FollowsId { get; private set; }

    public int Version { get; private set; } = 1;

    public bool IsOpen => ClosedAt is null;

    /// <summary>The day the next call is promised for.</summary>
    public DateOnly Expected => NextTryOn ?? Due;

    /// <summary>New lines, waiting to be saved beside the call.</summary>
    public List<CallNote> ToKeep { get; } = [];

    public static Result<CallBack> Ask(Guid citizenId, CallWish wish, Actor by, DateTime at, DateOnly due, Guid? follows = null)
    {
        var typed = Read(wish);
        if (!typed.Ok) return typed.Refusal;
        return new CallBack
        {
            CitizenId = citizenId,
            OpenFor = citizenId,
            AskedAt = at,
            AskedById = by.Id,
            AskedBy = by.Name,
            ByCitizen = by.Kind == ActorKind.Citizen,
            Reason = typed.Value.Reason,
            Words = typed.Value.Words,
            Suits = typed.Value.Suits,
            Phone = typed.Value.Phone,
            Due = due,
            FollowsId = follows,
        };
    }

    /// <summary>
    /// The day a call is promised for: the clock's last day, or, when the agreement's telephone days leave it out, the last of them
    /// before it. Never later than the clock allows; today only while an hour is left of what was agreed.
    /// </summary>
    public static DateOnly Promised(DateOnly last, ContactTerms? terms, DateTime at)
    {
        if (terms is not { PhoneDays: not Weekdays.None, PhoneTo: { } until }) return last;
        var now = Clock.Local(at);
        for (var day = last; day >= DateOnly.FromDateTime(now); day = day.AddDays(-1))
        {
            if (terms.HasPhoneOn(day.DayOfWeek) && (day > DateOnly.FromDateTime(now) || now.TimeOfDay + AnHour <= until.ToTimeSpan())) return day;
        }

        return last;
    }

    /// <summary>
    /// Pressed again while it is open: the same call, and what is new is added. True when something was. When it suits, the number and
    /// what it is about are the citizen's: what the citizen changes is kept as it was, and what an employee heard stands beside it.
    /// </summary>
    public Result<bool> Again(CallWish wish, Actor by, DateTime at)
    {
        if (!IsOpen) return CallBackRefusals.Closed;
        var typed = Read(wish);
        if (!typed.Ok) return typed.Refusal;
        var (words, suits, phone) = (typed.Value.Words, typed.Value.Suits, typed.Value.Phone);
        var own = by.Kind == ActorKind.Citizen;
        var before = ToKeep.Count;
        var changed = false;
        if (words.Length > 0 && words != Words) Keep(CallNoteKind.Added, by, at, words, null);
        if (suits.Length > 0 && suits != Suits) Suits = Stands(CallNoteKind.Suits, Suits, suits);
        if (phone.Length > 0 && phone != Phone) Phone = Stands(CallNoteKind.Phone, Phone, phone);
        if (typed.Value.Reason is var reason && reason != CallReason.JustCall && reason != Reason)
        {
            // "Just call" says nothing of why, so anyone may say more.
            var raises = own || Reason == CallReason.JustCall;
            Keep(CallNoteKind.Reason, by, at, CallBackTexts.Citizen(raises ? Reason : reason), null);
            if (raises) Reason = reason;
        }

        if (!changed && ToKeep.Count == before) return false;
        Version++;
        return true;

        string Stands(CallNoteKind kind, string now, string typed)
        {
            if (!own || now.Length > 0) Keep(kind, by, at, own ? now : typed, null);
            changed |= own;
            return own ? typed : now;
        }
    }

    /// <summary>The citizen's no to an earlier call, when this one was open already: it is taken up here.</summary>
    public void TakesUp(CallBack before, Actor by, DateTime at)
    {
        FollowsId ??= before.Id;
        Keep(CallNoteKind.NotGood, by, at, before.ClosedAt is { } closed ? $"Opkaldet den {ContactTexts.Short(Clock.DayOf(closed))} blev ikke godt." : "", null);
        Version++;
    }

    /// <summary>A missed call: a try with a next time, from today and no later than the next working day. Never an end.</summary>
    public Refusal? Try(Actor by, DateTime at, string how, DateOnly? nextTryOn)
    {
        if (!IsOpen) return CallBackRefusals.Closed;
        var text = Text.Optional(how, 200);
        if (!text.Ok) return text.Refusal;
        var today = Clock.DayOf(at);
        if (nextTryOn is not { } next) return CallBackRefusals.NextTryMissing;
        if (next < today || next > WorkingDays.Add(today, 1)) return CallBackRefusals.NextTryOutside;
        Keep(CallNoteKind.Tried, by, at, text.Value, next);
        (NextTryOn, TriedAt, Tries, Version) = (next, at, Tries + 1, Version + 1);
        return null;
    }

    public Refusal? Reach(Actor by, DateTime at)
    {
        if (!IsOpen) return CallBackRefusals.Closed;
        if (ReachedAt is not null) return null;
        Keep(CallNoteKind.Reached, by, at, "", null);
        (ReachedAt, Version) = (at, Version + 1);
        return null;
    }

    /// <summary>Closes with what was agreed. Refused before someone was reached, and without an agreement of at least ten characters.</summary>
    public Refusal? Close(Actor by, DateTime at, string agreed)
    {
        if (!IsOpen) return CallBackRefusals.Closed;
        if (ReachedAt is null) return CallBackRefusals.NotReached;
        var text = Text.Required(agreed, 2000);
        if (!text.Ok) return text.Refusal;
        if (text.Value.Length < ShortestAgreement) return CallBackRefusals.AgreementTooShort;
        (Agreed, ClosedBy, ClosedAt, OpenFor, Version) = (text.Value, by.Name, at, null, Version + 1);
        return null;
    }

    /// <summary>The citizen's own answer, once.</summary>
    public Refusal? Say(CallFelt felt, string words, DateTime at)
    {
        if (IsOpen) return CallBackRefusals.NotClosed;
        if (Felt is not null) return CallBackRefusals.AlreadySaid;
        if (!Enum.IsDefined(felt)) return CallBackRefusals.FeltMissing;
        var text = Text.Optional(words, LongestWords);
        if (!text.Ok) return text.Refusal;
        (Felt, FeltWords, FeltAt, Version) = (felt, text.Value, at, Version + 1);
        return null;
    }

    /// <summary>"Lad det vente": not asked again, and still not answered.</summary>
    public Refusal? Leave(DateTime at)
    {
        if (IsOpen) return CallBackRefusals.NotClosed;
        if (Felt is not null || LeftAt is not null) return null;
        (LeftAt, Version) = (at, Version + 1);
        return null;
    }

    private static Result<CallWish> Read(CallWish wish)
    {
        if (!Enum.IsDefined(wish.Reason)) return CallBackRefusals.ReasonUnknown;
        var words = Text.Optional(wish.Words, LongestWords);
        if (!words.Ok) return words.Refusal;
        var suits = Text.Optional(wish.Suits, 200);
        if (!suits.Ok) return suits.Refusal;
        var phone = Text.Optional(wish.Phone, 40);
        if (!phone.Ok) return phone.Refusal;
        return new CallWish(wish.Reason, words.Value, suits.Value, phone.Value);
    }

    private void Keep(CallNoteKind kind, Actor by, DateTime at, string text, DateOnly? next) =>
        ToKeep.Add(new CallNote { CallBackId = Id, Kind = kind, At = at, ById = by.Id, By = by.Name, Text = text, NextTryOn = next });
}

public enum CallNoteKind
{
    /// <summary>The citizen pressed again and had more to say.</summary>
    Added,

    Tried,

    Reached,

    /// <summary>When it suits: by the citizen, what stood before it was changed; by an employee, what was heard. So too the next two.</summary>
    Suits,

    Phone,

    Reason,

    /// <summary>The citizen said of an earlier call that it was not good.</summary>
    NotGood,
}

/// <summary>One line under a call; never changed.</summary>
internal sealed class CallNote
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CallBackId { get; init; }

    public CallNoteKind Kind { get; init; }

    public DateTime At { get; init; }

    public Guid ById { get; init; }

    public string By { get; init; } = "";

    public string Text { get; init; } = "";

    public DateOnly? NextTryOn { get; init; }
}
