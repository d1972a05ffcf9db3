using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Sharing;

public sealed record DisclosureView(Guid Id, string Recipient, IReadOnlyList<string> Items, string Basis, string Weighing, string By, DateTime At);

/// <summary>
/// Giving something about the citizen to someone outside (forvaltningsloven § 28; databeskyttelsesloven): an act and not a door.
/// It says exactly what, to whom, on which basis and why it weighs more, and stands in the citizen's log.
/// </summary>
public sealed class DisclosureDesk
{
    public static readonly Refusal RecipientMissing = new("DisclosureRecipientMissing", "Skriv, hvem der får det.");
    public static readonly Refusal ItemsMissing = new("DisclosureItemsMissing", "Skriv præcis, hvad du giver videre. Én ting på hver linje.");
    public static readonly Refusal BasisMissing = new("DisclosureBasisMissing", "Skriv lovgrundlaget, eller skriv, at borgeren har sagt ja.");
    public static readonly Refusal WeighingMissing = new("DisclosureWeighingMissing", "Skriv, hvorfor det er nødvendigt at give det videre.");

    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal DisclosureDesk(AppDb db, Changes changes, Trail trail, Clock clock) => (_db, _changes, _trail, _clock) = (db, changes, trail, clock);

    /// <summary>Notes a disclosure. Each of the four is required; an item is a line.</summary>
    public async Task<Result<Guid>> Give(Subject subject, string recipient, string items, string basis, string weighing, Form form, CancellationToken cancel)
    {
        if (!subject.MayWrite(Parts.Sharing) || subject.Door != Door.Desk) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "videregivelse", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"disclose|{recipient}|{items}|{basis}|{weighing}", async () =>
        {
            if (Text.Required(recipient, 160) is not { Ok: true } to) return RecipientMissing;
            if (Text.Required(items, 2000) is not { Ok: true } what) return ItemsMissing;
            if (Text.Required(basis, 160) is not { Ok: true } law) return BasisMissing;
            if (Text.Required(weighing, 1000) is not { Ok: true } why) return WeighingMissing;
            var given = new Disclosure { CitizenId = subject.CitizenId, Recipient = to.Value.ReplaceLineEndings(" "), Items = what.Value, Basis = law.Value.ReplaceLineEndings(" "), Weighing = why.Value, By = subject.Actor.Name, At = _clock.Now };
            _db.Disclosures.Add(given);
            var count = Lines(given.Items).Count;
            _trail.Changed(subject.Actor, subject.CitizenId, Parts.Sharing, "Disclosed", $"gav {(count == 1 ? "én ting" : $"{count} ting")} om dig videre til {given.Recipient}", $"Videregivelse til {given.Recipient}. {count} oplysninger.", "Videregivelse", given.Basis, given.Id);
            return given.Id;
        }, cancel);
    }

    /// <summary>What was given to whom; the citizen reads all of it.</summary>
    public async Task<IReadOnlyList<DisclosureView>> Given(Subject subject, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Sharing)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "videregivelse", cancel);
        var rows = await _db.Disclosures.AsNoTracking().Where(d => d.CitizenId == subject.CitizenId).OrderByDescending(d => d.At).ToListAsync(cancel);
        if (rows.Count > 0) await _trail.Saw(subject, Parts.Sharing, cancel);
        return [.. rows.Select(d => new DisclosureView(d.Id, d.Recipient, Lines(d.Items), d.Basis, d.Weighing, d.By, d.At))];
    }

    private static List<string> Lines(string items) => [.. items.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
