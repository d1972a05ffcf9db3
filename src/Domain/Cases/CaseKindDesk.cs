using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Cases;

/// <summary>One version of a kind as the administrator sees it. Only one that has not begun can still be changed.</summary>
public sealed record CaseKindView(CaseKind Kind, string MadeBy, DateTime MadeAt, bool MayChange, int Version);

/// <summary>A kind in a file: from which day its rules hold. Kinds that are not in the file stay as they are.</summary>
public sealed record CaseKindFile(string Code, DateOnly From, DateOnly? To, CaseRules Rules);

/// <summary>
/// The municipality's kinds of cases: data, not code. Versions follow each other without a gap in the middle; what has been in
/// force is never changed, so that an old case is read by the rules of its day.
/// </summary>
public sealed class CaseKindDesk
{
    public static readonly Refusal CodeWrong = new("CaseKindCodeWrong", "Koden skal være 2 til 30 små bogstaver uden mellemrum.");
    public static readonly Refusal Backwards = new("CaseKindBackwards", "Der er allerede regler fra den dag eller senere. Vælg en senere dag.");
    public static readonly Refusal InForce = new("CaseKindInForce", "De regler gælder allerede og kan ikke ændres. Lav nye fra en dag, der kommer.");
    public static readonly Refusal EndsFirst = new("CaseKindEndsFirst", "Den sidste dag ligger før den første.");
    public static readonly Refusal Past = new("CaseKindPast", "Nye regler kan tidligst gælde fra i dag.");

    /// <summary>The largest file that is read, in characters.</summary>
    public const int LongestFile = 500_000;

    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal CaseKindDesk(AppDb db, Changes changes, Trail trail, Clock clock) => (_db, _changes, _trail, _clock) = (db, changes, trail, clock);

    /// <summary>The kinds the product comes with, as a file to import: a municipality reads them with its jurist first.</summary>
    public static string Typical { get; } = ReadTypical();

    /// <summary>Every version, by name and then newest first. For administrators and leaders.</summary>
    public async Task<IReadOnlyList<CaseKindView>> All(Actor actor, CancellationToken cancel)
    {
        await Allow(actor, [Role.Administrator, Role.Leader], cancel);
        var today = _clock.Today;
        return [.. (await _db.CaseKindVersions.AsNoTracking().ToListAsync(cancel))
            .Select(v => new CaseKindView(new CaseKind(v.Code, v.No, v.From, v.To, v.Rules), v.MadeBy, v.MadeAt, v.From > today, v.Version))
            .OrderBy(v => v.Kind.Rules.Name, Fold.Alphabet).ThenBy(v => v.Kind.Code, StringComparer.Ordinal).ThenByDescending(v => v.Kind.From)];
    }

    /// <summary>All versions as a file that <see cref="Import"/> takes. For administrators.</summary>
    public async Task<string> Export(Actor actor, CancellationToken cancel)
    {
        await Allow(actor, [Role.Administrator], cancel);
        var all = await _db.CaseKindVersions.AsNoTracking().OrderBy(v => v.Code).ThenBy(v => v.No).ToListAsync(cancel);
        return JsonSerializer.Serialize(all.Select(v => new CaseKindFile(v.Code, v.From, v.To, v.Rules)), CaseRules.Json);
    }

    /// <summary>
    /// Takes a file: all of it or nothing. A version that is here already, word for word, is passed over; one that has begun cannot be
    /// changed; a new one closes the one before it. The first version of a kind may begin on any day, others from today. The refusal names the kind that is wrong.
    /// </summary>
    public async Task<Result<Guid>> Import(Actor actor, string file, Form form, CancellationToken cancel)
    {
        await Allow(actor, [Role.Administrator], cancel);
        return await _changes.Run(actor, Guid.Empty, form, $"case-kinds|{file}", async () =>
        {
            if (file is not { Length: > 0 and <= LongestFile } || Read(file) is not { Count: > 0 } kinds) return CaseRules.Unreadable;
            var versions = await _db.CaseKindVersions.ToListAsync(cancel);
            var taken = 0;
            foreach (var kind in kinds.OrderBy(k => k.From))
            {
                var done = Put(versions, kind, actor, _clock.Today, _clock.Now);
                if (!done.Ok) return done.Refusal with { Says = $"{(kind.Rules?.Name is { Length: > 0 and <= 80 } name ? name : kind.Code)}: {done.Refusal.Says}" };
                taken += done.Value ? 1 : 0;
            }

            _db.CaseKindVersions.AddRange(versions.Where(v => _db.Entry(v).State == EntityState.Detached));
            _trail.Changed(actor, null, Parts.None, "CaseKindsImported", "", $"Sagstyper hentet ind: {taken} {(taken == 1 ? "udgave" : "udgaver")}.");
            return form.Key;
        }, cancel);
    }

    /// <summary>New rules for a kind from a day (today or later), or changed rules of a version that has not begun. <see cref="Form.Version"/> is the changed version's, 0 for a new one.</summary>
    public async Task<Result<Guid>> Set(Actor actor, CaseKindFile kind, Form form, CancellationToken cancel)
    {
        await Allow(actor, [Role.Administrator], cancel);
        return await _changes.Run(actor, Guid.Empty, form, $"case-kind|{kind.Code}|{kind.From:O}|{kind.To:O}|{kind.Rules.Write()}|{form.Version}", async () =>
        {
            var versions = await _db.CaseKindVersions.Where(v => v.Code == kind.Code).ToListAsync(cancel);
            if ((versions.Find(v => v.From == kind.From)?.Version ?? 0) != form.Version) return Form.Changed;
            var done = Put(versions, kind, actor, _clock.Today, _clock.Now);
            if (!done.Ok) return done.Refusal;
            _db.CaseKindVersions.AddRange(versions.Where(v => _db.Entry(v).State == EntityState.Detached));
            _trail.Changed(actor, null, Parts.None, "CaseKindSet", "", $"Sagstype: {kind.Rules.Name}, fra {kind.From:yyyy-MM-dd}.");
            return versions.First(v => v.From == kind.From).Id;
        }, cancel);
    }

    /// <summary>Puts a version in its place among the others of its kind; false when it stands there already.</summary>
    internal static Result<bool> Put(List<CaseKindVersion> versions, CaseKindFile kind, Actor actor, DateOnly today, DateTime now)
    {
        if (kind.Code is not { Length: >= 2 and <= 30 } || !kind.Code.All(l => l is >= 'a' and <= 'z' or '-')) return CodeWrong;
        if (kind.Rules is null) return CaseRules.Unreadable;
        if (kind.Rules.Check() is { } wrong) return wrong;
        if (kind.To < kind.From) return EndsFirst;
        var body = kind.Rules.Write();
        var own = versions.Where(v => v.Code == kind.Code).OrderBy(v => v.From).ToList();
        if (own.Find(v => v.From == kind.From) is { } same)
        {
            if (same.Body == body && same.To == kind.To) return false;
            // The end of what is in force may be set, as long as it has not passed.
            if (same.Body == body && same == own[^1] && (same.To is null || same.To >= today) && (kind.To is null || kind.To >= today))
            {
                (same.To, same.Version) = (kind.To, same.Version + 1);
                return true;
            }

            // A file of all versions tells the last of an earlier one too.
            if (same.Body == body && same != own[^1]) return false;
            if (same.From <= today || same != own[^1]) return InForce;
            (same.Body, same.To, same.MadeBy, same.MadeAt, same.Version) = (body, kind.To, actor.Name, now, same.Version + 1);
            return true;
        }

        if (own.Count > 0)
        {
            if (kind.From <= own[^1].From) return Backwards;
            if (kind.From < today) return Past;
            if (own[^1].To is null || own[^1].To >= kind.From) (own[^1].To, own[^1].Version) = (kind.From.AddDays(-1), own[^1].Version + 1);
        }

        versions.Add(new CaseKindVersion { Code = kind.Code, No = own.Count + 1, From = kind.From, To = kind.To, Body = body, MadeBy = actor.Name, MadeAt = now });
        return true;
    }

    internal static List<CaseKindFile>? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<List<CaseKindFile>>(file, CaseRules.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task Allow(Actor actor, Role[] roles, CancellationToken cancel)
    {
        if (!roles.Any(actor.Is) || actor.Visit is not null) throw await _trail.Refuse(actor, null, "sagstyper", cancel);
    }

    private static string ReadTypical()
    {
        using var stream = typeof(CaseKindDesk).Assembly.GetManifestResourceStream("Sammen.Domain.Cases.sagstyper.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
