using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Language;

namespace Sammen.Domain.Choices;

/// <summary>What an option gives towards one of the citizen's goals.</summary>
public enum Gain
{
    Helps,
    HelpsSome,
    DoesNot,

    /// <summary>Nobody knows yet; said, so that it is not taken for a no.</summary>
    Unknown,
}

/// <summary>What the citizen says of an option. Not asked is a value of its own, and never a yes.</summary>
public enum Liking
{
    Yes,
    Maybe,
    No,
}

/// <summary>How the citizen said it.</summary>
public enum SaidWay
{
    Alone,
    WithSupport,
    Phone,
}

/// <summary>What an option gives towards a goal, in words the citizen reads.</summary>
public sealed record GainForm(Guid GoalId, Gain? Gain, string Words);

/// <summary>An option as it is written. <see cref="HardWhy"/> is needed only where the text is harder than the citizen reads.</summary>
public sealed record OptionForm(Guid? OfferId, OfferForm About, IReadOnlyList<GainForm> Gains, string HardWhy);

/// <summary>
/// What was chosen and why. The last three are needed only when they apply: no option outside the municipality, a citizen who has not
/// said anything, and a choice against what the citizen said.
/// </summary>
public sealed record ChoiceForm(IReadOnlyList<Guid> Picks, string Reasons, string NoneElsewhere, string Unsaid, string Against, string HardWhy = "");

/// <summary>
/// Options side by side in one time through a case: what each gives against the citizen's own goals, what the citizen says, and the choice
/// with its reasons. Once chosen it is never changed; choosing again is a new one, with the old beside it.
/// </summary>
internal sealed class Choice
{
    public const int LongestText = 2000;
    public const int LongestWhy = 500;
    public const int LongestGain = 300;

    /// <summary>The fewest signs of a reason.</summary>
    public const int ShortestWhy = 10;

    /// <summary>More than this nobody can hold beside each other; the citizen's own ideas have places of their own.</summary>
    public const int MostOptions = 6;

    public const int MostIdeas = 3;

    private Choice() { }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    public Guid CaseId { get; init; }

    /// <summary>1, 2, 3 in the case.</summary>
    public int No { get; init; }

    public DateTime StartedAt { get; init; }

    public string StartedBy { get; init; } = "";

    public DateTime? AskedAt { get; private set; }

    public DateTime? ChosenAt { get; private set; }

    public string ChosenBy { get; private set; } = "";

    public string Reasons { get; private set; } = "";

    public string NoneElsewhere { get; private set; } = "";

    public string Unsaid { get; private set; } = "";

    public string Against { get; private set; } = "";

    public string HardWhy { get; private set; } = "";

    public int Version { get; private set; } = 1;

    public List<Option> Options { get; init; } = [];

    public bool IsChosen => ChosenAt is not null;

    public IEnumerable<Option> InView => Options.Where(o => o.RemovedAt is null).OrderBy(o => o.Position);

    /// <summary>Begins a choice. The options of the one before stand in it as they were, with what the citizen said of them: only what is new is asked about.</summary>
    public static Choice Begin(Guid citizenId, Guid caseId, Choice? before, string by, DateTime at)
    {
        var begun = new Choice { CitizenId = citizenId, CaseId = caseId, No = (before?.No ?? 0) + 1, StartedAt = at, StartedBy = by };
        foreach (var option in before?.InView ?? []) begun.Options.Add(option.Carried(begun.Id));
        return begun;
    }

    /// <summary>Writes a new option (null id) or one anew. What is changed in what the citizen reads must be asked about again.</summary>
    public Result<Option> Put(Guid? optionId, OptionForm typed, TextLevel level, string by, DateTime at)
    {
        if (IsChosen) return ChoiceRefusals.Chosen;
        var option = optionId is { } id ? InView.FirstOrDefault(o => o.Id == id) : null;
        if (optionId is not null && option is null) return ChoiceRefusals.OptionGone;
        if (option is null && InView.Count(o => !o.IsCitizens) >= MostOptions) return ChoiceRefusals.Full;
        // The citizen's own idea keeps its kind and its words; the rest is written by us.
        var about = Offer.Read(option is { IsCitizens: true } ? typed.About with { Kind = OfferKind.Ordinary, Name = option.Name, What = option.Name } : typed.About);
        if (!about.Ok) return about.Refusal;
        var gains = new List<GainForm>();
        foreach (var gain in typed.Gains)
        {
            var words = Text.Optional(gain.Words, LongestGain);
            if (!words.Ok) return words.Refusal;
            if (gain.Gain is { } known && !Enum.IsDefined(known)) return ChoiceRefusals.GainMissing;
            if (gain.Gain is null && words.Value.Length > 0) return ChoiceRefusals.GainMissing;
            if (gain.Gain is not null) gains.Add(gain with { Words = words.Value });
        }

        var why = Text.Optional(typed.HardWhy, LongestWhy);
        if (!why.Ok) return why.Refusal;
        var hard = gains.Select(g => g.Words).Prepend(option is { IsCitizens: true } ? "" : about.Value.What).Any(t => t.Length > 0 && !LanguageCheck.Check(t, level).Passes);
        if (hard && why.Value.Length == 0) return ChoiceRefusals.TooHard;
        if (option is null) Options.Add(option = new Option { ChoiceId = Id, Position = Next, WrittenBy = by, WrittenAt = at });
        option.Take(typed.OfferId, about.Value, gains, hard ? why.Value : "", at);
        Version++;
        return option;
    }

    /// <summary>Something the citizen thought of, and so wants until the citizen says otherwise. What it gives is written by us beside it, and never instead of it.</summary>
    public Result<Option> Think(string name, string what, SaidWay way, string by, DateTime at)
    {
        if (IsChosen) return ChoiceRefusals.Chosen;
        if (InView.Count(o => o.IsCitizens) >= MostIdeas) return ChoiceRefusals.IdeasFull;
        var title = Text.Required(name, OfferForm.LongestName);
        if (!title.Ok) return title.Refusal == Text.Empty ? ChoiceRefusals.IdeaMissing : title.Refusal;
        var words = Text.Optional(what, OfferForm.LongestWhat);
        if (!words.Ok) return words.Refusal;
        var option = Option.Thought(Id, Next, title.Value, words.Value, way, by, at);
        Options.Add(option);
        Version++;
        return option;
    }

    /// <summary>Takes an option away: the citizen's own idea by the citizen (one said alone, alone), ours at the desk.</summary>
    public Refusal? Remove(Guid optionId, SaidWay? citizens, DateTime at)
    {
        if (IsChosen) return ChoiceRefusals.Chosen;
        if (InView.FirstOrDefault(o => o.Id == optionId) is not { } option) return ChoiceRefusals.OptionGone;
        if (option.IsCitizens != citizens is not null) return citizens is not null ? ChoiceRefusals.NotYourOption : ChoiceRefusals.CitizensIdea;
        if (option is { IsCitizens: true, Way: SaidWay.Alone } && citizens != SaidWay.Alone) return ChoiceRefusals.CitizenSaid;
        (option.RemovedAt, Version) = (at, Version + 1);
        return null;
    }

    /// <summary>Asks the citizen about the options that nothing is said of as they stand.</summary>
    public Refusal? Ask(DateTime at)
    {
        if (IsChosen) return ChoiceRefusals.Chosen;
        if (!InView.Any(o => o.Now is null)) return ChoiceRefusals.NothingToAsk;
        (AskedAt, Version) = (at, Version + 1);
        return null;
    }

    /// <summary>What the citizen says of one option, about its words as they stand in <paramref name="revision"/>. What was said before is kept beside it.</summary>
    public Refusal? Say(Guid optionId, int revision, Liking? liking, string words, SaidWay way, string by, DateTime at)
    {
        if (IsChosen) return ChoiceRefusals.Chosen;
        if (InView.FirstOrDefault(o => o.Id == optionId) is not { } option) return ChoiceRefusals.OptionGone;
        if (option.Revision != revision) return ChoiceRefusals.OptionChanged;
        if (liking is not { } said || !Enum.IsDefined(said)) return ChoiceRefusals.LikingMissing;
        var text = Text.Optional(words, LongestWhy);
        if (!text.Ok) return text.Refusal;
        if (way != SaidWay.Alone && option.Now is { } now && now.Way < way) return ChoiceRefusals.CitizenSaid;
        // Also to another text a no is only turned by the one who said it.
        if (way != SaidWay.Alone && option.Last is { Liking: Liking.No, Way: SaidWay.Alone } && said != Liking.No) return ChoiceRefusals.CitizenSaid;
        option.Says.Add(new OptionSay { OptionId = option.Id, Revision = option.Revision, About = option.Told, Liking = said, Words = text.Value, Way = way, NotedBy = by, At = at });
        Version++;
        return null;
    }

    /// <summary>
    /// Chooses. Refused with what is missing: at least two options, one of them not the municipality's or why there is none, what each gives
    /// towards each goal, and what the citizen says of each or why it is not known. Silence is never a yes (rule 12).
    /// </summary>
    public Refusal? Choose(ChoiceForm typed, IReadOnlyCollection<Guid> planGoals, TextLevel level, string by, DateTime at)
    {
        if (IsChosen) return ChoiceRefusals.Chosen;
        var (reasons, elsewhere, unsaid, against) = (Text.Required(typed.Reasons, LongestText), Text.Optional(typed.NoneElsewhere, LongestText), Text.Optional(typed.Unsaid, LongestText), Text.Optional(typed.Against, LongestText));
        var hardWhy = Text.Optional(typed.HardWhy, LongestWhy);
        if (Array.Find([elsewhere, unsaid, against, hardWhy], t => !t.Ok) is { } tooLong) return tooLong.Refusal!;
        if (Missing(planGoals, elsewhere.Value, unsaid.Value) is { Count: > 0 } missing) return ChoiceRefusals.NotReady(missing);
        var picks = InView.Where(o => typed.Picks.Contains(o.Id)).ToList();
        if (picks.Count == 0 || picks.Count != typed.Picks.Distinct().Count()) return ChoiceRefusals.PickMissing;
        if (!reasons.Ok) return reasons.Refusal == Text.Empty ? ChoiceRefusals.ReasonsMissing : reasons.Refusal;
        if (Short(reasons.Value)) return ChoiceRefusals.ReasonsMissing;
        if (picks.Exists(o => o.Last?.Liking == Liking.No) && Short(against.Value)) return ChoiceRefusals.AgainstMissing;
        var hard = new[] { reasons.Value, elsewhere.Value, unsaid.Value, against.Value }.Any(t => t.Length > 0 && !LanguageCheck.Check(t, level).Passes);
        if (hard && hardWhy.Value.Length == 0) return ChoiceRefusals.TooHard;
        foreach (var option in picks) option.IsPicked = true;
        (ChosenAt, ChosenBy, Reasons, NoneElsewhere, Unsaid, Against, HardWhy, Version) = (at, by, reasons.Value, elsewhere.Value, unsaid.Value, against.Value, hard ? hardWhy.Value : "", Version + 1);
        return null;
    }

    /// <summary>What must be there before one can choose, in plain lines. A goal that one option is held against, all are.</summary>
    public IReadOnlyList<string> Missing(IReadOnlyCollection<Guid> planGoals, string elsewhere, string unsaid)
    {
        var options = InView.ToList();
        var missing = new List<string>();
        if (options.Count < 2) missing.Add(options.Count == 0 ? "Skriv mindst to muligheder." : "Skriv mindst én mulighed mere.");
        if (options.Count > 0 && options.TrueForAll(o => o.Kind == OfferKind.Municipal) && Short(elsewhere)) missing.Add("Find en mulighed uden for kommunen, eller skriv, hvorfor der ikke er nogen.");
        var goals = options.SelectMany(o => o.Gains.Select(g => g.GoalId)).Distinct().Intersect(planGoals).ToList();
        if (planGoals.Count > 0) missing.AddRange(options.Where(o => goals.Count == 0 || !goals.TrueForAll(g => o.Gains.Exists(own => own.GoalId == g))).Select(o => $"{o.Name}: skriv, hvad den giver mod hvert mål."));
        // Silence can be passed with why, once the citizen was asked about the text as it stands; what was never asked cannot.
        missing.AddRange(options.Where(o => o.Now is null && (Short(unsaid) || AskedAt is null || AskedAt < o.ChangedAt))
            .Select(o => AskedAt is null || AskedAt < o.ChangedAt ? $"{o.Name}: spørg borgeren{(o.Last is null ? "" : " igen, for teksten er ændret siden svaret")}." : $"{o.Name}: borgeren er spurgt. Vent på svaret, eller skriv, hvorfor det mangler."));
        return missing;
    }

    private static bool Short(string text) => text.Count(letter => !char.IsWhiteSpace(letter)) < ShortestWhy;

    private int Next => Options.Count == 0 ? 1 : Options.Max(o => o.Position) + 1;
}

/// <summary>One thing that can be chosen, with its words as they were when it was laid beside the others.</summary>
internal sealed class Option
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ChoiceId { get; init; }

    /// <summary>Where it came from in the directory; null when it was written for this citizen.</summary>
    public Guid? OfferId { get; private set; }

    public int Position { get; init; }

    public OfferKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public string What { get; private set; } = "";

    public string Where { get; private set; } = "";

    public string Contact { get; private set; } = "";

    public string Price { get; private set; } = "";

    public int? WaitWeeks { get; private set; }

    public CostClass Cost { get; private set; }

    public string HardWhy { get; private set; } = "";

    /// <summary>Rises when something the citizen reads is changed; what the citizen says is about one revision.</summary>
    public int Revision { get; private set; } = 1;

    public string WrittenBy { get; init; } = "";

    public DateTime WrittenAt { get; init; }

    /// <summary>How the citizen's own idea was said.</summary>
    public SaidWay Way { get; init; }

    /// <summary>When what the citizen reads was last changed.</summary>
    public DateTime ChangedAt { get; private set; }

    public DateTime? RemovedAt { get; set; }

    public bool IsPicked { get; set; }

    public List<OptionGain> Gains { get; init; } = [];

    public List<OptionSay> Says { get; init; } = [];

    public bool IsCitizens => Kind == OfferKind.Idea;

    /// <summary>What the citizen says of it as it stands; null when nothing is.</summary>
    public OptionSay? Now => Says.Where(s => s.Revision == Revision).MaxBy(s => (s.At, s.Id));

    /// <summary>The newest that the citizen said, also of an earlier text.</summary>
    public OptionSay? Last => Says.MaxBy(s => (s.At, s.Id));

    /// <summary>What the citizen reads of it, as it is kept with an answer.</summary>
    public string Told => string.Join('\n', ((string[])[Name, What, Price, WaitWeeks is { } weeks ? ChoiceTexts.Wait(weeks) : "", .. Gains.OrderBy(g => g.GoalId).Select(g => $"{ChoiceTexts.Of(g.Gain)}. {g.Words}".Trim())]).Where(t => t.Length > 0));

    public static Option Thought(Guid choiceId, int position, string name, string what, SaidWay way, string by, DateTime at) =>
        new Option { ChoiceId = choiceId, Position = position, Kind = OfferKind.Idea, Name = name, What = what, Way = way, WrittenBy = by, WrittenAt = at, ChangedAt = at }.Liked(way, by, at);

    public void Take(Guid? offerId, OfferForm about, IReadOnlyList<GainForm> gains, string hardWhy, DateTime at)
    {
        var before = Read();
        if (!IsCitizens) (OfferId, Kind, Name, What) = (offerId ?? OfferId, about.Kind!.Value, about.Name, about.What);
        (Where, Contact, Price, WaitWeeks, Cost, HardWhy) = (about.Where, about.Contact, about.Price, about.WaitWeeks, about.Cost!.Value, hardWhy);
        Gains.RemoveAll(g => !gains.Any(now => now.GoalId == g.GoalId && now.Gain == g.Gain && now.Words == g.Words));
        foreach (var gain in gains.Where(g => !Gains.Exists(own => own.GoalId == g.GoalId))) Gains.Add(new OptionGain { OptionId = Id, GoalId = gain.GoalId, Gain = gain.Gain!.Value, Words = gain.Words });
        // What is written beside the citizen's own idea changes nothing of what the citizen said.
        if (before == Read() || IsCitizens) return;
        (Revision, ChangedAt) = (ChangedAt == default ? 1 : Revision + 1, at);
    }

    public Option Carried(Guid to)
    {
        var option = new Option
        {
            ChoiceId = to,
            OfferId = OfferId,
            Position = Position,
            Kind = Kind,
            Name = Name,
            What = What,
            Where = Where,
            Contact = Contact,
            Price = Price,
            WaitWeeks = WaitWeeks,
            Cost = Cost,
            HardWhy = HardWhy,
            WrittenBy = WrittenBy,
            WrittenAt = WrittenAt,
            Way = Way,
            Revision = Revision,
            ChangedAt = ChangedAt,
        };
        option.Says.AddRange(Says.Select(s => new OptionSay { OptionId = option.Id, Revision = s.Revision, About = s.About, Liking = s.Liking, Words = s.Words, Way = s.Way, NotedBy = s.NotedBy, At = s.At }));
        option.Gains.AddRange(Gains.Select(g => new OptionGain { OptionId = option.Id, GoalId = g.GoalId, Gain = g.Gain, Words = g.Words }));
        return option;
    }

    private Option Liked(SaidWay way, string by, DateTime at)
    {
        Says.Add(new OptionSay { OptionId = Id, Revision = Revision, About = Told, Liking = Liking.Yes, Way = way, NotedBy = way == SaidWay.Alone ? "" : by, At = at });
        return this;
    }

    private (OfferKind, string, string, string, int?, string) Read() =>
        (Kind, Name, What, Price, WaitWeeks, string.Join('\n', Gains.OrderBy(g => g.GoalId).Select(g => $"{g.GoalId} {g.Gain} {g.Words}")));
}

/// <summary>What an option gives towards one goal.</summary>
internal sealed class OptionGain
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid OptionId { get; init; }

    public Guid GoalId { get; init; }

    public Gain Gain { get; init; }

    public string Words { get; init; } = "";
}

/// <summary>What the citizen said of an option. Added, never changed.</summary>
internal sealed class OptionSay
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid OptionId { get; init; }

    public int Revision { get; init; }

    /// <summary>The text that was answered.</summary>
    public string About { get; init; } = "";

    public Liking Liking { get; init; }

    public string Words { get; init; } = "";

    public SaidWay Way { get; init; }

    /// <summary>Who held the pen; empty when the citizen did.</summary>
    public string NotedBy { get; init; } = "";

    public DateTime At { get; init; }
}
