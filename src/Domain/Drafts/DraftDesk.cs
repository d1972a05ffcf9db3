using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;

namespace Sammen.Domain.Drafts;

/// <summary>What was typed in a form: the fields' texts, the field that was written in last, and the version it was written against.</summary>
public sealed record Typed(IReadOnlyDictionary<string, string> Fields, string LastField, int Version)
{
    public bool IsEmpty => Fields.Values.All(string.IsNullOrWhiteSpace);
}

/// <summary>The drafts of a page as they are given back to the one who wrote them: by the form's name, empty for a page's only form, and when the last was written in (UTC).</summary>
public sealed record KeptDrafts(IReadOnlyDictionary<string, Typed> Forms, DateTime At)
{
    /// <summary>What was typed in one form; null when nothing was.</summary>
    public Typed? Of(string form) => Forms.GetValueOrDefault(form);
}

/// <summary>
/// Nothing typed is lost (rule 11): what someone types is kept on the server as it is typed, and stands in the same field when
/// they come back to the page - on another machine, after a crash, or after the session ended in the middle. Only its writer
/// gets it, and only on a page that is theirs to open; so it shows nothing about a citizen, and leaves no row in the record.
/// </summary>
public sealed class DraftDesk
{
    /// <summary>Days a draft is kept after it was last written in.</summary>
    public const int Days = 30;

    /// <summary>The longest text of one field that is kept, in characters, and the most fields of one form.</summary>
    public const int LongestField = 100_000;

    public const int MostFields = 40;

    /// <summary>The most forms one person has drafts of at once.</summary>
    public const int MostPlaces = 100;

    /// <summary>The longest address of a page, and the longest name of a form on it, in characters.</summary>
    public const int LongestAddress = 300;

    public const int LongestForm = 60;

    /// <summary>Parts the page from the form; no path has it.</summary>
    private const char Mark = '#';

    private readonly Municipality _place;
    private readonly AppDb _db;
    private readonly Clock _clock;

    internal DraftDesk(Municipality place, AppDb db, Clock clock) => (_place, _db, _clock) = (place, db, clock);

    /// <summary>Keeps what was typed in place of what was kept before. Too long an address, too many fields, too many forms or too long a text is not kept; nothing typed drops the draft.</summary>
    /// <param name="key">The form's own key, empty for none. A form that has done its work has no draft, also when this comes after it on a slow line.</param>
    public async Task<bool> Keep(Actor actor, string address, string form, Typed typed, Guid key, CancellationToken cancel)
    {
        if (OwnerOf(actor) is not { } owner || address is not ['/', ..] || address.Length > LongestAddress || form.Length > LongestForm || address.Contains(Mark) || typed.Fields.Count > MostFields) return false;
        if (typed.Fields.Any(f => f.Key.Length > 60 || f.Value.Length > LongestField) || typed.Fields.Sum(f => f.Value.Length) > 2 * LongestField) return false;
        var place = await PageOf(actor, address, cancel) + Mark + form;
        if (typed.IsEmpty)
        {
            await Drop(owner, place, whole: false, cancel);
            return true;
        }

        var cipher = _place.Keys.EncryptDraft(JsonSerializer.SerializeToUtf8Bytes(typed), owner + "|" + place);
        for (var attempt = 1; ; attempt++)
        {
            using var turn = await _place.Gate.Enter(cancel);
            var now = _clock.Now;
            if (key != Guid.Empty && await _db.UsedForms.AnyAsync(f => f.Key == key && f.ActorId == actor.Id, cancel)) return true;
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
                // The same form typed in twice at once: the other was first.
            }
            finally
            {
                _db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>What the actor had typed on this page, in each of its forms; null when there is nothing.</summary>
    public async Task<KeptDrafts?> Find(Actor actor, string address, CancellationToken cancel)
    {
        if (OwnerOf(actor) is not { } owner || address.Length > LongestAddress) return null;
        var page = await PageOf(actor, address, cancel) + Mark;
        var oldest = _clock.Now.AddDays(-Days);
        var drafts = await _db.Drafts.AsNoTracking().Where(d => d.Owner == owner && d.Place.StartsWith(page) && d.At > oldest).ToListAsync(cancel);
        if (drafts.Count == 0) return null;
        return new KeptDrafts(
            drafts.ToDictionary(d => d.Place[page.Length..], d => JsonSerializer.Deserialize<Typed>(_place.Keys.DecryptDraft(d.Cipher, owner + "|" + d.Place))!, StringComparer.Ordinal),
            drafts.Max(d => d.At));
    }

    /// <summary>The text of one form was sent.</summary>
    public async Task Drop(Actor actor, string address, string form, CancellationToken cancel)
    {
        if (OwnerOf(actor) is { } owner) await Drop(owner, await PageOf(actor, address, cancel) + Mark + form, whole: false, cancel);
    }

    /// <summary>Its writer does not want what stands on the page, in any of its forms.</summary>
    public async Task DropAll(Actor actor, string address, CancellationToken cancel)
    {
        if (OwnerOf(actor) is { } owner) await Drop(owner, await PageOf(actor, address, cancel) + Mark, whole: true, cancel);
    }

    private async Task Drop(string owner, string place, bool whole, CancellationToken cancel)
    {
        using var turn = await _place.Gate.Enter(cancel);
        await _db.Drafts.Where(d => d.Owner == owner && (whole ? d.Place.StartsWith(place) : d.Place == place)).ExecuteDeleteAsync(cancel);
    }

    private static string? OwnerOf(Actor actor) => actor switch
    {
        { Kind: ActorKind.Stranger, Person.Length: > 0 } => "Stranger|" + actor.Person,
        { Id: var id } when id != Guid.Empty => $"{actor.Kind}|{id:D}",
        _ => null,
    };

    private async Task<string> PageOf(Actor actor, string address, CancellationToken cancel)
    {
        // An address in capitals is the same page.
        address = address.ToLowerInvariant();
        if (actor.Visit is not { } visit || !address.StartsWith($"/sammen/{visit}/", StringComparison.Ordinal)) return address;
        var citizen = await _db.Visits.Where(v => v.Id == visit).Select(v => (Guid?)v.CitizenId).FirstOrDefaultAsync(cancel);
        return address.Replace(visit.ToString(), citizen?.ToString() ?? "", StringComparison.Ordinal);
    }
}
