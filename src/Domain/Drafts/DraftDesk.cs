using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;

namespace Sammen.Domain.Drafts;

/// <summary>What was typed on a page: the fields' texts, the field that was written in last, and the version it was written against.</summary>
public sealed record Typed(IReadOnlyDictionary<string, string> Fields, string LastField, int Version)
{
    public bool IsEmpty => Fields.Values.All(string.IsNullOrWhiteSpace);
}

/// <summary>A draft as it is given back to the one who wrote it.</summary>
public sealed record KeptDraft(Typed Typed, DateTime At);

/// <summary>
/// Nothing typed is lost (rule 11): what someone types is kept on the server as it is typed, and stands in the same field when
/// they come back to the page - on another machine, after a crash, or after the session ended in the middle. Only its writer
/// gets it, and only on a page that is theirs to open; so it shows nothing about a citizen, and leaves no row in the record.
/// </summary>
public sealed class DraftDesk
{
    /// <summary>Days a draft is kept after it was last written in.</summary>
    public const int Days = 30;

    /// <summary>The longest text of one field that is kept, in characters, and the most fields of one page.</summary>
    public const int LongestField = 100_000;

    public const int MostFields = 40;

    /// <summary>The most pages one person has drafts of at once.</summary>
    public const int MostPlaces = 100;

    private readonly Municipality _place;
    private readonly AppDb _db;
    private readonly SessionClock _clock;

    internal DraftDesk(Municipality place, AppDb db, SessionClock clock) => (_place, _db, _clock) = (place, db, clock);

    /// <summary>Keeps what was typed in place of what was kept before. Too long an address, too many fields, too many pages or too long a text is not kept; nothing typed drops the draft.</summary>
    public async Task<bool> Keep(Actor actor, string address, Typed typed, CancellationToken cancel)
    {
        if (OwnerOf(actor) is not { } owner || address.Length is 0 or > 300 || typed.Fields.Count > MostFields) return false;
        if (typed.Fields.Any(f => f.Key.Length > 60 || f.Value.Length > LongestField) || typed.Fields.Sum(f => f.Value.Length) > 2 * LongestField) return false;
        var place = await PlaceOf(actor, address, cancel);
        if (typed.IsEmpty)
        {
            await Drop(owner, place, cancel);
            return true;
        }

        var cipher = _place.Keys.EncryptDraft(JsonSerializer.SerializeToUtf8Bytes(typed), owner + "|" + place);
        for (var attempt = 1; ; attempt++)
        {
            using var turn = await _place.Gate.Enter(cancel);
            var now = _clock.Now;
            if (await _db.Drafts.Where(d => d.Owner == owner && d.Place == place).ExecuteUpdateAsync(set => set.SetProperty(d => d.Cipher, cipher).SetProperty(d => d.At, now), cancel) > 0) return true;
            if (await _db.Drafts.CountAsync(d => d.Owner == owner, cancel) >= MostPlaces) return false;
            try
            {
                _db.Drafts.Add(new Draft { Owner = owner, Place = place, Cipher = cipher, At = now });
                await _db.SaveChangesAsync(cancel);
                return true;
            }
            catch (DbUpdateException) when (attempt < 3)
            {
                // The same page typed in twice at once: the other was first.
            }
            finally
            {
                _db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>What the actor had typed on this page; null when there is nothing.</summary>
    public async Task<KeptDraft?> Find(Actor actor, string address, CancellationToken cancel)
    {
        if (OwnerOf(actor) is not { } owner || address.Length > 300) return null;
        var place = await PlaceOf(actor, address, cancel);
        var oldest = _clock.Now.AddDays(-Days);
        var draft = await _db.Drafts.AsNoTracking().FirstOrDefaultAsync(d => d.Owner == owner && d.Place == place && d.At > oldest, cancel);
        if (draft is null) return null;
        var typed = JsonSerializer.Deserialize<Typed>(_place.Keys.DecryptDraft(draft.Cipher, owner + "|" + place))!;
        return new KeptDraft(typed, draft.At);
    }

    /// <summary>The text was sent, or its writer does not want it any more.</summary>
    public async Task Drop(Actor actor, string address, CancellationToken cancel)
    {
        if (OwnerOf(actor) is not { } owner) return;
        await Drop(owner, await PlaceOf(actor, address, cancel), cancel);
    }

    private async Task Drop(string owner, string place, CancellationToken cancel)
    {
        using var turn = await _place.Gate.Enter(cancel);
        await _db.Drafts.Where(d => d.Owner == owner && d.Place == place).ExecuteDeleteAsync(cancel);
    }

    private static string? OwnerOf(Actor actor) => actor switch
    {
        { Kind: ActorKind.Stranger, Person.Length: > 0 } => "Stranger|" + actor.Person,
        { Id: var id } when id != Guid.Empty => $"{actor.Kind}|{id:D}",
        _ => null,
    };

    private async Task<string> PlaceOf(Actor actor, string address, CancellationToken cancel)
    {
        if (actor.Visit is not { } visit || !address.StartsWith($"/sammen/{visit}/", StringComparison.Ordinal)) return address;
        var citizen = await _db.Visits.Where(v => v.Id == visit).Select(v => (Guid?)v.CitizenId).FirstOrDefaultAsync(cancel);
        return address.Replace(visit.ToString(), citizen?.ToString() ?? "", StringComparison.Ordinal);
    }
}
