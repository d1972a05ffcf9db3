using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Demo;
using Sammen.Domain.Organisation;
using Sammen.Domain.Sharing;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Host;

/// <summary>Someone who looks, and what of Ida's is theirs to read by the product's own words. Shares nothing with the program.</summary>
internal sealed record Viewer(string Name, Parts Reads = Parts.None, params Kept[] Also)
{
    public string Key { get; init; } = Name;

    public string Host { get; init; } = Running.Engholm;

    /// <summary>The citizen whose page this session shows together with the citizen, if any.</summary>
    public string Shows { get; init; } = "";

    /// <summary>Has no business with Ida at all, so forms with her ids are tried too.</summary>
    public bool IsOutside => Reads == Parts.None;

    public bool May(Canary canary) => (canary.Owner.Length > 0 && canary.Owner == Key) || canary.Kept switch
    {
        Kept.Part => (Reads & canary.Part) != Parts.None,
        Kept.Own => false,
        _ => Also.Contains(canary.Kept),
    };

    public override string ToString() => Name;
}

/// <summary>A word that was sent to someone.</summary>
internal sealed record Sighting(Viewer Viewer, string Request, Canary Canary);

/// <summary>Ida's case with its words planted, and everyone who looks.</summary>
public sealed partial class WithCanaries : Running
{
    private const Parts Support = Parts.Plan | Parts.Profile | Parts.Team | Parts.Contact | Parts.Messages;
    private const Parts Own = Parts.All & ~Parts.Address;

    private readonly Dictionary<string, Browser> _browsers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> _showings = new(StringComparer.Ordinal);
    private readonly Lazy<Task<IReadOnlyList<Sighting>>> _seen;
    private IReadOnlyDictionary<string, IReadOnlyList<string>> _hers = null!;

    public WithCanaries() => _seen = new(LookEverywhere);

    internal static IReadOnlyList<Viewer> Everyone { get; } =
    [
        new("rasmus"),
        new("jonas"),
        new("nabo"),
        new("nobody") { Key = "" },
        new("anna"),
        new("emil"),
        new("bodil") { Host = Sundkoebing },
        new("henrik") { Host = Sundkoebing },
        new("bodil's cookie at Engholm") { Key = "" },
        new("mette", Parts.None, Kept.House),
        new("mette showing Rasmus", Parts.None, Kept.House) { Key = "mette", Shows = "Rasmus Holt" },
        new("lone", Parts.None, Kept.House),
        new("thomas", Parts.None, Kept.House),
        new("admin", Parts.None, Kept.House),
        new("lene", Parts.None, Kept.House, Kept.Name, Kept.Oversight),
        new("dorte", Parts.None, Kept.House, Kept.Name, Kept.Oversight),
        new("else", Parts.Goals, Kept.Name),
        new("vera", Parts.Contact, Kept.Name),
        new("peter", Parts.Plan, Kept.House, Kept.Name),
        new("maja", Parts.Team, Kept.House, Kept.Name),
        new("karim", Support, Kept.House, Kept.Name),
        new("sara", Parts.All, Kept.House, Kept.Name, Kept.Oversight, Kept.Confidence),
        new("ida", Own, Kept.House, Kept.Name, Kept.Oversight),
    ];

    internal Canaries Planted { get; private set; } = null!;

    /// <summary>How many answers were read.</summary>
    internal int Answers { get; private set; }

    /// <summary>Every word of hers in all the bytes that were sent to everyone.</summary>
    internal Task<IReadOnlyList<Sighting>> Seen() => _seen.Value;

    internal Browser BrowserOf(Viewer viewer) => _browsers[viewer.Name];

    protected override async Task Ready()
    {
        Planted = new Canaries(this);
        await Planted.Plant();
        // Rasmus has someone who helps him too.
        var rasmus = await CitizenId("Rasmus Holt");
        var friend = new TeamMember { CitizenId = rasmus, Name = "Jonas Riis", TeamRole = "ven", Ring = Ring.Close, From = new DateOnly(2027, 3, 1) };
        var at = new DateTime(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);
        var shared = Consent.Give(rasmus, friend.Id, friend.Name, friend.TeamRole, Consent.Shareable, "", new DateOnly(2027, 6, 1), "jonas", Place().Keys.EncryptRing("ABCDEFGH"u8.ToArray()), "Rasmus Holt", at, Canaries.Laid).Value;
        Assert.Null(shared.Accept(Canaries.IndexOf(this, "jonas"), "Jonas Riis", at, Canaries.Laid));
        await Lay(DemoPeople.Engholm, friend, shared);

        _hers = await ItemsOf(Planted.Ida);
        foreach (var viewer in Everyone)
        {
            var browser = _browsers[viewer.Name] = viewer.Key.Length == 0 ? Nobody() : await As(viewer.Key, viewer.Host);
            if (viewer.Shows.Length > 0)
            {
                var begun = await browser.Submit(await browser.Page($"/fag/borger/{await CitizenId(viewer.Shows)}/sammen"), ("Sted", "Home"));
                _showings[viewer.Name] = Guid.Parse(begun.Location!.Split('/')[2]);
            }
        }

        _browsers["bodil's cookie at Engholm"].Carry(_browsers["bodil"]);
    }

    /// <summary>Every address of the program with each of the ids of that kind, Ida's or, with <paramref name="strange"/>, nobody's.</summary>
    internal async Task<IReadOnlyList<(Route Route, string Address)>> Addresses(Viewer viewer, bool strange = false)
    {
        var others = new List<string> { Planted.Ida.ToString() };
        if (viewer.Name == "mette") others.Add((await CitizenId("Rasmus Holt")).ToString());
        var showing = _showings.TryGetValue(viewer.Name, out var besoeg) ? besoeg : Planted.Ida;
        var addresses = new List<(Route, string)>();
        foreach (var route in Routes.All.Where(r => r.Kind is not (Kind.Post or Kind.SignIn)))
        {
            var ids = route.Example.Contains("{id}", StringComparison.Ordinal) ? others : [""];
            foreach (var id in ids)
            {
                var address = route.Example.Replace("{id}", id, StringComparison.Ordinal).Replace("{besoeg}", showing.ToString(), StringComparison.Ordinal)
                    .Replace("{enhed}", Planted.Unit.ToString(), StringComparison.Ordinal).Replace("{medarbejder}", Planted.Employee.ToString(), StringComparison.Ordinal).Replace("/{situation}", "", StringComparison.Ordinal).Replace("/{tilbud}", "", StringComparison.Ordinal).Replace("{mulighed}", _hers["{mulighed}"][0], StringComparison.Ordinal).Replace("{tema}", "mobilitet", StringComparison.Ordinal);
                if (Slot().Match(address) is { Success: true } slot) addresses.AddRange(_hers[slot.Value].Take(Enters(viewer, route) ? int.MaxValue : 1).Select((item, i) => (route, address.Replace(slot.Value, strange ? Strange(item, i) : item, StringComparison.Ordinal))));
                else addresses.Add((route, address));
            }
        }

        return addresses;
    }

    private static string Strange(string item, int no) => item.Length < 36 ? (900_000_000 + no).ToString(System.Globalization.CultureInfo.InvariantCulture) : Guid.CreateVersion7().ToString();

    /// <summary>Whether the viewer could be let in by such a page at all; where nobody of the kind is, one of the ids is enough.</summary>
    private static bool Enters(Viewer viewer, Route route) => route.Kind switch
    {
        Kind.Own => viewer.Name is "rasmus" or "ida" or "anna" or "emil",
        Kind.Together or Kind.Alone => viewer.Shows.Length > 0,
        Kind.Desk or Kind.Call => viewer.Name is "mette" or "lene" or "peter" or "maja" or "karim" or "sara",
        Kind.Help or Kind.HelpOpen => viewer.Name is "rasmus" or "jonas" or "nabo" or "else" or "vera",
        _ => true,
    };

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> ItemsOf(Guid ida)
    {
        await using var db = Db();
        var plan = await db.Plans.Where(p => p.CitizenId == ida).Select(p => p.Id).SingleAsync();
        static IReadOnlyList<string> Ids(IEnumerable<Guid> ids) => [.. ids.Select(i => i.ToString())];
        var sharing = await db.Consents.Where(c => c.CitizenId == ida).Select(c => c.Id).ToListAsync();
        var relations = sharing.Concat(await db.Representations.Where(r => r.CitizenId == ida).Select(r => r.Id).ToListAsync());
        return new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["{maal}"] = Ids(await db.PlanGoals.Where(g => g.PlanId == plan).Select(g => g.Id).ToListAsync()),
            ["{skridt}"] = Ids(await db.PlanSteps.Where(s => s.PlanId == plan).Select(s => s.Id).ToListAsync()),
            ["{klaret}"] = Ids(await db.PlanSteps.Where(s => s.PlanId == plan && s.DoneAt != null).Select(s => s.Id).ToListAsync()),
            ["{udsagn}"] = Ids(await db.PlanEntries.Where(e => e.PlanId == plan).Select(e => e.Id).ToListAsync()),
            ["{medlem}"] = Ids(await db.TeamMembers.Where(m => m.CitizenId == ida).Select(m => m.Id).ToListAsync()),
            ["{naer}"] = Ids(await db.TeamMembers.Where(m => m.CitizenId == ida && m.EmployeeId == null).Select(m => m.Id).ToListAsync()),
            ["{deling}"] = Ids(sharing),
            ["{relation}"] = Ids(relations),
            ["{opkald}"] = Ids(await db.CallBacks.Where(c => c.CitizenId == ida).Select(c => c.Id).ToListAsync()),
            ["{traad}"] = Ids(await db.MessageThreads.Where(t => t.CitizenId == ida).Select(t => t.Id).ToListAsync()),
            ["{sag}"] = Ids(await db.Cases.Where(c => c.CitizenId == ida).Select(c => c.Id).ToListAsync()),
            ["{note}"] = Ids(await db.Notes.Where(n => n.CitizenId == ida).Select(n => n.Id).ToListAsync()),
            ["{dok}"] = Ids(await db.Documents.Where(d => d.CitizenId == ida).Select(d => d.Id).ToListAsync()),
            ["{loefte}"] = Ids(await db.Promises.Where(p => p.CitizenId == ida).Select(p => p.Id).ToListAsync()),
            ["{mulighed}"] = Ids(await db.Choices.Where(c => c.CitizenId == ida).OrderBy(c => c.ChosenAt == null ? 1 : 0).SelectMany(c => c.Options).Select(o => o.Id).ToListAsync()),
            ["{tema}"] = ["mobilitet", "egenomsorg"],
            ["{beslutning}"] = Ids(await db.Decisions.Where(d => d.CitizenId == ida).Select(d => d.Id).ToListAsync()),
            ["{aftale}"] = Ids(await db.Appointments.Where(a => a.CitizenId == ida).Select(a => a.Id).ToListAsync()),
            ["{linje}"] = [.. (await db.RecordEntries.Where(e => e.CitizenId == ida && e.By == "Employee").OrderByDescending(e => e.Seq).Take(3).Select(e => e.Seq).ToListAsync()).Select(s => s.ToString(System.Globalization.CultureInfo.InvariantCulture))],
        };
    }

    private async Task<IReadOnlyList<Sighting>> LookEverywhere()
    {
        var seen = new List<Sighting>();
        foreach (var viewer in Everyone)
        {
            var browser = _browsers[viewer.Name];
            void Keep(Answered answer, string method, string asked)
            {
                Answers++;
                // What one searched for stands in the field again.
                seen.AddRange(WordsIn(answer.Sent).Where(c => !asked.Contains(c.Word, StringComparison.Ordinal)).Select(c => new Sighting(viewer, $"{method} {answer.Address.PathAndQuery}: {answer.Status}", c)));
            }

            foreach (var (_, address) in await Addresses(viewer)) Keep(await browser.Get(address), "GET", address);

            var token = await browser.Token();
            Task<Answered> Post(string address, params (string Name, string Value)[] fields) =>
                browser.Post(address, [.. fields, ("FormKey", Guid.CreateVersion7().ToString()), ("Version", "1"), ("__RequestVerificationToken", token)]);
            Keep(await Post($"/fag/borger/{Planted.Ida}/deling/adresse?handler=Vis", ("Formaal", "Prøve af formål")), "POST", "");
            Keep(await Post("/hjaelp", ("Kode", Planted.Code)), "POST", "");
            string[] searches = ["Ida", "Toft", Canaries.Mark, DemoPeople.CprOf("ida", Canaries.Laid).Digits, .. Planted.All.Where(c => c.Kept is Kept.Name or Kept.House || c.Part == Parts.Address).Select(c => c.Word)];
            foreach (var searched in searches)
            {
                Keep(await browser.Get("/fag/borgere?q=" + searched), "GET", searched);
                Keep(await Post("/fag/borgere", ("q", searched)), "POST", searched);
            }

            if (!viewer.IsOutside) continue;
            // Forms last: with her ids, and with nothing in them, so that what is wrong is said.
            foreach (var (route, address) in (await Addresses(viewer)).DistinctBy(a => a.Route).Where(a => a.Route.Kind is Kind.Own or Kind.Together or Kind.Alone or Kind.Desk or Kind.Call or Kind.Help))
            {
                foreach (var form in route.Forms)
                {
                    var to = address + (form.Handler.Length > 0 ? "?handler=" + form.Handler : "");
                    (string, string)[] hers = [.. form.Fields.Select(f => (f.Name, Slot().Replace(f.Value, m => _hers[m.Value][0])))];
                    Keep(await Post(to, hers), "POST", "");
                    Keep(await Post(to), "POST", "");
                }
            }
        }

        return seen;
    }

    private IEnumerable<Canary> WordsIn(string sent) => Readings(sent)
        .Where(text => text.Contains(Canaries.Mark, StringComparison.Ordinal) || text.Contains(Canaries.Number, StringComparison.Ordinal))
        .SelectMany(text => Planted.All.Where(c => text.Contains(c.Word, StringComparison.Ordinal))).Distinct();

    /// <summary>The bytes as they are, as a browser reads them, as an address, and without what parts a number. An id is chance, and could spell a telephone number.</summary>
    private static IEnumerable<string> Readings(string sent)
    {
        var lower = Id().Replace(sent.ToLowerInvariant(), "id");
        yield return lower;
        var read = WebUtility.HtmlDecode(lower);
        yield return read;
        yield return WebUtility.UrlDecode(read);
        yield return string.Concat(read.Where(c => !char.IsWhiteSpace(c) && c != '-'));
    }

    [GeneratedRegex(@"\{(maal|skridt|klaret|udsagn|medlem|naer|deling|relation|opkald|traad|aftale|linje|sag|beslutning|note|dok|loefte|mulighed|tema)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Slot();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();
}

/// <summary>
/// Words that are nowhere else stand in every field of Ida's case. Whoever looks, wherever, by page, form, search, print or file:
/// in the bytes that are sent there is no word that is not theirs to read.
/// </summary>
public sealed class CanaryTests(WithCanaries running) : IClassFixture<WithCanaries>
{
    [Fact]
    public async Task No_word_of_hers_is_sent_to_anyone_whose_it_is_not()
    {
        var seen = await running.Seen();
        Found.Nothing(seen.Where(s => !s.Viewer.May(s.Canary)).Select(s => $"{s.Viewer} was sent {s.Canary} by {s.Request}"));
        Assert.InRange(running.Planted.All.Count, 40, 140);
        Assert.InRange(running.Answers, 3_000, 50_000);
    }

    [Fact]
    public async Task Every_word_is_there_for_someone_whose_it_is()
    {
        var seen = (await running.Seen()).Where(s => s.Viewer.May(s.Canary)).ToList();
        var read = seen.Select(s => s.Canary.Word).ToHashSet(StringComparer.Ordinal);
        Found.Nothing(running.Planted.All.Where(c => !read.Contains(c.Word)).Select(c => $"{c} is read by nobody"));
        foreach (var key in (string[])["ida", "sara", "karim", "maja", "else", "vera", "peter", "lene", "dorte"])
            Assert.Contains(seen, s => s.Viewer.Key == key);
    }

    /// <summary>Whoever is let in is found as soon as the table says that they are not.</summary>
    [Theory]
    [InlineData("karim", Parts.Contact)]
    [InlineData("karim", Parts.Messages)]
    [InlineData("karim", Parts.Words)]
    [InlineData("sara", Parts.Address)]
    [InlineData("sara", Parts.Sharing)]
    [InlineData("sara", Parts.Professional)]
    [InlineData("sara", Parts.Voices)]
    [InlineData("maja", Parts.Team)]
    [InlineData("else", Parts.Goals)]
    [InlineData("peter", Parts.Goals)]
    public async Task A_table_that_is_told_wrongly_is_found(string key, Parts less) =>
        Assert.Contains(await running.Seen(), s => s.Viewer.Key == key && !(s.Viewer with { Reads = s.Viewer.Reads & ~less }).May(s.Canary));

    [Fact]
    public async Task The_programs_own_log_has_none_of_them()
    {
        await running.Seen();
        Found.Nothing(running.Log.Lines.SelectMany(line => running.Planted.All.Where(c => line.Contains(c.Word, StringComparison.OrdinalIgnoreCase)).Select(c => $"{c}: {line[..Math.Min(line.Length, 200)]}")));
    }

    [Theory]
    [InlineData("rasmus")]
    [InlineData("jonas")]
    [InlineData("nabo")]
    [InlineData("mette")]
    public async Task What_is_hers_answers_as_what_is_not_there(string key)
    {
        var viewer = WithCanaries.Everyone.First(v => v.Name == key);
        var browser = running.BrowserOf(viewer);
        var hers = (await running.Addresses(viewer)).Where(a => a.Route.HasItem || a.Route.Kind is Kind.Help or Kind.HelpOpen).ToList();
        var nobodys = (await running.Addresses(viewer, strange: true)).Where(a => a.Route.HasItem || a.Route.Kind is Kind.Help or Kind.HelpOpen).ToList();
        var different = new List<string>();
        foreach (var (a, b) in hers.Zip(nobodys))
        {
            var (one, other) = (await browser.Get(a.Address), await browser.Get(b.Address));
            if (Same.Told(one, a.Address) != Same.Told(other, b.Address)) different.Add($"{key} GET {a.Address}: {one.Status} and {other.Status}, {one.Bytes.Length} and {other.Bytes.Length} bytes");
        }

        Found.Nothing(different);
        Assert.InRange(hers.Count, 40, 1000);
    }
}
