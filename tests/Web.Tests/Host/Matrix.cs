using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Demo;
using Sammen.Domain.Organisation;
using Sammen.Domain.Record;
using Sammen.Domain.Sharing;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Host;

/// <summary>One request of the matrix, what came back, and which rows it left in the record.</summary>
internal sealed record Tried(Who Who, Route Route, string About, string Address, Answered Answer, IReadOnlyList<RecordEntry> Rows)
{
    public override string ToString() => $"{Who} GET {Address}{(About.Length > 0 ? $" ({About})" : "")}: {Answer.Status} {Answer.Location}";
}

/// <summary>One form that was sent with someone else's ids.</summary>
internal sealed record TriedForm(Who Who, Route Route, Sent Form, string About, bool Entitled, string Address, Answered Answer, IReadOnlyList<RecordEntry> Rows)
{
    public override string ToString() => $"{Who} POST {Address} ({About}): {Answer.Status} {Answer.Location} {Answer.Errors}";
}

/// <summary>Everyone tries every route, once.</summary>
public sealed class Matrix : Running
{
    private const Parts Everything = Parts.Plan | Parts.Professional | Parts.Profile | Parts.Team | Parts.Log | Parts.Contact | Parts.Messages | Parts.Address | Parts.Sharing | Parts.Tasks | Parts.Voices | Parts.Case | Parts.Assessment | Parts.Effort | Parts.Notes;
    private const Parts AdviserWrites = Parts.Plan | Parts.Professional | Parts.Profile | Parts.Team | Parts.Contact | Parts.Messages | Parts.Sharing | Parts.Case | Parts.Assessment | Parts.Effort | Parts.Notes;
    private const Parts Support = Parts.Plan | Parts.Profile | Parts.Team | Parts.Contact | Parts.Messages | Parts.Effort;
    private const Parts SupportWrites = Parts.Plan | Parts.Contact | Parts.Messages | Parts.Effort;
    private const string WithYou = "At lave planen sammen med dig";

    private readonly Lazy<Task<IReadOnlyList<Tried>>> _gets;
    private readonly Lazy<Task<IReadOnlyList<TriedForm>>> _posts;
    private readonly Dictionary<string, Browser> _browsers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Lived> _lived = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> _showings = new(StringComparer.Ordinal);

    public Matrix() => (_gets, _posts) = (new(TryAll), new(SendAll));

    internal static IReadOnlyList<Who> Everyone { get; } =
    [
        new("nobody", Sort.Nobody),
        new("nabo", Sort.Stranger),
        new("else", Sort.Stranger),
        new("anna", Sort.Citizen),
        new("emil", Sort.Citizen),
        new("mette", Sort.Employee, Role.Adviser),
        new("karim", Sort.Employee, Role.Professional),
        new("maja", Sort.Employee, Role.Professional),
        new("sara", Sort.Employee, Role.Adviser),
        new("peter", Sort.Employee, Role.Adviser),
        new("lene", Sort.Employee, Role.Leader, Role.Adviser),
        new("admin", Sort.Employee, Role.Administrator),
        new("dorte", Sort.Employee, Role.DataOfficer),
        new("lone", Sort.Employee, Role.ContactCentre),
        new("thomas", Sort.Employee, Role.Facilitator),
        new("mette showing", Sort.Employee, Role.Adviser) { Key = "mette", Showing = "mette/anna" },
        new("karim showing", Sort.Employee, Role.Professional) { Key = "karim", Showing = "karim/anna" },
        new("bodil", Sort.Citizen) { Host = Sundkoebing },
        new("bodil's cookie at Engholm", Sort.Citizen) { Key = "bodil", Abroad = true },
    ];

    /// <summary>Tasks as the cast has them. Lone's is made here: someone who may see a plan and write nothing; and Thomas's, whose role has no work with citizens.</summary>
    internal static IReadOnlyList<Duty> Duties { get; } =
    [
        new("mette", "anna", Everything, AdviserWrites, WithYou),
        new("mette", "ole", Everything, AdviserWrites, WithYou),
        new("mette", "emil", Everything, AdviserWrites, WithYou),
        new("karim", "anna", Support, SupportWrites, "At støtte dig i det, du vil"),
        new("karim", "emil", Support, SupportWrites, "At støtte dig i det, du vil"),
        new("maja", "ole", Parts.Profile | Parts.Team | Parts.Tasks, Parts.None, "At pleje dit ben"),
        new("lone", "emil", Support, Parts.None, "At følge med i planen"),
        new("thomas", "emil", Support, Parts.None, "At følge med i planen"),
    ];

    internal Task<IReadOnlyList<Tried>> Gets() => _gets.Value;

    internal Task<IReadOnlyList<TriedForm>> Posts() => _posts.Value;

    protected override async Task Ready()
    {
        // Only Anna's waits for Lene, so that others' ids are nothing to her.
        await Lived.LayCase(this, "Anna Holm");
        foreach (var name in (string[])["Emil Frost", "Ole Juhl"]) await Lived.LayCase(this, name, asks: false);
        await Lived.LayCase(this, "Bodil Stær", DemoPeople.Sundkoebing, asks: false);
        _lived["anna"] = await Lived.Anna(this);
        foreach (var key in (string[])["emil", "ole"]) await Write(await As(key));
        await Write(await As("bodil", Sundkoebing));
        // A friend Emil has let in.
        await LaySharing(DemoPeople.Engholm, "Emil Frost", "emil");
        _lived["emil"] = await Lived.Of(this, "Emil Frost");
        await Lived.Book(await As("mette"), await CitizenId("Ole Juhl"));
        _lived["ole"] = await Lived.Of(this, "Ole Juhl");
        await FinishBodilsStep();
        await LaySharing(DemoPeople.Sundkoebing, "Bodil Stær", "bodil");
        _lived["bodil"] = await Lived.Of(this, "Bodil Stær", DemoPeople.Sundkoebing);
        foreach (var key in (string[])["lone", "thomas"]) await LetRead(key);

        foreach (var who in Everyone)
        {
            _browsers[who.Name] = who switch
            {
                { Sort: Sort.Nobody } => Nobody(),
                { Abroad: true } => Nobody(),
                _ => await As(who.Key, who.Host),
            };
            if (who.Showing is not null) _showings[who.Showing] = await Show(_browsers[who.Name]);
        }

        var home = await As("bodil", Sundkoebing);
        _browsers["bodil's cookie at Engholm"].Carry(home);
    }

    private static async Task Write(Browser citizen) => await citizen.Done(await citizen.Page("/beskeder/ny"), ("Ord", "Hvornår ses vi?"));

    private async Task<Guid> Show(Browser browser)
    {
        var begun = await browser.Submit(await browser.Page($"/fag/borger/{_lived["anna"].Citizen}/sammen"), ("Sted", "Home"));
        return Guid.Parse(begun.Location!.Split('/')[2]);
    }

    private async Task FinishBodilsStep()
    {
        var henrik = await As("henrik", Sundkoebing);
        var bodil = await Lived.Of(this, "Bodil Stær", DemoPeople.Sundkoebing);
        await henrik.Follow(await henrik.Submit(await henrik.Page($"/fag/borger/{bodil.Citizen}"), "form[action*=Gjort]", null));
        await henrik.Done(await henrik.Page($"/fag/borger/{bodil.Citizen}/skriv"), ("Slags", "Strength"), ("Ord", "Jeg kan binde fluer."), ("Sagt", "Directly"));
        await Lived.Book(henrik, bodil.Citizen);
        var own = await As("bodil", Sundkoebing);
        await own.Done(await own.Page($"/min-plan/maal/{bodil.Goal}/skridt"), ("Ord", "Jeg finder min stang."), ("Hvem", "mig"), ("Senest", "12. marts"));
    }

    private async Task LaySharing(string place, string name, string key)
    {
        var citizen = await CitizenId(name, place);
        var friend = new TeamMember { CitizenId = citizen, Name = "Kaj Vad", TeamRole = "ven", Ring = Ring.Close, From = new DateOnly(2027, 3, 1) };
        var cipher = Place(place).Keys.EncryptInvitation("ABCDEFGH", citizen);
        await Lay(place, friend, Consent.Give(citizen, friend.Id, friend.Name, friend.TeamRole, Parts.Goals, "", new DateOnly(2027, 6, 1), key, cipher, name, new DateTime(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc), new DateOnly(2027, 3, 1)).Value);
    }

    private async Task LetRead(string key)
    {
        await using var db = Db();
        var reader = await db.Employees.AsNoTracking().SingleAsync(e => e.UserName == key);
        await Lay(DemoPeople.Engholm, new TeamMember
        {
            CitizenId = _lived["emil"].Citizen,
            EmployeeId = reader.Id,
            Name = reader.Name,
            TeamRole = "følger med",
            Ring = Ring.Professional,
            Reads = Support,
            Purpose = "At følge med i planen",
            Basis = "Serviceloven § 85",
            From = new DateOnly(2027, 3, 1),
        });
    }

    private async Task<IReadOnlyList<Tried>> TryAll()
    {
        var tried = new List<Tried>();
        foreach (var who in Everyone)
        {
            foreach (var route in Routes.All)
            {
                foreach (var about in AboutWhom(who, route)) tried.Add(await Try(who, route, about));
            }
        }

        return tried;
    }

    private async Task<Tried> Try(Who who, Route route, string about)
    {
        var address = Address(route, about, about);
        var place = PlaceOf(who);
        var end = await RecordEnd(place);
        var answer = await _browsers[who.Name].Get(address);
        return new Tried(who, route, about, address, answer, await RecordSince(end, place));
    }

    /// <summary>Forms with a valid token, a key of their own and ids that are another's: those of the page's citizen for whoever has no business there, Emil's for whoever has.</summary>
    private async Task<IReadOnlyList<TriedForm>> SendAll()
    {
        var oracle = new PolicyOracle(Duties);
        var tried = new List<TriedForm>();
        foreach (var who in Everyone)
        {
            var browser = _browsers[who.Name];
            var place = PlaceOf(who);
            var token = await browser.Token();
            foreach (var route in Routes.All.Where(r => r.Kind is Kind.Own or Kind.Together or Kind.Alone or Kind.Desk or Kind.Call or Kind.Fagland or Kind.WayOut or Kind.Help))
            {
                foreach (var form in route.Forms)
                {
                    foreach (var about in AboutWhom(who, route))
                    {
                        var entitled = oracle.MaySend(who, route, form, about) || (route.Kind == Kind.Alone && oracle.MaySend(who, route with { Kind = Kind.Together }, form, about));
                        var others = !entitled ? about : CitizenOf(about) == "emil" ? "anna" : "emil";
                        var usesItem = route.HasItem || form.Fields.Any(f => f.Value.Contains('{', StringComparison.Ordinal));
                        // One's own page without an id in it is nobody else's.
                        if (entitled && !usesItem) continue;
                        var address = Address(route, about, others) + (form.Handler.Length > 0 ? "?handler=" + form.Handler : "");
                        var fields = form.Fields.Select(f => (f.Name, Items(others).Fill(f.Value).Replace("{spoergsmaal}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal)));
                        var end = await RecordEnd(place);
                        var answer = await browser.Post(address, [.. fields, ("FormKey", Guid.CreateVersion7().ToString()), ("Version", "1"), ("__RequestVerificationToken", token)]);
                        tried.Add(new TriedForm(who, route, form, about, entitled, address, answer, await RecordSince(end, place)));
                    }
                }
            }
        }

        return tried;
    }

    private static IEnumerable<string> AboutWhom(Who who, Route route) => route.Kind switch
    {
        Kind.Own => [who.Sort == Sort.Citizen && !who.Abroad ? who.Key : "anna"],
        Kind.Call or Kind.Help or Kind.HelpOpen => ["anna"],
        Kind.Desk => Duties.Any(d => d.Employee == who.Key) ? ["anna", "emil", "ole"] : ["anna"],
        Kind.Together or Kind.Alone or Kind.WayOut => who.Showing is { } own && own != "mette/anna" ? ["mette/anna", own] : ["mette/anna"],
        _ => [""],
    };

    private string Address(Route route, string about, string items)
    {
        var address = Items(items).Fill(route.Example.Replace("{id}", about.Length > 0 ? Items(about).Citizen.ToString() : "{id}", StringComparison.Ordinal));
        if (_showings.TryGetValue(about, out var showing)) address = address.Replace("{besoeg}", showing.ToString(), StringComparison.Ordinal);
        return address.Replace("/{enhed}", "", StringComparison.Ordinal).Replace("/{medarbejder}", "", StringComparison.Ordinal).Replace("/{situation}", "", StringComparison.Ordinal).Replace("/{tilbud}", "", StringComparison.Ordinal);
    }

    private Lived Items(string about) => _lived[about.Length == 0 ? "anna" : CitizenOf(about)];

    private static string CitizenOf(string about) => about.Split('/')[^1];

    private static string PlaceOf(Who who) => who.Host == Sundkoebing ? DemoPeople.Sundkoebing : DemoPeople.Engholm;
}

[CollectionDefinition(nameof(Matrix))]
public sealed class MatrixCollection : ICollectionFixture<Matrix>;
