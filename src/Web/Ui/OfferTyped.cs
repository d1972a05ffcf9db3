using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Sammen.Domain.Cases;
using Sammen.Domain.Choices;
using Sammen.Domain.Common;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Ui;

/// <summary>Something to choose, as it is typed: in the directory, and among one citizen's options.</summary>
public sealed class OfferTyped
{
    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<OfferKind>().Where(k => k != OfferKind.Idea).Select(k => new Choice(k.ToString(), ChoiceTexts.Professional(k)))];

    public static IReadOnlyList<Choice> Costs { get; } = [new("", "Vælg"), .. Enum.GetValues<CostClass>().Select(c => new Choice(c.ToString(), CaseTexts.Professional(c)))];

    public OfferKind? Slags { get; set; }

    public string? Navn { get; set; }

    public string? Hvad { get; set; }

    public string? Sted { get; set; }

    public string? Vej { get; set; }

    public string? Pris { get; set; }

    public string? Uger { get; set; }

    public CostClass? Koster { get; set; }

    public static OfferTyped Of(OfferForm about) => new()
    {
        Slags = about.Kind,
        Navn = about.Name,
        Hvad = about.What,
        Sted = about.Where,
        Vej = about.Contact,
        Pris = about.Price,
        Uger = about.WaitWeeks?.ToString(CultureInfo.InvariantCulture),
        Koster = about.Cost,
    };

    /// <summary>Reads what was typed; what cannot be taken is said at its own field. The citizen's own idea has its name and words already.</summary>
    public OfferForm Read(ModelStateDictionary state, string prefix, bool idea)
    {
        void Say(string field, Refusal? no)
        {
            if (no is not null) state.AddModelError($"{prefix}.{field}", no.Says);
        }

        void Needs(string? typed, int longest, string field, Refusal missing) =>
            Say(field, Text.Required(typed, longest) is { Ok: false } text ? text.Refusal == Text.Empty ? missing : text.Refusal : null);

        if (!idea)
        {
            Say(nameof(Slags), Slags is null ? ChoiceRefusals.KindMissing : null);
            Needs(Navn, OfferForm.LongestName, nameof(Navn), ChoiceRefusals.NameMissing);
            Needs(Hvad, OfferForm.LongestWhat, nameof(Hvad), ChoiceRefusals.WhatMissing);
        }

        Say(nameof(Sted), Text.Optional(Sted, OfferForm.LongestLine).Refusal);
        Say(nameof(Vej), Text.Optional(Vej, OfferForm.LongestLine).Refusal);
        Say(nameof(Pris), Text.Optional(Pris, OfferForm.LongestName).Refusal);
        Say(nameof(Koster), Koster is null ? ChoiceRefusals.CostMissing : null);
        int? weeks = null;
        if (Text.Clean(Uger) is { Length: > 0 } typed)
        {
            if (typed.Length <= 4 && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read <= OfferForm.LongestWait) weeks = read;
            else Say(nameof(Uger), ChoiceRefusals.WaitOutside);
        }

        return new OfferForm(Slags, Navn ?? "", Hvad ?? "", Sted ?? "", Vej ?? "", Pris ?? "", weeks, Koster);
    }

    /// <summary>The field of a refusal that only the door can give; empty for another.</summary>
    public static string FieldOf(Refusal? no, string prefix) => no == ChoiceRefusals.NameTaken ? $"{prefix}.{nameof(Navn)}" : "";
}

/// <summary>A page where something to choose is written.</summary>
public interface IOfferPage
{
    OfferTyped Tilbud { get; }

    /// <summary>Who reads it, as the hint says.</summary>
    string ReadBy { get; }

    /// <summary>The citizen's own idea: its kind, name and words are not ours to write.</summary>
    bool IsIdea { get; }
}
