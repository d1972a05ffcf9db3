namespace Sammen.Domain.Plans;

public enum GoalState
{
    Now,
    Later,
    Reached,
    SetAside,
}

/// <summary>What a goal is to the authority. A wish is not an entitlement, and a refusal does not delete the wish.</summary>
public enum Claim
{
    OwnWish,
    AppliedFor,
    Granted,
    Refused,
}

/// <summary>The kind of a professional goal (FFB/VUM 2.0).</summary>
public enum AimKind
{
    Develop,
    Maintain,
    LimitLoss,
}

/// <summary>A goal in the citizen's own words, with the citizen's own scale; a professional translation may stand beside it.</summary>
internal sealed class Goal : PlanItem
{
    public int Position { get; init; }

    /// <summary>"Hvad ville ét trin op være?" in the citizen's words.</summary>
    public string StepUp { get; private set; } = "";

    public GoalState State { get; private set; }

    public string StateWhy { get; private set; } = "";

    public DateTime? StateAt { get; private set; }

    public Claim Claim { get; private set; }

    public int ClaimVersion { get; private set; }

    /// <summary>0-10 in the citizen's own sense; null is not asked yet, and never zero.</summary>
    public int? Scale { get; private set; }

    public DateTime? ScaleAt { get; private set; }

    public int? ScaleBefore { get; private set; }

    public DateTime? ScaleBeforeAt { get; private set; }

    /// <summary>Key of the pictogram that stands beside the words; empty for one found by the words.</summary>
    public string Pictogram { get; private set; } = "";

    public string Aim { get; private set; } = "";

    public AimKind? AimKind { get; private set; }

    public string Theme { get; private set; } = "";

    public string Provider { get; private set; } = "";

    public string LegalBasis { get; private set; } = "";

    public string TranslatedBy { get; private set; } = "";

    public DateTime? TranslatedAt { get; private set; }

    public int TranslationVersion { get; private set; }

    internal Words Say(string text, string stepUp, Author author, DateTime at, int revision)
    {
        StepUp = stepUp;
        return Write(text, stepUp, author, at, revision);
    }

    internal Mark Place(int value, Author author, DateTime at)
    {
        if (Scale is not null) (ScaleBefore, ScaleBeforeAt) = (Scale, ScaleAt);
        (Scale, ScaleAt) = (value, at);
        return new Mark { GoalId = Id, PlanId = PlanId, Value = value, At = at, Said = author.Said, WrittenBy = author.Name };
    }

    /// <summary>The why is the citizen's words, so every version is kept; null when none was given.</summary>
    internal Words? Move(GoalState state, string why, Author author, DateTime at)
    {
        (State, StateWhy, StateAt) = (state, why, at);
        Version++;
        return why.Length > 0 ? Kept(Text, StepUp, author, at, why) : null;
    }

    internal void Stand(Claim claim)
    {
        Claim = claim;
        ClaimVersion++;
    }

    internal KeptTranslation Translate(Translation words, string by, DateTime at)
    {
        (Aim, AimKind, Theme, Provider, LegalBasis) = (words.Aim, words.Kind, words.Theme, words.Provider, words.LegalBasis);
        (TranslatedBy, TranslatedAt) = (by, at);
        TranslationVersion++;
        return new KeptTranslation { PlanId = PlanId, GoalId = Id, No = TranslationVersion, Aim = words.Aim, Kind = words.Kind, Theme = words.Theme, Provider = words.Provider, LegalBasis = words.LegalBasis, WrittenBy = by, At = at };
    }

    internal void Hide(DateTime at) => TakeBack(at);
}

/// <summary>A goal in the professionals' words; stands beside the citizen's, never instead.</summary>
public sealed record Translation(string Aim, AimKind Kind, string Theme, string Provider, string LegalBasis);

/// <summary>One version of a goal's professional translation; never changed, never deleted.</summary>
internal sealed class KeptTranslation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid PlanId { get; init; }

    public Guid GoalId { get; init; }

    /// <summary>The goal's <see cref="Goal.TranslationVersion"/> that this one made.</summary>
    public int No { get; init; }

    public string Aim { get; init; } = "";

    public AimKind Kind { get; init; }

    public string Theme { get; init; } = "";

    public string Provider { get; init; } = "";

    public string LegalBasis { get; init; } = "";

    public string WrittenBy { get; init; } = "";

    public DateTime At { get; init; }
}

/// <summary>A place on a goal's scale at a time; all are kept.</summary>
internal sealed class Mark
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid PlanId { get; init; }

    public Guid GoalId { get; init; }

    public int Value { get; init; }

    public DateTime At { get; init; }

    public Said Said { get; init; }

    public string WrittenBy { get; init; } = "";
}
