using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>A phase's three texts as they are typed.</summary>
public sealed class PhaseForm
{
    public string? Sker { get; set; }

    public string? Hvem { get; set; }

    public string? Kan { get; set; }
}

/// <summary>The rules of one kind: new ones from a day, or one version that has not begun.</summary>
[ForRoles(Role.Administrator)]
public sealed class SagstypeModel(CaseKindDesk desk, Clock clock) : EmployeePage
{
    private static readonly (PeriodUnit Unit, string One, string Many)[] Units =
        [(PeriodUnit.WorkingDays, "hverdag", "hverdage"), (PeriodUnit.Days, "dag", "dage"), (PeriodUnit.Weeks, "uge", "uger"), (PeriodUnit.Months, "måned", "måneder")];

    public static IReadOnlyList<Choice> Costs { get; } = [.. Enum.GetValues<CostClass>().Select(c => new Choice(c.ToString(), c == CostClass.None ? "Kun det, der ikke koster noget" : $"{CaseTexts.Professional(c)} udgift"))];

    public static IReadOnlyList<Choice> Gates { get; } = [.. Enum.GetValues<Gate>().Select(g => new Choice(g.ToString(), CaseTexts.Professional(g)))];

    public bool IsNew => Code.Length == 0;

    public string Lead { get; private set; } = "";

    /// <summary>The version of the rules that the form changes; 0 when it makes new ones.</summary>
    public int KindVersion { get; private set; }

    [BindProperty]
    public string? Kode { get; set; }

    [BindProperty]
    public string? Fra { get; set; }

    [BindProperty]
    public string? Til { get; set; }

    [BindProperty]
    public string? Navn { get; set; }

    [BindProperty]
    public string? Om { get; set; }

    [BindProperty]
    public string? Lov { get; set; }

    [BindProperty]
    public CostClass? Mandat { get; set; }

    [BindProperty]
    public List<Gate> Krav { get; set; } = [];

    [BindProperty]
    public string? Beslut { get; set; }

    [BindProperty]
    public string? Hoer { get; set; }

    [BindProperty]
    public string? Klag { get; set; }

    [BindProperty]
    public string? KlagTil { get; set; }

    [BindProperty]
    public string? Genvurder { get; set; }

    [BindProperty]
    public string? FoersteOpfoelgning { get; set; }

    [BindProperty]
    public string? Opfoelgning { get; set; }

    [BindProperty]
    public string? Varsel { get; set; }

    [BindProperty]
    public List<PhaseForm> Faser { get; set; } = [];

    [BindProperty]
    public string? Regler { get; set; }

    [BindProperty]
    public string? Klagevej { get; set; }

    private string Code => RouteData.Values["kode"] as string ?? "";

    public async Task<IActionResult> OnPostAsync()
    {
        var from = DanishDate.Read(Fra, clock.Today);
        if (!from.Ok) ModelState.AddModelError(nameof(Fra), from.Refusal.Says);
        DateOnly? to = null;
        if (Text.Clean(Til).Length > 0)
        {
            var read = DanishDate.Read(Til, clock.Today);
            if (read.Ok) to = read.Value;
            else ModelState.AddModelError(nameof(Til), read.Refusal.Says);
        }

        var (decide, hear, appeal) = (Length(Beslut, nameof(Beslut)), Length(Hoer, nameof(Hoer)), Length(Klag, nameof(Klag)));
        var (reassess, first, later) = (Length(Genvurder, nameof(Genvurder)), Length(FoersteOpfoelgning, nameof(FoersteOpfoelgning)), Length(Opfoelgning, nameof(Opfoelgning)));
        if (!int.TryParse(Text.Clean(Varsel), NumberStyles.None, CultureInfo.InvariantCulture, out var warning)) ModelState.AddModelError(nameof(Varsel), CaseRules.WarningOutside.Says);
        if (Mandat is null) ModelState.AddModelError(nameof(Mandat), "Vælg, hvad rådgiveren må beslutte alene.");
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);

        var rules = new CaseRules
        {
            Name = Text.Clean(Navn),
            About = Text.Clean(Om),
            LegalBasis = Text.Clean(Lov),
            Decide = decide!,
            Hear = hear!,
            Appeal = appeal!,
            AppealTo = Text.Clean(KlagTil),
            Reassess = reassess!,
            FirstFollowUp = first!,
            FollowUp = later!,
            WarningWeeks = warning,
            Mandate = Mandat!.Value,
            Gates = [.. Krav.Where(Enum.IsDefined).Distinct().Order()],
            Phases = Faser.Take(Enum.GetValues<CasePhase>().Length).Select((f, i) => ((CasePhase)i, new PhaseText(Text.Clean(f.Sker), Text.Clean(f.Hvem), Text.Clean(f.Kan)))).ToDictionary(p => p.Item1, p => p.Item2),
            Blocks = new[] { ("regler", Text.Clean(Regler)), ("klage", Text.Clean(Klagevej)) }.Where(b => b.Item2.Length > 0).ToDictionary(b => b.Item1, b => b.Item2, StringComparer.Ordinal),
        };
        var set = await desk.Set(Actor, new CaseKindFile(IsNew ? Text.Clean(Kode) : Code, from.Value, to, rules), Form, Cancel);
        return await Answer(set, _ => "/fag/opsaetning/sagstyper", FieldOf(set.Refusal));
    }

    protected override async Task<IActionResult?> Load()
    {
        var all = await desk.All(Actor, Cancel);
        Title = "Ny sagstype";
        Lead = "Skriv reglerne, som de skal gælde. Borgeren læser teksterne på Min vej.";
        (Fra, Varsel) = (Fra ?? Ui.Day.Short(clock.Today), Varsel ?? "0");
        while (Faser.Count < Enum.GetValues<CasePhase>().Length) Faser.Add(new PhaseForm());
        if (IsNew)
        {
            if (HttpMethods.IsGet(Request.Method)) Krav = [.. Enum.GetValues<Gate>()];
            return null;
        }

        var own = all.Where(k => k.Kind.Code == Code).ToList();
        if (own.Count == 0) return NotFound();
        var shown = own.Find(k => Ui.Day.Iso(k.Kind.From) == Request.Query["fra"]) ?? own[0];
        var rules = shown.Kind.Rules;
        Title = rules.Name;
        Lead = shown.MayChange
            ? $"Reglerne gælder fra {Ui.Day.Long(shown.Kind.From, clock.Today)} og kan rettes indtil da."
            : "Reglerne er i kraft. Ret dem her, og vælg en dag: så gælder de nye derfra.";
        KindVersion = shown.MayChange ? shown.Version : 0;
        if (!HttpMethods.IsGet(Request.Method)) return null;
        Fra = Ui.Day.Short(shown.MayChange ? shown.Kind.From : clock.Today.AddDays(1), clock.Today);
        Til = shown.MayChange && shown.Kind.To is { } to ? Ui.Day.Short(to, clock.Today) : "";
        (Navn, Om, Lov, Mandat, Krav, KlagTil, Varsel) = (rules.Name, rules.About, rules.LegalBasis, rules.Mandate, [.. rules.Gates], rules.AppealTo, rules.WarningWeeks.ToString(CultureInfo.InvariantCulture));
        (Beslut, Hoer, Klag, Genvurder, FoersteOpfoelgning, Opfoelgning) = (Say(rules.Decide), Say(rules.Hear), Say(rules.Appeal), Say(rules.Reassess), Say(rules.FirstFollowUp), Say(rules.FollowUp));
        (Regler, Klagevej) = (rules.Blocks.GetValueOrDefault("regler"), rules.Blocks.GetValueOrDefault("klage"));
        foreach (var phase in Enum.GetValues<CasePhase>()) (Faser[(int)phase].Sker, Faser[(int)phase].Hvem, Faser[(int)phase].Kan) = (rules.Phases[phase].What, rules.Phases[phase].Who, rules.Phases[phase].YouCan);
        return null;
    }

    internal static string Say(Period length) => Array.Find(Units, u => u.Unit == length.Unit) is var (_, one, many) ? $"{length.Amount} {(length.Amount == 1 ? one : many)}" : "";

    /// <summary>"8 uger", "10 hverdage".</summary>
    internal static Period? ReadLength(string? typed) =>
        Text.Clean(typed).ToLower(Danish).Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var number, var unit]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount is >= 1 and <= Period.Longest
        && Array.FindIndex(Units, u => unit == u.One || unit == u.Many) is >= 0 and var at ? new Period(amount, Units[at].Unit) : null;

    private Period? Length(string? typed, string field)
    {
        var read = ReadLength(typed);
        if (read is null) ModelState.AddModelError(field, "Skriv et tal og en længde. For eksempel: 8 uger.");
        return read;
    }

    private static string FieldOf(Refusal? refusal) =>
        refusal == CaseKindDesk.CodeWrong ? nameof(Kode)
        : refusal == CaseKindDesk.EndsFirst ? nameof(Til)
        : refusal == CaseRules.NameMissing ? nameof(Navn)
        : refusal == CaseRules.AboutMissing ? nameof(Om)
        : refusal == CaseRules.BasisMissing ? nameof(Lov)
        : refusal == CaseRules.AppealToMissing ? nameof(KlagTil)
        : refusal == CaseRules.AppealTooShort ? nameof(Klag)
        : refusal == CaseRules.WarningOutside ? nameof(Varsel)
        : refusal == CaseRules.GateMissing ? nameof(Krav)
        : refusal == CaseRules.PhaseMissing ? "Faser[0].Sker"
        : nameof(Fra);
}
