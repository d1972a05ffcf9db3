using System.Net;
using System.Text;
using AngleSharp.Dom;
using Sammen.Web.Tests.Host;
using Sammen.Web.Tests.Support;
using Xunit.Abstractions;

namespace Sammen.Web.Tests.Ui;

/// <summary>Every page that anyone was shown, also those that say no.</summary>
[Collection(nameof(Matrix))]
[Trait("Runs", "Once")]
public sealed class EveryPageTests(Matrix matrix, ITestOutputHelper output)
{
    [Fact]
    public async Task Pages_keep_the_rules()
    {
        var pages = (await matrix.Gets()).Where(t => t.Answer.IsHtml).ToList();
        Assert.InRange(pages.Count, 600, 5000);
        Found.Nothing(pages.SelectMany(t => PageRules.Findings(t.Answer).Select(f => $"{f} - {t.Who} {t.Route.Pattern} {t.Answer.Status}")));
    }

    [Fact]
    public void A_page_that_breaks_a_rule_is_found()
    {
        const string bad = """
            <!doctype html><html lang="en"><head><title> </title><style>p{}</style></head><body onload="x()"><main id="a"><h1>En</h1><h1>To</h1>
            <p id="b">bl&#xE5;</p><p id="b" style="color:red"></p><input name="navn" aria-describedby="c"><a href="#d">Til d</a><a href="/x"></a><button></button>
            <input type="radio" name="r" id="r1"><label for="r1">En</label><img src="/i.svg"><a href="javascript:x()">Nej</a><script>x()</script>
            <form method="post" action="/gem"><input type="hidden" name="FormKey" value="nej"></form></main></body></html>
            """;
        var findings = PageRules.Findings(new Answered(new Uri("http://localhost/"), new HttpResponseMessage(HttpStatusCode.OK), Encoding.UTF8.GetBytes(bad))).ToList();
        string[] expected =
        [
            "2 h1", "no title", "not in Danish", "no way past the menu", "id \"b\" 2 times", "points to \"c\"", "a link to #d", "<a class=\"\"> »« has no name", "<button class=\"\"> »« has no name",
            "has no label", "stands in no group", "has no alt", "has onload", "has style", "a script in the page", "styles in the page", "leads to javascript:", "has no token", "has no key", "has no version", "the letter å",
        ];
        Assert.All(expected, e => Assert.Contains(findings, f => f.Contains(e, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Each_page_has_a_title_of_its_own()
    {
        var titles = (await matrix.Gets()).Where(t => t.Answer is { IsHtml: true, Status: 200 }).GroupBy(t => (t.Who.Name, t.Answer.Title));
        Found.Nothing(titles.Where(g => g.Select(t => t.Route.Pattern).Distinct().Count() > 1).Select(g => $"{g.Key.Name} meets »{g.Key.Title}« as {string.Join(", ", g.Select(t => t.Route.Pattern).Distinct())}"));
    }

    [Fact]
    public async Task A_human_is_one_press_away_on_every_citizen_page_in_the_same_place()
    {
        var pages = (await matrix.Gets()).Where(t => t.Route.Kind is Kind.Own or Kind.Together && t.Answer is { IsHtml: true, Status: 200 }).ToList();
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tried in pages)
        {
            var call = tried.Answer.Document.QuerySelectorAll("a").Where(a => a.TextContent.Trim() == "Ring mig op").ToList();
            Assert.True(call.Count == 1, $"{tried}: {call.Count} Ring mig op");
            Assert.EndsWith("/ring-mig-op", call[0].GetAttribute("href"), StringComparison.Ordinal);
            Assert.Equal(tried.Address.StartsWith("/sammen/", StringComparison.Ordinal), call[0].GetAttribute("href")!.StartsWith("/sammen/", StringComparison.Ordinal));
            places.Add(PlaceOf(call[0]));
        }

        Assert.Single(places);
        Assert.InRange(pages.Count, 100, 1000);
    }

    [Fact]
    public async Task Answers_carry_the_headers_that_protect_them()
    {
        var wrong = new List<string>();
        foreach (var tried in await matrix.Gets())
        {
            var policy = tried.Answer.Header("Content-Security-Policy");
            // A paper that someone sent in is no page: it may do nothing at all.
            var isPaper = tried.Route.Example.EndsWith("/{dok}", StringComparison.Ordinal) && policy == "default-src 'none'; sandbox; frame-ancestors 'none'";
            if (!isPaper && (!policy.Contains("default-src 'none'", StringComparison.Ordinal) || !policy.Contains("script-src 'self';", StringComparison.Ordinal) || !policy.Contains("style-src 'self';", StringComparison.Ordinal) || policy.Contains("unsafe", StringComparison.Ordinal))) wrong.Add($"{tried}: policy {policy}");
            foreach (var (name, value) in new[] { ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin") })
            {
                if (tried.Answer.Header(name) != value) wrong.Add($"{tried}: {name} is {tried.Answer.Header(name)}");
            }

            if (!tried.Answer.Header("Permissions-Policy").Contains("camera=()", StringComparison.Ordinal)) wrong.Add($"{tried}: no Permissions-Policy");
            if (!tried.Answer.Header("Cache-Control").Contains("no-store", StringComparison.Ordinal)) wrong.Add($"{tried}: {tried.Answer.Header("Cache-Control")}");
            if (tried.Answer.Header("Server").Length > 0 || tried.Answer.Header("X-Powered-By").Length > 0) wrong.Add($"{tried}: says what it runs on");
        }

        Found.Nothing(wrong);
    }

    [Fact]
    public async Task Choices_in_main_are_few()
    {
        var counts = (await matrix.Gets()).Where(t => t.Route.Kind == Kind.Own && t.Answer is { IsHtml: true, Status: 200 })
            .Select(t => (t.Who.Name, t.Route.Pattern, Count: t.Answer.Document.QuerySelectorAll("main a[href], main button").Length)).Where(c => c.Count > 7).OrderByDescending(c => c.Count).ToList();
        foreach (var (name, pattern, count) in counts) output.WriteLine($"{count} choices: {name} {pattern}");
        // A report and not a rule: a plan with many goals has many choices. Only the single questions must be few.
        string[] questions = ["/skriv/{slags}", "/maal/nyt", "/skala", "/tilstand", "/ord", "/svar", "/vis", "tag-tilbage/{udsagn:guid}", "/kigget/{linje:long}"];
        Assert.DoesNotContain(counts, c => questions.Any(q => c.Pattern.EndsWith(q, StringComparison.Ordinal)));
    }

    /// <summary>Where in the page an element stands, as tag names and numbers, from the header on.</summary>
    private static string PlaceOf(IElement element)
    {
        var steps = new List<string>();
        for (var at = element; at is not null && at.LocalName != "body"; at = at.ParentElement) steps.Insert(0, $"{at.LocalName}{(at.ParentElement?.LocalName == "body" ? "" : $"[{at.Index()}]")}");
        return string.Join('/', steps);
    }
}
