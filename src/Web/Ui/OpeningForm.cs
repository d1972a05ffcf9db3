using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Notes;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Ui;

/// <summary>A page with a form for something new in the record.</summary>
public interface IOpeningPage
{
    OpeningForm Aaben { get; }
}

/// <summary>How something new opens to the citizen, as fields of a form.</summary>
public sealed class OpeningForm
{
    public static IReadOnlyList<Choice> Ways { get; } =
    [
        new("", "Med det samme"),
        new(nameof(OpennessState.HeldBack), "Vi taler først sammen", "Højst syv dage. Så åbner det af sig selv."),
        new(nameof(ExemptionRule.Investigation), "Undtaget: efterforskning", "Forvaltningsloven § 15 a"),
        new(nameof(ExemptionRule.PrivateInterest), "Undtaget: afgørende private hensyn", "Forvaltningsloven § 15 b"),
    ];

    public static IReadOnlyList<Choice> Tells { get; } = [new("ja", "Ja"), new("nej", "Nej, det ville skade formålet")];

    public string? Hvornaar { get; set; }

    public string? Dage { get; set; }

    public string? Grund { get; set; }

    public string? Fortael { get; set; }

    public bool IsOpen => string.IsNullOrEmpty(Hvornaar);

    /// <summary>What was chosen; what cannot be read is said at its field.</summary>
    public Opening Read(ModelStateDictionary state, string name)
    {
        if (IsOpen) return new Opening();
        if (Hvornaar == nameof(OpennessState.HeldBack))
        {
            if (!int.TryParse(Text.Clean(Dage), NumberStyles.None, CultureInfo.InvariantCulture, out var days)) state.AddModelError(name + "." + nameof(Dage), Openness.DaysOutside.Says);
            return new Opening(OpennessState.HeldBack, days, Grund ?? "");
        }

        if (!Enum.TryParse<ExemptionRule>(Hvornaar, out var rule)) state.AddModelError(name + "." + nameof(Hvornaar), Openness.RuleMissing.Says);
        if (Fortael is not ("ja" or "nej")) state.AddModelError(name + "." + nameof(Fortael), "Vælg, om borgeren må vide, at der er noget.");
        return new Opening(OpennessState.Exempted, 0, Grund ?? "", rule, Fortael != "nej");
    }

    /// <summary>The field that a refusal belongs to; null when it is not about the opening.</summary>
    public static string? FieldOf(Refusal? refusal, string name) =>
        refusal == Openness.DaysOutside ? name + "." + nameof(Dage) : refusal == Openness.ReasonMissing ? name + "." + nameof(Grund) : refusal == Openness.RuleMissing ? name + "." + nameof(Hvornaar) : null;
}
