using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sammen.Journeys.Support;

namespace Sammen.Journeys.Sweeps;

/// <summary>One program and one browser for all sweeps; each person signs in once and keeps the page.</summary>
public sealed partial class SweepFixture : IAsyncLifetime
{
    private readonly Dictionary<string, Person> _people = [];
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Stop>> _stops = [];
    private readonly Dictionary<string, Task<Walk>> _walks = [];

    internal Chromium Chromium { get; private set; } = null!;

    internal RunningSammen Sammen { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Chromium = await Chromium.Launch();
        Sammen = await RunningSammen.Run();
        await Something_has_happened();
    }

    public async Task DisposeAsync()
    {
        await Chromium.DisposeAsync();
        await Sammen.DisposeAsync();
    }

    /// <summary>The tour's person, signed in, on a screen of the ordinary size.</summary>
    internal async Task<Person> On(Tour tour, bool script = true)
    {
        var key = tour.Name + script;
        if (!_people.TryGetValue(key, out var person))
        {
            person = await Person.Arrives(Chromium, Sammen, tour.Who, script);
            if (tour.Who.Length > 0) await person.SignsIn();
            if (tour.Name == "sammen") await StartShowing(person);
            _people[key] = person;
        }

        await person.Page.SetViewportSizeAsync(1280, 900);
        return person;
    }

    /// <summary>The tour's stops with ids in them. What a person has nothing of (no step that is done) is left out.</summary>
    internal async Task<IReadOnlyList<Stop>> Stops(Tour tour)
    {
        if (_stops.TryGetValue(tour.Name, out var known)) return known;
        var person = await On(tour);
        var ids = new Dictionary<string, string>(_ids, StringComparer.Ordinal);
        if (tour.Face == Face.Borgerland)
        {
            if (tour.Name == "sammen") ids["besoeg"] = person.Path.Split('/')[2];
            var here = tour.Name == "sammen" ? $"/sammen/{ids["besoeg"]}" : "";
            await Find(person, here + "/min-plan", ids, ("maal", "/min-plan/maal/"), ("ord", "/min-plan/ord/"));
            if (ids.TryGetValue("maal", out var goal)) await Find(person, $"{here}/min-plan/maal/{goal}", ids, ("skridt", "/min-plan/skridt/"), ("klaret", "/min-plan/klaret/"));
            await Find(person, here + "/om-mig/kigget", ids, ("linje", "/om-mig/kigget/"));
            await Find(person, here + "/beskeder", ids, ("traad", "/beskeder/"));
            await Find(person, here + "/mine-folk", ids, ("medlem", "/mine-folk/"), ("deling", "/mine-folk/deling/"));
            await Find(person, "/hjaelp", ids, ("relation", "/hjaelp/"));
            await Find(person, here + "/min-vej", ids, ("sag", here + "/min-vej/"));
            if (ids.TryGetValue("sag", out var matter)) await Find(person, $"{here}/min-vej/{matter}/muligheder", ids, ("mulighed", $"{here}/min-vej/{matter}/mulighed/"));
            await Find(person, here + "/mine-folk/aftaler", ids, ("aftale", "/mine-folk/aftaler/"));
        }

        IReadOnlyList<Stop> stops = [.. tour.Stops.Select(s => s with { Address = Braces().Replace(s.Address, m => ids.GetValueOrDefault(m.Groups["id"].Value, m.Value)) }).Where(s => !s.Address.Contains('{', StringComparison.Ordinal))];
        return _stops[tour.Name] = stops;
    }

    /// <summary>The tour, walked once however many look at what was found.</summary>
    internal Task<Walk> Walks(Tour tour)
    {
        if (!_walks.TryGetValue(tour.Name, out var walk)) _walks[tour.Name] = walk = Begin();
        return walk;

        // A shared screen is a session of its own, so without scripts its stops would be another visit's; it is gone through in the story.
        async Task<Walk> Begin() => await Walk.Through(tour, await On(tour), tour.Name == "sammen" ? null : await On(tour, script: false), await Stops(tour));
    }

    /// <summary>Goes to a stop and waits until it is drawn.</summary>
    internal static async Task Go(Person person, Stop stop)
    {
        var status = await person.Opens(stop.Address);
        Assert.True(status == stop.Status, $"{stop.Address} answered {status}, not {stop.Status}.");
        if (stop.Press is null) return;
        var before = await person.Page.EvaluateAsync<double>("() => performance.timeOrigin");
        if (stop.Collide) await person.Page.EvaluateAsync("() => document.querySelectorAll('main input[name=Version]').forEach(v => v.value = Number(v.value) + 7)");
        if (stop.Choose is { } answer) await person.Chooses(answer);
        await person.Page.EvaluateAsync("name => document.querySelectorAll('main details').forEach(d => { d.open ||= [...d.querySelectorAll('button')].some(b => b.textContent.trim() === name); })", stop.Press);
        await person.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = stop.Press, Exact = true }).First.ClickAsync();
        await person.Page.WaitForFunctionAsync("before => performance.timeOrigin !== before && document.readyState === 'complete'", before);
    }

    /// <summary>Emil has asked about a look-up, Peter has tried, and Anna shares her themes with Else: so that those pages have something to show.</summary>
    private async Task Something_has_happened()
    {
        var mette = await On(Tours.Of("mette"));
        foreach (var (key, name) in (Dictionary<string, string>)new() { ["emil"] = "Emil Frost", ["fatima"] = "Fatima Ali", ["anna"] = "Anna Holm" })
        {
            await mette.Opens($"/fag/borgere?q={Uri.EscapeDataString(name)}");
            _ids[key] = Id().Match(await mette.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = name }).First.GetAttributeAsync("href") ?? "").Value;
        }

        await Find(mette, $"/fag/borger/{_ids["emil"]}", _ids, ("maal", $"/fag/borger/{_ids["emil"]}/maal/"));
        await Find(mette, $"/fag/borger/{_ids["emil"]}/sager", _ids, ("sag", $"/fag/borger/{_ids["emil"]}/sager/"));
        await Find(mette, $"/fag/borger/{_ids["fatima"]}/sager", _ids, ("fatimassag", $"/fag/borger/{_ids["fatima"]}/sager/"));
        await Find(mette, $"/fag/borger/{_ids["fatima"]}/sager/{_ids["fatimassag"]}/muligheder", _ids, ("mulighed", $"/fag/borger/{_ids["fatima"]}/sager/{_ids["fatimassag"]}/mulighed/"));
        await Find(mette, $"/fag/borger/{_ids["emil"]}/noter", _ids, ("note", $"/fag/borger/{_ids["emil"]}/noter/"));
        var annas = await (await mette.Fetches($"/fag/borger/{_ids["anna"]}/sager")).TextAsync();
        _ids["annas"] = new Regex("/sager/(?<id>[0-9a-f-]{36})\"[^>]*>Støtte i hverdagen", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Match(annas).Groups["id"].Value;
        await Find(mette, "/fag", _ids, ("opkald", "/fag/ring/"));
        await Find(mette, $"/fag/borger/{_ids["fatima"]}/beskeder", _ids, ("fatimas", $"/fag/borger/{_ids["fatima"]}/beskeder/"));
        await Find(mette, $"/fag/borger/{_ids["emil"]}/kontakt", _ids, ("aftale", $"/fag/borger/{_ids["emil"]}/kontakt/aflys/"));
        await using (var sara = await Person.Arrives(Chromium, Sammen, "Sara"))
        {
            await sara.SignsIn();
            await Find(sara, "/fag/borgere?q=Ida", _ids, ("ida", "/fag/borger/"));
        }

        var maja = await On(Tours.Of("maja"));
        await Find(maja, "/fag/borgere?q=Ole", _ids, ("ole", "/fag/borger/"));
        await Find(await On(Tours.Of("lene")), "/fag/beslutninger", _ids, ("beslutning", "/fag/beslutninger/"));
        var admin = await On(Tours.Of("admin"));
        await Find(admin, "/fag/opsaetning", _ids, ("enhed", "/fag/opsaetning/enhed/"), ("medarbejder", "/fag/opsaetning/medarbejder/"), ("situation", "/fag/opsaetning/livssituation/"));

        await using (var peter = await Person.Arrives(Chromium, Sammen, "Peter"))
        {
            await peter.SignsIn();
            await peter.Opens($"/fag/borger/{_ids["emil"]}");
        }

        var emil = await On(Tours.Of("emil"));
        await emil.Opens("/om-mig/kigget");
        await emil.UnfoldsAll();
        await emil.Page.GetByRole(AriaRole.Link, new() { Name = "Det forstår jeg ikke" }).First.ClickAsync();
        await emil.Writes("Det er helt fint at spørge", "Hvem er Peter?");
        await emil.Presses("Send mit spørgsmål");
        await emil.IsAt("Hvem har kigget?");

        var anna = await On(Tours.Of("anna"));
        await anna.Opens("/mine-folk");
        await anna.Follows("Del noget med Else");
        await anna.Chooses("Det, jeg taler med kommunen om");
        await anna.Writes("Hvornår slutter det?", "1. juni");
        await anna.Presses("Ja, del det");
        await anna.IsAt("Du deler med Else");
        var code = await anna.Page.Locator(".code").InnerTextAsync();
        var mother = await On(Tours.Of("else"));
        await mother.Opens("/hjaelp");
        await mother.Writes("Skriv koden", code);
        await mother.Presses("Brug koden");
        await mother.IsAt("Annas plan");
    }

    private async Task StartShowing(Person mette)
    {
        await mette.Opens($"/fag/borger/{_ids["emil"]}/sammen");
        await mette.Chooses("Hjemme hos Emil");
        await mette.Presses("Vis Emils side");
        await mette.IsAt("Min plan");
    }

    private static async Task Find(Person person, string address, Dictionary<string, string> ids, params (string Name, string Before)[] wanted)
    {
        var html = await (await person.Fetches(address)).TextAsync();
        foreach (var (name, before) in wanted)
        {
            var found = new Regex($"{Regex.Escape(before)}(?<id>[0-9a-f]{{8}}-[0-9a-f-]{{27}}|[0-9]+)(/del|/print)?\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Match(html);
            if (found.Success) ids[name] = found.Groups["id"].Value;
            else ids.Remove(name);
        }
    }

    [GeneratedRegex(@"\{(?<id>[a-z]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Braces();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.None, 1000)]
    private static partial Regex Id();
}

[CollectionDefinition("Sweeps")]
public sealed class SweepsCollection : ICollectionFixture<SweepFixture>;
