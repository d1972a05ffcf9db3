using System.Text;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;

namespace Sammen.Domain.Sharing;

/// <summary>A consent as the citizen reads it. The code only until it is used, and only for the citizen.</summary>
public sealed record ConsentView(Guid Id, Guid MemberId, string Name, string Role, Parts Reads, string Why, DateOnly Until, string GivenBy, DateTime GivenAt, DateTime? AcceptedAt, DateTime? StoppedAt, bool Holds, string? Code, DateTime? LastSeen)
{
    /// <summary>Who stopped it: the citizen, or the one it was shared with.</summary>
    public string StoppedBy { get; init; } = "";

    public string FirstName => Name.Split(' ', 2)[0];
}

public sealed record RepresentationView(Guid Id, HelperKind Kind, string Name, string Role, string Scope, Parts Reads, bool Acts, string Evidence, string VerifiedBy, DateTime VerifiedAt, DateOnly From, DateOnly? To, bool Holds, DateTime? ToldAt, string ToldBy, string ToldHow, int Version)
{
    /// <summary>The person's place in Mine folk, when there is one.</summary>
    public Guid? MemberId { get; init; }

    public string FirstName => Name.Split(' ', 2)[0];
}

/// <summary>Someone the actor helps.</summary>
public sealed record HelpedView(Guid RelationId, string CitizenName, string Portrait, string Role, DateOnly? Until);

/// <summary>Who sees what of the citizen by the citizen's own choice or by representation: the door for reads.</summary>
public sealed class SharingViews
{
    private readonly Municipality _place;
    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal SharingViews(Municipality place, AppDb db, Trail trail, Clock clock) => (_place, _db, _trail, _clock) = (place, db, trail, clock);

    /// <summary>All consents, those that hold first. What was seen under each is told by its last look.</summary>
    public async Task<IReadOnlyList<ConsentView>> Consents(Subject subject, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Sharing)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "deling", cancel);
        var rows = await (
            from c in _db.Consents
            where c.CitizenId == subject.CitizenId
            orderby c.GivenAt descending
            select new { Consent = c, Seen = _db.RecordEntries.Where(e => e.CitizenId == subject.CitizenId && e.By == RecordEntry.Helper && e.Kind == RecordKind.LookUp && e.ItemId == c.Id).Max(e => (DateTime?)e.At) })
            .AsNoTracking().ToListAsync(cancel);
        if (rows.Count > 0) await _trail.Saw(subject, Parts.Sharing, cancel);
        var today = _clock.Today;
        return [.. rows.Select(r => new ConsentView(
            r.Consent.Id, r.Consent.MemberId, r.Consent.Name, r.Consent.Role, r.Consent.Reads, r.Consent.Why, r.Consent.Until, r.Consent.GivenBy, r.Consent.GivenAt, r.Consent.AcceptedAt, r.Consent.StoppedAt,
            r.Consent.StoppedAt is null && today <= r.Consent.Until,
            subject.CitizenPresent && r.Consent.AcceptedAt is null ? Spaced(_place.Keys.DecryptInvitation(r.Consent.CodeCipher, r.Consent.CitizenId)) : null,
            r.Consent.AcceptedAt is { } since && r.Seen >= since ? r.Seen : null) { StoppedBy = r.Consent.StoppedBy }).OrderByDescending(c => c.Holds)];
    }

    /// <summary>Who acts for the citizen, those that hold first.</summary>
    public async Task<IReadOnlyList<RepresentationView>> Representations(Subject subject, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Sharing)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "repræsentation", cancel);
        var rows = await _db.Representations.AsNoTracking().Where(r => r.CitizenId == subject.CitizenId).OrderByDescending(r => r.VerifiedAt).ToListAsync(cancel);
        if (rows.Count == 0) return [];
        await _trail.Saw(subject, Parts.Sharing, cancel);
        var born = await _db.Citizens.Where(c => c.Id == subject.CitizenId).Select(c => c.Born).FirstAsync(cancel);
        var today = _clock.Today;
        return [.. rows.Select(r => new RepresentationView(
            r.Id, r.Kind, r.Name, r.Role, r.Scope, r.ReadsOn(today, born) is var reads and not Parts.None ? reads : Parts.Tasks, r.Acts, r.Evidence, r.VerifiedBy, r.VerifiedAt, r.From, r.To, r.HoldsOn(today, born), r.ToldAt, r.ToldBy, r.ToldHow, r.Version) { MemberId = r.MemberId }).OrderByDescending(r => r.Holds)];
    }

    /// <summary>Whom the actor helps today. Someone shielded, stopped or past their day is not in it, and nothing tells why. Each name is a look-up.</summary>
    public async Task<IReadOnlyList<HelpedView>> Helps(Actor actor, CancellationToken cancel)
    {
        var helped = await Helped(actor, cancel);
        foreach (var (relation, _) in helped) await _trail.Saw(actor with { HelpsAs = relation.Role }, [relation.CitizenId], Parts.Profile, DayViews.ListPurpose, "", "", cancel, relation.Id);
        return [.. helped.Select(h => h.View)];
    }

    /// <summary>Whether the actor helps someone or has done so: then the page of whom one helps is theirs. Names nobody, and tells nothing of what holds.</summary>
    public async Task<bool> HasHelped(Actor actor, CancellationToken cancel) => actor.Person.Length > 0
        && (await _db.Consents.AnyAsync(c => c.Person == actor.Person, cancel) || await _db.Representations.AnyAsync(r => r.Person == actor.Person, cancel));

    /// <summary>Whether a relation of the actor's still holds. Names nobody: an open page asks it every other second.</summary>
    public async Task<bool> Holds(Actor actor, Guid relationId, CancellationToken cancel) => (await Helped(actor, cancel)).Exists(h => h.Relation.Id == relationId);

    private async Task<List<(HelperRelation Relation, HelpedView View)>> Helped(Actor actor, CancellationToken cancel)
    {
        if (actor.Person.Length == 0) return [];
        var today = _clock.Today;
        var consents = await _db.Consents.AsNoTracking().Where(c => c.Person == actor.Person).ToListAsync(cancel);
        var representations = await _db.Representations.AsNoTracking().Where(r => r.Person == actor.Person).ToListAsync(cancel);
        var relations = consents.Select(c => c.AsRelation()).OfType<HelperRelation>().Concat(representations.Select(r => r.AsRelation())).ToList();
        if (relations.Count == 0) return [];
        var ids = relations.Select(r => r.CitizenId).ToList();
        var citizens = await _db.Citizens.AsNoTracking().Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.PreferredName, c.Portrait, c.Born, Shielded = _db.Shields.Any(s => s.CitizenId == c.Id && s.Person == actor.Person && s.LiftedAt == null) }).ToDictionaryAsync(c => c.Id, cancel);
        return [.. relations.Where(r => AccessPolicy.Decide(actor, Door.Help, r.CitizenId, [], null, today, r, new Whose(citizens[r.CitizenId].Born, citizens[r.CitizenId].Shielded)) is not null)
            .Select(r => (r, new HelpedView(r.Id, citizens[r.CitizenId].PreferredName, citizens[r.CitizenId].Portrait, r.Role, r.To)))];
    }

    private static string Spaced(string code) => code.Length == 8 ? code[..4] + " " + code[4..] : code;
}
