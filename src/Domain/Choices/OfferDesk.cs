using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Choices;

/// <summary>An entry of the directory.</summary>
public sealed record OfferView(
    Guid Id, OfferKind Kind, string Name, string What, string Where, string Contact, string Price, int? WaitWeeks, CostClass Cost, bool IsRetired, string ChangedBy, DateTime ChangedAt, int Version)
{
    public OfferForm Form => new(Kind, Name, What, Where, Contact, Price, WaitWeeks, Cost);
}

/// <summary>The directory of help, the municipality's and others'. Kept by those whose work is with citizens, and by administrators; no citizen is behind it.</summary>
public sealed class OfferDesk
{
    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal OfferDesk(AppDb db, Changes changes, Trail trail, Clock clock) => (_db, _changes, _trail, _clock) = (db, changes, trail, clock);

    /// <summary>All that can be had today, by kind and name; with <paramref name="retired"/> also what no longer can.</summary>
    public async Task<IReadOnlyList<OfferView>> All(Actor actor, bool retired, CancellationToken cancel)
    {
        await Allow(actor, cancel);
        var rows = await _db.Offers.AsNoTracking().Where(o => retired || o.RetiredAt == null).ToListAsync(cancel);
        return [.. rows.Select(View).OrderBy(o => o.Kind).ThenBy(o => o.Name, Fold.Alphabet)];
    }

    public async Task<OfferView?> One(Actor actor, Guid offerId, CancellationToken cancel)
    {
        await Allow(actor, cancel);
        return await _db.Offers.AsNoTracking().FirstOrDefaultAsync(o => o.Id == offerId, cancel) is { } found ? View(found) : null;
    }

    /// <summary>Writes a new entry (null id) or changes one; one that was taken off the list comes back. Two in view never have the same name.</summary>
    public async Task<Result<Guid>> Save(Actor actor, Guid? offerId, OfferForm typed, Form form, CancellationToken cancel)
    {
        await Allow(actor, cancel);
        return await _changes.Run(actor, offerId ?? Guid.Empty, form, $"{form.Version}|{Changes.Parts($"offer|{offerId}|{typed}")}", async () =>
        {
            Offer? offer;
            if (offerId is { } id)
            {
                if ((offer = await _db.Offers.FirstOrDefaultAsync(o => o.Id == id, cancel)) is null) return ChoiceRefusals.OfferGone;
                if (offer.Version != form.Version) return Form.Changed;
                if (offer.Change(typed, actor.Name, _clock.Now) is { } no) return no;
            }
            else
            {
                var written = Offer.Write(typed, actor.Name, _clock.Now);
                if (!written.Ok) return written.Refusal;
                _db.Offers.Add(offer = written.Value);
            }

            var (own, name) = (offer.Id, offer.Name);
            if (await _db.Offers.AnyAsync(o => o.Id != own && o.Name == name && o.RetiredAt == null, cancel)) return ChoiceRefusals.NameTaken;
            _trail.Changed(actor, null, Parts.None, "OfferSaved", "", $"Tilbud gemt: {offer.Name}.", itemId: offer.Id, itemVersion: offer.Version);
            return offer.Id;
        }, cancel);
    }

    /// <summary>Takes an entry off the list. Where it is an option already it stays as it was.</summary>
    public async Task<Result<Guid>> Retire(Actor actor, Guid offerId, Form form, CancellationToken cancel)
    {
        await Allow(actor, cancel);
        return await _changes.Run(actor, offerId, form, $"{form.Version}|offer-off|{offerId}", async () =>
        {
            if (await _db.Offers.FirstOrDefaultAsync(o => o.Id == offerId, cancel) is not { } offer) return ChoiceRefusals.OfferGone;
            if (offer.Version != form.Version) return Form.Changed;
            if (offer.Retire(actor.Name, _clock.Now) is { } no) return no;
            _trail.Changed(actor, null, Parts.None, "OfferRetired", "", $"Tilbud taget af listen: {offer.Name}.", itemId: offer.Id, itemVersion: offer.Version);
            return offer.Id;
        }, cancel);
    }

    private async Task Allow(Actor actor, CancellationToken cancel)
    {
        if (actor.Visit is not null || !(actor.WorksWithCitizens || actor.Is(Role.Administrator))) throw await _trail.Refuse(actor, null, "tilbud", cancel);
    }

    private static OfferView View(Offer o) => new(o.Id, o.Kind, o.Name, o.What, o.Where, o.Contact, o.Price, o.WaitWeeks, o.Cost, o.RetiredAt is not null, o.ChangedBy, o.ChangedAt, o.Version);
}
