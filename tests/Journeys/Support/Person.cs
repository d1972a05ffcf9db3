using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sammen.Journeys.Support;

/// <summary>
/// Someone at a browser of their own. Things are found by what a person sees or hears: roles, labels and words,
/// never by the page's classes.
/// </summary>
internal sealed partial class Person : IAsyncDisposable
{
    private readonly RunningSammen _sammen;
    private readonly IBrowserContext _machine;
    private readonly List<string> _complaints = [];

    private Person(RunningSammen sammen, IBrowserContext machine, IPage page, string name) =>
        (_sammen, _machine, Page, Name) = (sammen, machine, page, name);

    public string Name { get; }

    public IPage Page { get; private set; }

    public string Path => new Uri(Page.Url).PathAndQuery;

    /// <summary>What the browser complained about: errors in scripts, what the content policy stopped, files that were missing.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    private ILocator Main => Page.GetByRole(AriaRole.Main);

    public static async Task<Person> Arrives(Chromium chromium, RunningSammen sammen, string name, bool script = true, int width = 1280, int height = 900)
    {
        var machine = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = sammen.Address,
            JavaScriptEnabled = script,
            Locale = "da-DK",
            TimezoneId = "Europe/Copenhagen",
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        machine.SetDefaultTimeout(20_000);
        var person = new Person(sammen, machine, await machine.NewPageAsync(), name);
        person.Listen(person.Page);
        return person;
    }

    // ---------- going about ----------

    /// <summary>Types an address. Gives the status of the answer.</summary>
    public async Task<int> Opens(string address)
    {
        var answer = await Page.GotoAsync(address);
        return answer!.Status;
    }

    /// <summary>Opens another tab on the same machine and types an address there; the first tab stays as it was.</summary>
    public async Task<(IPage Tab, int Status)> OpensInAnotherTab(string address)
    {
        var tab = await _machine.NewPageAsync();
        Listen(tab);
        var answer = await tab.GotoAsync(address);
        return (tab, answer!.Status);
    }

    /// <summary>From the list of demo people.</summary>
    public async Task SignsIn()
    {
        await Opens("/demo");
        await PressesAtDemo();
    }

    public Task PressesAtDemo() => Presses($"Log ind som {Name}");

    public Task Presses(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    /// <summary>The button of just that name; where a page has several, the one in the region.</summary>
    public Task Presses(string button, string inRegion) => Region(inRegion, exact: true).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>The button beside what stands in a list.</summary>
    public Task PressesAt(string text, string button) =>
        Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = text }).GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    public Task Follows(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();

    public Task Follows(string link, string inRegion) => Region(inRegion).GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();

    public Task FollowsInMain(string link) => Main.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();

    public Task Writes(string label, string text) => Page.GetByLabel(label).FillAsync(text);

    /// <summary>The field of just that name; where a page has several, the one in the region.</summary>
    public Task Writes(string label, string text, string inRegion) => Region(inRegion, exact: true).GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true }).FillAsync(text);

    /// <summary>From a drop-down list, by what it says or by its value.</summary>
    public Task Picks(string label, string option) => Main.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true }).SelectOptionAsync(option);

    public async Task Chooses(string answer, bool exact = false)
    {
        var radio = Page.GetByRole(AriaRole.Radio, new() { Name = answer, Exact = exact });
        var box = Page.GetByRole(AriaRole.Checkbox, new() { Name = answer, Exact = exact });
        await radio.Or(box).CheckAsync();
    }

    public Task Chooses(string answer, string inGroup) => Page.GetByRole(AriaRole.Group, new() { Name = inGroup }).GetByRole(AriaRole.Radio, new() { Name = answer }).CheckAsync();

    /// <summary>Opens what is folded: the first by hand, and the rest.</summary>
    public async Task UnfoldsAll()
    {
        await Main.Locator("details:not([open]) > summary").First.ClickAsync();
        await Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => { d.open = true; })");
    }

    /// <summary>Opens one thing that is folded.</summary>
    public Task Unfolds(string summary) => Main.Locator("summary").GetByText(summary, new() { Exact = true }).ClickAsync();

    public Task LeavesOut(string box) => Page.GetByRole(AriaRole.Checkbox, new() { Name = box }).UncheckAsync();

    /// <summary><paramref name="exact"/> when another one's name has this one in it.</summary>
    public ILocator Region(string name, bool exact = false) => Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = exact });

    // ---------- what is seen ----------

    public Task Sees(string text) => Expect(Main).ToContainTextAsync(text, new() { UseInnerText = true });

    public Task SeesNot(string text) => Expect(Main).Not.ToContainTextAsync(text, new() { UseInnerText = true });

    public Task SeesIn(string region, string text, bool exact = false) => Expect(Region(region, exact)).ToContainTextAsync(text, new() { UseInnerText = true });

    /// <summary>In what stands together under a heading.</summary>
    public Task SeesUnder(string heading, string text) =>
        Expect(Main.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }).Locator("xpath=..")).ToContainTextAsync(text, new() { UseInnerText = true });

    /// <summary>The page's one h1.</summary>
    public Task IsAt(string heading) => Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);

    public Task<string> Reads() => Main.InnerTextAsync();

    /// <summary>Height of the running text in CSS pixels.</summary>
    public Task<double> TextSize() => Page.EvaluateAsync<double>("() => parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)");

    // ---------- sessions ----------

    /// <summary>The machine's cookies, to be put back.</summary>
    public async Task<IReadOnlyList<Cookie>> Keys() =>
        [.. (await _machine.CookiesAsync()).Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, HttpOnly = c.HttpOnly, Secure = c.Secure, SameSite = c.SameSite })];

    /// <summary>As when a session ran out: the machine still has its key, and it opens nothing.</summary>
    public Task PutsBack(IReadOnlyList<Cookie> keys) => _machine.AddCookiesAsync(keys);

    // ---------- tampering ----------

    /// <summary>Sends a form that no page showed, with the session's own cookie and a valid token.</summary>
    public async Task<(int Status, string Location)> Crafts(string address, params (string Field, string Value)[] fields)
    {
        var token = await Page.Locator("input[name=__RequestVerificationToken]").First.GetAttributeAsync("value");
        return await Sends(address, [("__RequestVerificationToken", token!), .. fields]);
    }

    /// <summary>The session's cookie without a page: the browser has seen nothing yet.</summary>
    public async Task SignsInUnseen(string key) => Assert.Equal(302, (await Sends("/demo/" + key)).Status);

    /// <summary>The answer to a plain request with the session's own cookie.</summary>
    public Task<IAPIResponse> Fetches(string address) => _machine.APIRequest.GetAsync(_sammen.Address + address);

    private async Task<(int Status, string Location)> Sends(string address, params (string Field, string Value)[] fields)
    {
        var form = _machine.APIRequest.CreateFormData();
        foreach (var (field, value) in fields) form.Set(field, value);
        var answer = await _machine.APIRequest.PostAsync(_sammen.Address + address, new() { Form = form, MaxRedirects = 0 });
        return (answer.Status, answer.Headers.GetValueOrDefault("location") ?? "");
    }

    // ---------- pictures ----------

    /// <summary>A picture for the README; only when SAMMEN_PICTURES=1.</summary>
    public async Task Shows(string name)
    {
        if (Environment.GetEnvironmentVariable("SAMMEN_PICTURES") != "1") return;
        Directory.CreateDirectory(House.Pictures);
        await Page.SetViewportSizeAsync(1280, 860);
        await Page.EvaluateAsync("() => { scrollTo(0, 0); document.activeElement?.blur(); return document.fonts.ready.then(() => true); }");
        await Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(House.Pictures, name + ".png") });
    }

    public async ValueTask DisposeAsync() => await _machine.DisposeAsync();

    private void Listen(IPage page)
    {
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type is not ("error" or "warning")) return;
            // An answer such as 403 is told of as a file that failed, also when it is the page itself.
            if (FailedPage().IsMatch(message.Text) && message.Location.StartsWith(page.Url, StringComparison.Ordinal)) return;
            _complaints.Add($"{page.Url}: {message.Text}");
        };
    }

    [GeneratedRegex("^Failed to load resource: the server responded with a status of (400|403|404|409|500|503)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FailedPage();
}
