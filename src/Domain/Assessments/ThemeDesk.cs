using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;
using Form = Sammen.Domain.Common.Form;

namespace Sammen.Domain.Assessments;

/// <summary>A version as the administrator sees it. <see cref="Stamp"/> rises with every change of any version.</summary>
public sealed record ThemeVersionView(ThemeSet Set, int No, string MadeBy, DateTime? MadeAt, bool MayChange, int Stamp);

/// <summary>A sub-theme as it is typed; a new one has no code yet, and one without a code and a name is none. <see cref="Place"/> counts from 1.</summary>
public sealed record SubThemeForm(string Code, string Name, int Place, bool Retired);

/// <summary>A theme as it is typed.</summary>
public sealed record ThemeForm(string Name, string Group, string Citizen, string Question, string Pictogram, int Place, bool Retired, IReadOnlyList<SubThemeForm> SubThemes);

/// <summary>A domain as it is typed.</summary>
public sealed record DomainForm(string Name, string Citizen, string About, int Place, bool Retired);

/// <summary>
/// The municipality's own themes, sub-themes and domains: data, not code. Versions follow each other without a gap; what has been in
/// force is never changed, and what has had a code keeps it, so that an old assessment is read by the names of its day.
/// </summary>
public sealed class ThemeDesk
{
    public static readonly Refusal Unreadable = new("ThemesUnreadable", "Filen kan ikke læses. Hent den, der gælder nu, og ret i den.");
    public static readonly Refusal Past = new("ThemesPast", "Vælg en dag fra i morgen. Det, der gælder i dag, kan ikke ændres.");
    public static readonly Refusal InForce = new("ThemesInForce", "Den udgave gælder allerede og kan ikke ændres. Lav en ny fra en dag, der kommer.");
    public static readonly Refusal Backwards = new("ThemesBackwards", "Der er allerede en udgave fra den dag eller senere. Ret i den, eller vælg en senere dag.");
    public static readonly Refusal NoTheme = new("ThemesNone", "Der skal være mindst ét tema i brug. Tag et andet i brug først.");
    public static readonly Refusal NoDomain = new("ThemesNoDomain", "Der skal være mindst ét vidensdomæne i brug. Tag et andet i brug først.");
    public static readonly Refusal TooMany = new("ThemesTooMany", $"Der er plads til {Most} af hver slags. Tag nogle ud.");
    public static readonly Refusal CodeWrong = new("ThemesCodeWrong", "En kode skal være 2 til 80 små bogstaver, tal og bindestreger, og den må kun bruges én gang.");
    public static readonly Refusal CodeGone = new("ThemesCodeGone", "Det har været brugt og kan ikke slettes. Tag det ud af brug.");
    public static readonly Refusal NameMissing = new("ThemesNameMissing", "Skriv et navn på 2 til 80 tegn.");
    public static readonly Refusal GroupMissing = new("ThemesGroupMissing", "Skriv, hvilken gruppe temaet hører til. Højst 60 tegn.");
    public static readonly Refusal CitizenMissing = new("ThemesCitizenMissing", "Skriv borgerens navn for det. Højst 80 tegn.");
    public static readonly Refusal QuestionMissing = new("ThemesQuestionMissing", "Skriv det, du vil spørge borgeren om. Højst 200 tegn.");
    public static readonly Refusal AboutMissing = new("ThemesAboutMissing", "Skriv, hvordan det lyder efter »Vi ved noget om«. Højst 120 tegn.");
    public static readonly Refusal PictogramWrong = new("ThemesPictogramWrong", "Vælg et billede fra listen, eller intet.");
    public static readonly Refusal NotFound = new("ThemesNotFound", "Det findes ikke mere. Åbn siden igen.");

    /// <summary>No more themes, sub-themes of one theme, or domains than this.</summary>
    public const int Most = 40;

    /// <summary>The largest file that is read, in characters.</summary>
    public const int LongestFile = 500_000;

    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal ThemeDesk(AppDb db, Changes changes, Trail trail, Clock clock) => (_db, _changes, _trail, _clock) = (db, changes, trail, clock);

    /// <summary>Every version with the day it ends, newest first; the supplied one is the last. For administrators.</summary>
    public async Task<IReadOnlyList<ThemeVersionView>> All(Actor actor, CancellationToken cancel)
    {
        await Allow(actor, cancel);
        var (own, today) = (await Own(cancel), _clock.Today);
        var stamp = Stamp(own);
        var views = new List<ThemeVersionView> { new(ThemeBook.Supplied with { To = End(own, 0) }, 1, "", null, MayChange: false, stamp) };
        views.AddRange(own.Select((v, i) => new ThemeVersionView(v.Set(End(own, i + 1)), v.No, v.MadeBy, v.MadeAt, i == own.Count - 1 && v.From > today, stamp)));
        views.Reverse();
        return views;
    }

    /// <summary>All versions as a file that <see cref="Import"/> takes. For administrators.</summary>
    public async Task<string> Export(Actor actor, CancellationToken cancel)
    {
        await Allow(actor, cancel);
        return JsonSerializer.Serialize((await Own(cancel)).Select(v => v.File).Prepend(SuppliedFile), ThemeBook.Json);
    }

    /// <summary>
    /// Takes a file of at most <see cref="LongestFile"/> characters: all of it or nothing. A version that is here already, word for word, is
    /// passed over; one that has begun cannot be changed; a new one begins tomorrow at the earliest and after all others. A code that has
    /// stood in an earlier version must be there, in use or retired.
    /// </summary>
    public async Task<Result<Guid>> Import(Actor actor, string file, Form form, CancellationToken cancel)
    {
        await Allow(actor, cancel);
        if (file.Length > LongestFile || Read(file) is not { Count: > 0 } versions) return Unreadable;
        return await _changes.Run(actor, Guid.Empty, form, $"themes|{file}", async () =>
        {
            var own = await Own(cancel, tracked: true);
            var taken = 0;
            foreach (var version in versions.OrderBy(v => v.From))
            {
                var done = Put(own, version, actor, _clock.Today, _clock.Now);
                if (!done.Ok) return done.Refusal with { Says = $"{version.From:dd-MM-yyyy}: {done.Refusal.Says}" };
                taken += done.Value ? 1 : 0;
            }

            Keep(own);
            _trail.Changed(actor, null, Parts.None, "ThemesImported", "", $"Temaer og vidensdomæner hentet ind: {taken} {(taken == 1 ? "udgave" : "udgaver")}.");
            return form.Key;
        }, cancel);
    }

    /// <summary>
    /// A new theme (empty <paramref name="code"/>) or one that is changed, in a version that holds from a day after today: the one that
    /// begins that day, or else a new one with all the rest as it was. A place is counted from 1. <see cref="Form.Version"/> is the stamp.
    /// </summary>
    public Task<Result<Guid>> SetTheme(Actor actor, DateOnly from, string code, ThemeForm typed, Form form, CancellationToken cancel) =>
        Set(actor, from, form, $"theme-set|{from:O}|{code}|{typed}|{form.Version}", $"Tema: {typed.Name}", last =>
        {
            var old = last.Themes.FirstOrDefault(t => t.Code == code);
            if (old is null && code.Length > 0) return NotFound;
            List<SubTheme> parts = [];
            foreach (var part in typed.SubThemes.Where(s => s.Code.Length > 0 || s.Name.Length > 0).OrderBy(s => s.Place))
            {
                if (part.Code.Length > 0 && old?.SubThemes.Any(s => s.Code == part.Code) != true) return NotFound;
                parts.Add(new SubTheme(part.Code.Length > 0 ? part.Code : NewCode(part.Name, parts.Select(s => s.Code).Concat(typed.SubThemes.Select(s => s.Code))), part.Name, part.Retired));
            }

            var theme = new LifeTheme(old?.Code ?? NewCode(typed.Name, last.Themes.Select(t => t.Code)), typed.Name, typed.Group, typed.Citizen, typed.Question, typed.Pictogram, parts, typed.Retired);
            return last with { Themes = Placed(last.Themes, theme, t => t.Code, typed.Place) };
        }, cancel);

    /// <summary>A new domain (empty <paramref name="code"/>) or one that is changed; as <see cref="SetTheme"/>.</summary>
    public Task<Result<Guid>> SetDomain(Actor actor, DateOnly from, string code, DomainForm typed, Form form, CancellationToken cancel) =>
        Set(actor, from, form, $"domain-set|{from:O}|{code}|{typed}|{form.Version}", $"Vidensdomæne: {typed.Name}", last =>
        {
            var old = last.Domains.FirstOrDefault(d => d.Code == code);
            if (old is null && code.Length > 0) return NotFound;
            var domain = new KnowledgeDomain(old?.Code ?? NewCode(typed.Name, last.Domains.Select(d => d.Code)), typed.Name, typed.Citizen, typed.About, typed.Retired);
            return last with { Domains = Placed(last.Domains, domain, d => d.Code, typed.Place) };
        }, cancel);

    /// <summary>Puts a version in its place after the others; false when it stands there already.</summary>
    internal static Result<bool> Put(List<ThemeVersion> own, ThemeFile file, Actor actor, DateOnly today, DateTime now)
    {
        var body = file.Write();
        if (file.From == SuppliedFile.From) return body == SuppliedFile.Write() ? false : InForce;
        if (own.Find(v => v.From == file.From) is { } same)
        {
            if (same.Body == body) return false;
            if (same.From <= today) return InForce;
            if (same != own[^1]) return Backwards;
            if (Check(file, own.Count > 1 ? own[^2].File : SuppliedFile) is { } wrong) return wrong;
            (same.Body, same.MadeBy, same.MadeAt, same.Version) = (body, actor.Name, now, same.Version + 1);
            return true;
        }

        if (file.From <= today) return Past;
        var last = own.Count > 0 ? own[^1].File : SuppliedFile;
        if (file.From <= last.From) return Backwards;
        if (Check(file, last) is { } no) return no;
        own.Add(new ThemeVersion { No = own.Count + 2, From = file.From, Body = body, MadeBy = actor.Name, MadeAt = now });
        return true;
    }

    /// <summary>Whether a version can be worked by, and keeps every code of the one before; the first thing that is wrong.</summary>
    internal static Refusal? Check(ThemeFile file, ThemeFile before)
    {
        if (file.Themes.Any(t => t is null || t.SubThemes.Any(s => s is null)) || file.Domains.Any(d => d is null)) return Unreadable;
        if (file.Themes.All(t => t.Retired)) return NoTheme;
        if (file.Domains.All(d => d.Retired)) return NoDomain;
        if (file.Themes.Count > Most || file.Domains.Count > Most || file.Themes.Any(t => t.SubThemes.Count > Most)) return TooMany;
        IEnumerable<IEnumerable<string>> codes = [file.Themes.Select(t => t.Code), file.Domains.Select(d => d.Code), .. file.Themes.Select(t => t.SubThemes.Select(s => s.Code))];
        if (codes.Any(some => some.Any(c => !IsCode(c)) || some.Distinct(StringComparer.Ordinal).Count() != some.Count())) return CodeWrong;
        foreach (var theme in file.Themes)
        {
            if (!Says(theme.Name, 2, 80)) return NameMissing;
            if (!Says(theme.Group, 2, 60)) return GroupMissing;
            if (!Says(theme.Citizen, 2, 80)) return CitizenMissing;
            if (!Says(theme.Question, 2, 200)) return QuestionMissing;
            if (theme.Pictogram.Length > 0 && !IsCode(theme.Pictogram)) return PictogramWrong;
            if (theme.SubThemes.Any(s => !Says(s.Name, 2, 80))) return NameMissing;
        }

        foreach (var domain in file.Domains)
        {
            if (!Says(domain.Name, 2, 80)) return NameMissing;
            if (!Says(domain.Citizen, 2, 80)) return CitizenMissing;
            if (!Says(domain.About, 2, 120)) return AboutMissing;
        }

        var gone = before.Themes.Where(t => file.Themes.All(n => n.Code != t.Code)).Select(t => t.Name)
            .Concat(before.Themes.SelectMany(t => t.SubThemes.Where(s => file.Themes.Any(n => n.Code == t.Code && n.SubThemes.All(p => p.Code != s.Code))).Select(s => s.Name)))
            .Concat(before.Domains.Where(d => file.Domains.All(n => n.Code != d.Code)).Select(d => d.Name)).FirstOrDefault();
        return gone is null ? null : CodeGone with { Says = $"{gone}: {CodeGone.Says}" };
    }

    internal static ThemeFile SuppliedFile { get; } = new(ThemeBook.Supplied.From, ThemeBook.Supplied.Themes, ThemeBook.Supplied.Domains);

    internal static List<ThemeFile>? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<List<ThemeFile>>(file, ThemeBook.Json) is { } read && !read.Contains(null!) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<Result<Guid>> Set(Actor actor, DateOnly from, Form form, FormattableString body, string told, Func<ThemeFile, Result<ThemeFile>> change, CancellationToken cancel)
    {
        await Allow(actor, cancel);
        return await _changes.Run(actor, Guid.Empty, form, body, async () =>
        {
            var own = await Own(cancel, tracked: true);
            if (Stamp(own) != form.Version) return Form.Changed;
            var changed = change(own.Count > 0 ? own[^1].File : SuppliedFile);
            if (!changed.Ok) return changed.Refusal;
            var done = Put(own, changed.Value with { From = from }, actor, _clock.Today, _clock.Now);
            if (!done.Ok) return done.Refusal;
            Keep(own);
            _trail.Changed(actor, null, Parts.None, "ThemesSet", "", $"{told}, fra {from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.");
            return own[^1].Id;
        }, cancel);
    }

    private async Task<List<ThemeVersion>> Own(CancellationToken cancel, bool tracked = false)
    {
        var all = tracked ? _db.ThemeVersions : _db.ThemeVersions.AsNoTracking();
        return await all.OrderBy(v => v.From).ToListAsync(cancel);
    }

    private void Keep(List<ThemeVersion> own) => _db.ThemeVersions.AddRange(own.Where(v => _db.Entry(v).State == EntityState.Detached));

    private static int Stamp(List<ThemeVersion> own) => own.Sum(v => v.Version);

    private static DateOnly? End(List<ThemeVersion> own, int next) => next < own.Count ? own[next].From.AddDays(-1) : null;

    private static List<T> Placed<T>(IReadOnlyList<T> all, T one, Func<T, string> code, int place)
    {
        var others = all.Where(o => code(o) != code(one)).ToList();
        others.Insert(Math.Clamp(place - 1, 0, others.Count), one);
        return others;
    }

    /// <summary>A code of the name's own letters that nobody has: "Økonomi" is "oekonomi".</summary>
    private static string NewCode(string name, IEnumerable<string> taken)
    {
        var letters = string.Join('-', Fold.Words(name, int.MaxValue).Select(w => string.Concat(w.Where(char.IsAsciiLetterOrDigit))).Where(w => w.Length > 0));
        var (root, all) = (letters.Length < 2 ? "punkt" : letters[..Math.Min(letters.Length, 60)].TrimEnd('-'), taken.ToHashSet(StringComparer.Ordinal));
        var code = root;
        for (var no = 2; all.Contains(code); no++) code = $"{root}-{no}";
        return code;
    }

    private static bool IsCode(string code) => code is { Length: >= 2 and <= 80 } && code.All(l => l is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    private static bool Says(string text, int shortest, int longest) => text.Length >= shortest && text.Length <= longest && Text.Clean(text) == text;

    private async Task Allow(Actor actor, CancellationToken cancel)
    {
        if (!actor.Is(Role.Administrator) || actor.Visit is not null) throw await _trail.Refuse(actor, null, "temaer", cancel);
    }
}
