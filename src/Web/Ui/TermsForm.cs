using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Ui;

/// <summary>The terms of a contact agreement as both faces fill them in.</summary>
public sealed class TermsForm
{
    public const string Yes = "ja";

    public const string Meeting = "moede", Telephone = "telefon", Promise = "loefte", People = "folk", Other = "andet";

    public static IReadOnlyList<Choice> Ways { get; } = [new("", "Det er lige meget"), .. Enum.GetValues<Channel>().Select(w => new Choice(w.ToString(), ContactTexts.Way(w)))];

    public static IReadOnlyList<Choice> Days { get; } =
        [.. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }.Select(d => new Choice(ContactTerms.Of(d).ToString(), Day.Capital(ContactTexts.Day(d))))];

    public static IReadOnlyList<Choice> Promises { get; } = [new("brev", "Ring, før der kommer brev"), new("weekend", "Intet nyt op til weekend og fridage")];

    public string? Uger { get; set; }

    public string? Minutter { get; set; }

    public string? Maade { get; set; }

    public List<string> Dage { get; set; } = [];

    public string? Fra { get; set; }

    public string? Til { get; set; }

    public List<string> Loefter { get; set; } = [];

    public string? Med { get; set; }

    public string? Stedfortraeder { get; set; }

    public string? Andet { get; set; }

    public static TermsForm Of(ContactTerms? terms) => terms is null ? new() : new()
    {
        Uger = terms.VisitEveryWeeks?.ToString(CultureInfo.InvariantCulture),
        Minutter = terms.VisitMaxMinutes?.ToString(CultureInfo.InvariantCulture),
        Maade = terms.Preferred?.ToString(),
        Dage = [.. Days.Select(d => d.Value).Where(d => terms.PhoneDays.HasFlag(Enum.Parse<Weekdays>(d)))],
        Fra = terms.PhoneFrom is { } from ? ContactTexts.Clock(from) : "",
        Til = terms.PhoneTo is { } to ? ContactTexts.Clock(to) : "",
        Loefter = [.. new[] { (terms.CallBeforeLetter, "brev"), (terms.NotUpToWeekend, "weekend") }.Where(p => p.Item1).Select(p => p.Item2)],
        Med = terms.Participants,
        Stedfortraeder = terms.StandInEmployeeId?.ToString(),
        Andet = terms.Exceptions,
    };

    /// <summary>The fields that are not asked about when only one thing is: they stay as they are.</summary>
    public IEnumerable<(string Name, string Value)> Besides(string? only)
    {
        if (only is null) yield break;
        if (only != Meeting)
        {
            yield return (nameof(Maade), Maade ?? "");
            yield return (nameof(Uger), Uger ?? "");
            yield return (nameof(Minutter), Minutter ?? "");
        }

        if (only != Telephone)
        {
            foreach (var day in Dage) yield return (nameof(Dage), day);
            yield return (nameof(Fra), Fra ?? "");
            yield return (nameof(Til), Til ?? "");
        }

        if (only != Promise)
            foreach (var promise in Loefter) yield return (nameof(Loefter), promise);
        if (only != People)
        {
            yield return (nameof(Med), Med ?? "");
            yield return (nameof(Stedfortraeder), Stedfortraeder ?? "");
        }

        if (only != Other) yield return (nameof(Andet), Andet ?? "");
    }

    /// <summary>Reads what was typed; what cannot be read is said at its own field.</summary>
    public ContactTerms Read(ModelStateDictionary state, string prefix)
    {
        void Say(string field, Refusal? refusal)
        {
            if (refusal is not null) state.AddModelError($"{prefix}.{field}", refusal.Says);
        }

        int? Number(string? typed, string field, Refusal outside)
        {
            if (Text.Clean(typed) is not { Length: > 0 } text) return null;
            if (text.Length <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
            Say(field, outside);
            return null;
        }

        TimeOnly? Time(string? typed, string field)
        {
            if (Text.Clean(typed).Length == 0) return null;
            var read = DanishTime.Read(typed);
            Say(field, read.Refusal);
            return read.Ok ? read.Value : null;
        }

        Say(nameof(Med), Text.Optional(Med, ContactTerms.LongestParticipants).Refusal);
        Say(nameof(Andet), Text.Optional(Andet, ContactTerms.LongestExceptions).Refusal);
        return new ContactTerms
        {
            VisitEveryWeeks = Number(Uger, nameof(Uger), ContactTerms.RhythmOutside),
            VisitMaxMinutes = Number(Minutter, nameof(Minutter), ContactTerms.MinutesOutside),
            Preferred = Enum.TryParse<Channel>(Maade, out var way) && Enum.IsDefined(way) ? way : null,
            PhoneDays = Dage.Where(d => Days.Any(c => c.Value == d)).Aggregate(Weekdays.None, (all, d) => all | Enum.Parse<Weekdays>(d)),
            PhoneFrom = Time(Fra, nameof(Fra)),
            PhoneTo = Time(Til, nameof(Til)),
            CallBeforeLetter = Loefter.Contains("brev"),
            NotUpToWeekend = Loefter.Contains("weekend"),
            Participants = Med ?? "",
            StandInEmployeeId = Guid.TryParse(Stedfortraeder, out var standIn) ? standIn : null,
            Exceptions = Andet ?? "",
        };
    }

    /// <summary>The field that a refusal of the terms is about.</summary>
    public static string FieldOf(Refusal? refusal) =>
        refusal == ContactTerms.RhythmOutside ? nameof(Uger)
        : refusal == ContactTerms.MinutesOutside ? nameof(Minutter)
        : refusal == ContactTerms.PhoneDaysMissing ? nameof(Dage)
        : refusal == ContactTerms.PhoneHoursMissing ? nameof(Fra)
        : refusal == ContactTerms.PhoneEndsFirst ? nameof(Til)
        : refusal == ContactAgreementDesk.StandInUnknown ? nameof(Stedfortraeder)
        : nameof(Uger);
}

/// <summary>A page with the form in it.</summary>
public interface ITermsPage
{
    TermsForm Aftale { get; }

    IReadOnlyList<Choice> StandIns { get; }

    /// <summary>The first question, to the one who fills it in.</summary>
    string MeetHow { get; }

    /// <summary>The one thing that is asked about; null asks about all.</summary>
    string? Only => null;
}
