using Sammen.Domain.Cases;
using Sammen.Domain.Common;

namespace Sammen.Domain.Choices;

/// <summary>Whose help it is. Only <see cref="Municipal"/> is the municipality's.</summary>
public enum OfferKind
{
    Municipal,
    Association,
    Volunteer,

    /// <summary>The citizen's own people.</summary>
    Network,

    /// <summary>What is open to everyone: a library, an evening class, a swimming bath.</summary>
    Ordinary,

    /// <summary>Something the citizen thought of.</summary>
    Idea,
}

/// <summary>
/// Something there is to choose, as it is written. <see cref="Price"/> is what the citizen pays, in words; <see cref="WaitWeeks"/> 0 is at
/// once, and null is that nobody knows. <see cref="Contact"/> is how one gets there: never a person's private number.
/// </summary>
public sealed record OfferForm(OfferKind? Kind, string Name, string What, string Where, string Contact, string Price, int? WaitWeeks, CostClass? Cost)
{
    public const int LongestName = 80;
    public const int LongestWhat = 500;
    public const int LongestLine = 200;

    /// <summary>The longest wait that is told, in weeks.</summary>
    public const int LongestWait = 104;
}

/// <summary>Help that one can point to: the municipality's own and, as easily found, what is not. No citizen is behind it.</summary>
internal sealed class Offer
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public OfferKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public string What { get; private set; } = "";

    public string Where { get; private set; } = "";

    public string Contact { get; private set; } = "";

    public string Price { get; private set; } = "";

    public int? WaitWeeks { get; private set; }

    public CostClass Cost { get; private set; }

    public DateTime ChangedAt { get; private set; }

    public string ChangedBy { get; private set; } = "";

    /// <summary>No longer to be had. It stays where it was chosen.</summary>
    public DateTime? RetiredAt { get; private set; }

    public int Version { get; private set; } = 1;

    public static Result<Offer> Write(OfferForm typed, string by, DateTime at)
    {
        var offer = new Offer();
        if (offer.Change(typed, by, at) is { } no) return no;
        offer.Version = 1;
        return offer;
    }

    public Refusal? Change(OfferForm typed, string by, DateTime at)
    {
        var read = Read(typed);
        if (!read.Ok) return read.Refusal;
        var form = read.Value;
        (Kind, Name, What, Where, Contact, Price, WaitWeeks, Cost) = (form.Kind!.Value, form.Name, form.What, form.Where, form.Contact, form.Price, form.WaitWeeks, form.Cost!.Value);
        (ChangedBy, ChangedAt, RetiredAt, Version) = (by, at, null, Version + 1);
        return null;
    }

    public Refusal? Retire(string by, DateTime at)
    {
        if (RetiredAt is not null) return ChoiceRefusals.OfferRetired;
        (RetiredAt, ChangedBy, ChangedAt, Version) = (at, by, at, Version + 1);
        return null;
    }

    /// <summary>Reads what was typed, whether for the directory or for one citizen's options.</summary>
    internal static Result<OfferForm> Read(OfferForm typed)
    {
        if (typed.Kind is not { } kind || !Enum.IsDefined(kind) || kind == OfferKind.Idea) return ChoiceRefusals.KindMissing;
        var name = Text.Required(typed.Name, OfferForm.LongestName);
        if (!name.Ok) return name.Refusal == Text.Empty ? ChoiceRefusals.NameMissing : name.Refusal;
        var what = Text.Required(typed.What, OfferForm.LongestWhat);
        if (!what.Ok) return what.Refusal == Text.Empty ? ChoiceRefusals.WhatMissing : what.Refusal;
        var (where, contact, price) = (Text.Optional(typed.Where, OfferForm.LongestLine), Text.Optional(typed.Contact, OfferForm.LongestLine), Text.Optional(typed.Price, OfferForm.LongestName));
        if (Array.Find([where, contact, price], t => !t.Ok) is { } tooLong) return tooLong.Refusal!;
        if (typed.WaitWeeks is < 0 or > OfferForm.LongestWait) return ChoiceRefusals.WaitOutside;
        if (typed.Cost is not { } cost || !Enum.IsDefined(cost)) return ChoiceRefusals.CostMissing;
        return new OfferForm(kind, name.Value, what.Value, where.Value, contact.Value, price.Value, typed.WaitWeeks, cost);
    }
}
