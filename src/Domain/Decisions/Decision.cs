using Sammen.Domain.Cases;
using Sammen.Domain.Common;

namespace Sammen.Domain.Decisions;

public enum PartResult
{
    Yes,
    Partly,
    No,
}

/// <summary>Why a decision could not wait for its gates.</summary>
public enum AcuteReason
{
    Danger,
    SeriousHarm,
}

/// <summary>How the citizen was told, by a person.</summary>
public enum ToldHow
{
    Meeting,
    Phone,

    /// <summary>Tried, and not reached; the tries are told.</summary>
    NotReached,
}

/// <summary>How the words reached the citizen. A letter by post counts as received six working days later.</summary>
public enum SentWay
{
    Portal,
    Handed,
    Post,
}

/// <summary>One part of a decision as it is written. <see cref="Amount"/> in words: "3 timer om ugen".</summary>
public sealed record PartForm(
    string What, PartResult? Result, string LegalBasis, string Facts, string Rules, string Considerations, string CitizensView, string HowUsed,
    DateOnly? From, DateOnly? To, string Amount, CostClass? Cost, bool Less, IReadOnlyList<Guid> Goals)
{
    /// <summary>The help that is made less or taken away, as it was ordered; null when it is not among the orders.</summary>
    public Guid? LessOf { get; init; }
}

/// <summary>The answer in short, what it means for the citizen, and what happens now.</summary>
public sealed record DecisionWords(string Short, string Means, string Next);

public sealed record AcuteForm(AcuteReason? Reason, string Why);

/// <summary>How and when a decision was told and given. <see cref="Promised"/> is what was promised with it, by a working day; empty for nothing.</summary>
public sealed record DeliveryForm(ToldHow? Told, DateOnly ToldOn, string Tries, SentWay? Sent, DateOnly SentOn)
{
    public string Promised { get; init; } = "";

    public DateOnly? PromisedBy { get; init; }
}

/// <summary>
/// A decision: written in parts that can differ, weighed by its gates, made once, told by a person, and received on a day from which
/// the time to appeal runs. While it is written it is nobody's but the writers'; once made it is never changed.
/// </summary>
internal sealed class Decision
{
    public const int LongestShort = 200;
    public const int LongestText = 2000;
    public const int ShortestAcute = 10;
    public const int MostParts = 12;

    private Decision() { }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    public Guid CaseId { get; init; }

    /// <summary>The case, until the decision is made: a case has one decision under way.</summary>
    public Guid? OpenFor { get; private set; }

    public DateTime StartedAt { get; init; }

    public string Short { get; private set; } = "";

    public string Means { get; private set; } = "";

    public string Next { get; private set; } = "";

    public string WrittenBy { get; private set; } = "";

    /// <summary>Rises with every change of what is decided or of what opens it; a leader's yes is to one revision.</summary>
    public int Revision { get; private set; } = 1;

    public DateTime? AskedAt { get; private set; }

    public Guid? AskedById { get; private set; }

    public string AskedBy { get; private set; } = "";

    public Guid? AskedUnitId { get; private set; }

    /// <summary>What the leader wants to know first; empty when nothing was asked back.</summary>
    public string Question { get; private set; } = "";

    public int? YesRevision { get; private set; }

    public string LeaderBy { get; private set; } = "";

    public DateTime? LeaderAt { get; private set; }

    public DateTime? MadeAt { get; private set; }

    public Guid? MadeById { get; private set; }

    public string MadeBy { get; private set; } = "";

    /// <summary>The version of the kind's rules that it was made by.</summary>
    public int RulesNo { get; private set; }

    public AcuteReason? Acute { get; private set; }

    public string AcuteWhy { get; private set; } = "";

    public ToldHow? Told { get; private set; }

    public DateOnly? ToldOn { get; private set; }

    public string ToldBy { get; private set; } = "";

    public string Tries { get; private set; } = "";

    public SentWay? Sent { get; private set; }

    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>The last day to appeal; null for a full yes, which has no appeal guidance (forvaltningsloven § 25).</summary>
    public DateOnly? AppealBy { get; private set; }

    public int Version { get; private set; } = 1;

    public List<DecisionPart> Parts { get; init; } = [];

    public List<GateNote> Notes { get; init; } = [];

    public List<CatchUp> CatchUps { get; init; } = [];

    public bool IsMade => MadeAt is not null;

    public bool IsDelivered => ReceivedOn is not null;

    public bool LeaderSaidYes => YesRevision == Revision;

    /// <summary>The leader is asked, and has answered neither yes nor with a question.</summary>
    public bool Waits => !IsMade && AskedAt is not null && !LeaderSaidYes && Question.Length == 0;

    public bool IsFullYes => Parts.Count > 0 && Parts.TrueForAll(p => p.Result == PartResult.Yes && !p.Less);

    public CostClass? Cost => Parts.Count == 0 ? null : Parts.Where(p => p.Result != PartResult.No).Select(p => p.Cost).DefaultIfEmpty(CostClass.None).Max();

    public static Decision Begin(Guid citizenId, Guid caseId, string by, DateTime at) =>
        new() { CitizenId = citizenId, CaseId = caseId, OpenFor = caseId, StartedAt = at, WrittenBy = by };

    public Result<DecisionPart> Put(Guid? partId, PartForm typed, string by)
    {
        if (IsMade) return DecisionRefusals.Made;
        var read = DecisionPart.Read(typed);
        if (!read.Ok) return read.Refusal;
        var part = partId is { } id ? Parts.Find(p => p.Id == id) : null;
        if (partId is not null && part is null) return DecisionRefusals.PartGone;
        if (part is null)
        {
            if (Parts.Count >= MostParts) return DecisionRefusals.TooManyParts;
            part = new DecisionPart { DecisionId = Id, Position = Parts.Count == 0 ? 1 : Parts.Max(p => p.Position) + 1 };
            Parts.Add(part);
        }

        part.Take(read.Value);
        Written(by);
        return part;
    }

    public Refusal? Remove(Guid partId, string by)
    {
        if (IsMade) return DecisionRefusals.Made;
        if (Parts.Find(p => p.Id == partId) is not { } part) return DecisionRefusals.PartGone;
        Parts.Remove(part);
        Written(by);
        return null;
    }

    public Refusal? Say(DecisionWords words, string by)
    {
        if (IsMade) return DecisionRefusals.Made;
        var (brief, means, next) = (Text.Required(words.Short, LongestShort), Text.Required(words.Means, LongestText), Text.Required(words.Next, LongestText));
        if (!brief.Ok) return brief.Refusal == Text.Empty ? DecisionRefusals.ShortMissing : brief.Refusal;
        if (!means.Ok) return means.Refusal == Text.Empty ? DecisionRefusals.MeansMissing : means.Refusal;
        if (!next.Ok) return next.Refusal == Text.Empty ? DecisionRefusals.NextMissing : next.Refusal;
        (Short, Means, Next) = (brief.Value, means.Value, next.Value);
        Written(by);
        return null;
    }

    /// <summary>What opens a gate in the adviser's own words. Written anew it stands instead.</summary>
    public Refusal? Note(Gate gate, string words, Guid byId, string by, DateTime at)
    {
        if (IsMade) return DecisionRefusals.Made;
        if (gate is Gate.Heard or Gate.Mandate || !Enum.IsDefined(gate)) return DecisionRefusals.NotANote;
        var text = Text.Required(words, LongestText);
        if (!text.Ok) return text.Refusal == Text.Empty ? DecisionRefusals.NoteMissing : text.Refusal;
        Notes.RemoveAll(n => n.Gate == gate);
        Notes.Add(new GateNote { DecisionId = Id, Gate = gate, Words = text.Value, ById = byId, By = by, At = at });
        Written(by);
        return null;
    }

    /// <summary>The citizen has answered the hearing, or something else was chosen: a yes that was asked for or given before was to something else.</summary>
    public void GroundMoved()
    {
        if (IsMade || (AskedAt is null && YesRevision is null)) return;
        (AskedAt, YesRevision, Version) = (null, null, Version + 1);
    }

    public Refusal? AskLeader(CostClass mandate, Guid byId, string by, Guid? unitId, DateTime at)
    {
        if (IsMade) return DecisionRefusals.Made;
        if (Parts.Count == 0) return DecisionRefusals.PartMissing;
        if (Cost <= mandate) return DecisionRefusals.WithinMandate;
        if (Waits) return DecisionRefusals.AskedAlready;
        (AskedAt, AskedById, AskedBy, AskedUnitId, Question, YesRevision, Version) = (at, byId, by, unitId, "", null, Version + 1);
        return null;
    }

    public Refusal? SayYes(string by, DateTime at)
    {
        if (!Waits) return DecisionRefusals.NothingAsked;
        (YesRevision, LeaderBy, LeaderAt, Version) = (Revision, by, at, Version + 1);
        return null;
    }

    public Refusal? AskBack(string question, string by, DateTime at)
    {
        if (!Waits) return DecisionRefusals.NothingAsked;
        var text = Text.Required(question, LongestText);
        if (!text.Ok) return text.Refusal == Text.Empty ? DecisionRefusals.QuestionMissing : text.Refusal;
        (Question, LeaderBy, LeaderAt, AskedAt, Version) = (text.Value, by, at, null, Version + 1);
        return null;
    }

    /// <summary>
    /// Makes the decision. A closed gate stops it unless there is danger or serious harm, told in at least ten signs; then what was
    /// passed by must be caught up: the leader's yes the next working day, the rest within ten.
    /// </summary>
    public Refusal? Make(CaseKind kind, IReadOnlyList<GateState> gates, bool inDoubt, AcuteForm? acute, Guid byId, string by, DateTime at)
    {
        if (IsMade) return DecisionRefusals.Made;
        if (Parts.Count == 0) return DecisionRefusals.PartMissing;
        var today = Clock.DayOf(at);
        var closed = gates.Where(g => !g.IsOpen).Select(g => g.Gate).ToList();
        if (inDoubt && acute is null) return CaseRefusals.InDoubt;
        if (closed.Count > 0 && acute is null) return DecisionRefusals.GatesClosed(gates);
        if (Short.Length == 0) return DecisionRefusals.ShortMissing;
        if (kind.Rules.WarningWeeks > 0 && Parts.Exists(p => p.Less && (p.From is null || p.From < today.AddDays(7 * kind.Rules.WarningWeeks)))) return DecisionRefusals.WarningTooShort(kind.Rules.WarningWeeks, today.AddDays(7 * kind.Rules.WarningWeeks));
        if (acute is not null && (closed.Count > 0 || inDoubt))
        {
            if (acute.Reason is not { } reason || !Enum.IsDefined(reason)) return DecisionRefusals.AcuteReasonMissing;
            var why = Text.Required(acute.Why, LongestText);
            if (!why.Ok) return why.Refusal == Text.Empty ? DecisionRefusals.AcuteWhyMissing : why.Refusal;
            if (why.Value.Count(letter => !char.IsWhiteSpace(letter)) < ShortestAcute) return DecisionRefusals.AcuteWhyMissing;
            (Acute, AcuteWhy) = (reason, why.Value);
            CatchUps.AddRange(closed.Select(gate => new CatchUp { DecisionId = Id, Gate = gate, Due = Calendar.WorkingDays.Add(today, gate == Gate.Mandate ? 1 : 10) }));
        }

        (MadeAt, MadeById, MadeBy, RulesNo, OpenFor, Version) = (at, byId, by, kind.No, null, Version + 1);
        return null;
    }

    /// <summary>
    /// A person has told it, and the words are on their way: the day of receipt is counted, and from it the last day to appeal. Help that
    /// is made less never begins before its warning, counted from receipt.
    /// </summary>
    public Refusal? Deliver(CaseRules rules, DeliveryForm typed, string by, DateTime at)
    {
        if (MadeAt is not { } made) return DecisionRefusals.NotMade;
        if (IsDelivered) return DecisionRefusals.Delivered;
        if (typed.Told is not { } told || !Enum.IsDefined(told)) return DecisionRefusals.ToldMissing;
        if (typed.Sent is not { } sent || !Enum.IsDefined(sent)) return DecisionRefusals.SentMissing;
        var (first, today) = (Clock.DayOf(made), Clock.DayOf(at));
        if (typed.ToldOn < first || typed.ToldOn > today || typed.SentOn < first || typed.SentOn > today) return DecisionRefusals.DeliveryDayWrong;
        var tries = Text.Optional(typed.Tries, LongestText);
        if (!tries.Ok) return tries.Refusal;
        if (told == ToldHow.NotReached && tries.Value.Count(letter => !char.IsWhiteSpace(letter)) < ShortestAcute) return DecisionRefusals.TriesMissing;
        if (told != ToldHow.NotReached && typed.SentOn < typed.ToldOn) return DecisionRefusals.SentBeforeTold;
        // On the portal it can be read from now on, whatever day was typed.
        var received = sent switch { SentWay.Post => Calendar.WorkingDays.Add(typed.SentOn, 6), SentWay.Portal => today, _ => typed.SentOn };
        (Told, ToldOn, ToldBy, Tries, Sent, ReceivedOn) = (told, typed.ToldOn, by, tries.Value, sent, received);
        AppealBy = IsFullYes ? null : rules.Appeal.Citizens(received);
        if (rules.WarningWeeks > 0)
        {
            foreach (var part in Parts.Where(p => p.Less)) part.NotBefore(received.AddDays(7 * rules.WarningWeeks));
        }

        Version++;
        return null;
    }

    public Refusal? Catch(Guid catchUpId, string words, string by, DateTime at)
    {
        if (CatchUps.Find(c => c.Id == catchUpId) is not { DoneAt: null } waits) return DecisionRefusals.NothingToCatch;
        var text = Text.Required(words, LongestText);
        if (!text.Ok) return text.Refusal == Text.Empty ? DecisionRefusals.NoteMissing : text.Refusal;
        waits.Done(text.Value, by, at);
        Version++;
        return null;
    }

    private void Written(string by)
    {
        (WrittenBy, Revision, Version) = (by, Revision + 1, Version + 1);
        // What the leader was asked about is no longer what stands here.
        AskedAt = null;
    }
}

/// <summary>One part: what was decided about one thing, with the reasons of forvaltningsloven § 24.</summary>
internal sealed class DecisionPart
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid DecisionId { get; init; }

    public int Position { get; init; }

    public string What { get; private set; } = "";

    public PartResult Result { get; private set; }

    public string LegalBasis { get; private set; } = "";

    public string Facts { get; private set; } = "";

    public string Rules { get; private set; } = "";

    public string Considerations { get; private set; } = "";

    public string CitizensView { get; private set; } = "";

    public string HowUsed { get; private set; } = "";

    public DateOnly? From { get; private set; }

    public DateOnly? To { get; private set; }

    public string Amount { get; private set; } = "";

    public CostClass Cost { get; private set; }

    /// <summary>Help the citizen has already is made less or taken away.</summary>
    public bool Less { get; private set; }

    /// <summary>The order that <see cref="Less"/> is about.</summary>
    public Guid? LessOf { get; private set; }

    /// <summary>The goals of the plan that it is about, by id, parted by comma.</summary>
    public string GoalIds { get; private set; } = "";

    public IReadOnlyList<Guid> Goals => [.. GoalIds.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];

    internal static Result<PartForm> Read(PartForm typed)
    {
        var what = Text.Required(typed.What, Decision.LongestShort);
        if (!what.Ok) return what.Refusal == Text.Empty ? DecisionRefusals.WhatMissing : what.Refusal;
        if (typed.Result is not { } result || !Enum.IsDefined(result)) return DecisionRefusals.ResultMissing;
        if (typed.Cost is not { } cost || !Enum.IsDefined(cost)) return DecisionRefusals.CostMissing;
        var basis = Text.Required(typed.LegalBasis, 80);
        if (!basis.Ok) return basis.Refusal == Text.Empty ? DecisionRefusals.BasisMissing : basis.Refusal;
        var (facts, rules, thoughts) = (Text.Optional(typed.Facts, Decision.LongestText), Text.Optional(typed.Rules, Decision.LongestText), Text.Optional(typed.Considerations, Decision.LongestText));
        var (view, used, amount) = (Text.Required(typed.CitizensView, Decision.LongestText), Text.Required(typed.HowUsed, Decision.LongestText), Text.Optional(typed.Amount, Decision.LongestShort));
        if (Array.Find([facts, rules, thoughts, amount], t => !t.Ok) is { } tooLong) return tooLong.Refusal!;
        if (facts.Value.Length == 0 || thoughts.Value.Length == 0 || rules.Value.Length == 0) return DecisionRefusals.ReasonsMissing;
        if (!view.Ok) return view.Refusal == Text.Empty ? DecisionRefusals.ViewMissing : view.Refusal;
        if (!used.Ok) return used.Refusal == Text.Empty ? DecisionRefusals.UsedMissing : used.Refusal;
        if (typed.To < typed.From) return DecisionRefusals.EndsFirst;
        return new PartForm(what.Value, result, basis.Value, facts.Value, rules.Value, thoughts.Value, view.Value, used.Value, typed.From, typed.To, amount.Value, cost, typed.Less, [.. typed.Goals.Distinct()]) { LessOf = typed.Less ? typed.LessOf : null };
    }

    internal void Take(PartForm read)
    {
        (What, Result, LegalBasis, Facts, Rules, Considerations) = (read.What, read.Result!.Value, read.LegalBasis, read.Facts, read.Rules, read.Considerations);
        (CitizensView, HowUsed, From, To, Amount, Cost, Less) = (read.CitizensView, read.HowUsed, read.From, read.To, read.Amount, read.Cost!.Value, read.Less);
        LessOf = read.LessOf;
        GoalIds = string.Join(',', read.Goals);
    }

    internal void NotBefore(DateOnly day)
    {
        if (From < day) From = day;
    }
}

/// <summary>What opened a gate, in the adviser's words.</summary>
internal sealed class GateNote
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid DecisionId { get; init; }

    public Gate Gate { get; init; }

    public string Words { get; init; } = "";

    public Guid ById { get; init; }

    public string By { get; init; } = "";

    public DateTime At { get; init; }
}

/// <summary>A gate that was passed by in an acute decision, and the day by which it must be caught up.</summary>
internal sealed class CatchUp
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid DecisionId { get; init; }

    public Gate Gate { get; init; }

    public DateOnly Due { get; init; }

    public DateTime? DoneAt { get; private set; }

    public string DoneBy { get; private set; } = "";

    public string DoneWords { get; private set; } = "";

    internal void Done(string words, string by, DateTime at) => (DoneWords, DoneBy, DoneAt) = (words, by, at);
}
