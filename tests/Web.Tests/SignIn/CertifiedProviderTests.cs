using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace Sammen.Web.Tests.SignIn;

/// <summary>The whole way through a certified provider: there, back, and in - or not in.</summary>
[Collection(HouseCollection.Name)]
[Trait("Runs", "Once")]
public sealed class CertifiedProviderTests(House house)
{
    private const string Citizens = House.Engholm + "/log-ind/borger";
    private const string Employees = House.Engholm + "/log-ind/medarbejder";

    [Theory]
    [InlineData("Substantial")]
    [InlineData("High")]
    [InlineData("https://data.gov.dk/concept/core/nsis/loa/Substantial")]
    [InlineData("https://data.gov.dk/concept/core/nsis/loa/High")]
    public async Task A_citizen_with_a_sufficient_level_is_at_home(string level)
    {
        using var browser = new Browser(house);
        var arrived = await browser.Open(Citizens, await house.Citizen("anna", level));
        Assert.Equal(("/lige-nu", HttpStatusCode.OK), (arrived.Path, arrived.Status));
        Assert.NotNull(browser.Session());
    }

    [Theory]
    [InlineData("Low")]
    [InlineData("https://data.gov.dk/concept/core/nsis/loa/Low")]
    [InlineData("substantial")]
    [InlineData("High ")]
    [InlineData("https://data.gov.dk/concept/core/nsis/aal/High")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_citizen_without_a_sufficient_level_gets_no_session(string? level)
    {
        using var browser = new Browser(house);
        var arrived = await browser.Open(Citizens + "?til=/min-plan", await house.Citizen("anna", level));
        Assert.Equal("/log-ind?hvorfor=niveau&til=%2Fmin-plan", arrived.PathAndQuery);
        await HasNoSession(browser);
    }

    [Fact]
    public async Task Someone_the_municipality_does_not_know_is_met_as_such()
    {
        using var browser = new Browser(house);
        var account = await house.Citizen("anna");
        account["https://data.gov.dk/model/core/eid/cprNumber"] = "6101012999";
        account["name"] = "Ukendt Person";
        Assert.Equal("/velkommen", (await browser.Open(Citizens, account)).Path);
    }

    [Fact]
    public async Task The_request_asks_for_a_code_with_PKCE_a_nonce_and_a_state_and_for_no_fresh_sign_in()
    {
        using var browser = new Browser(house);
        var asked = (await browser.Open(Citizens, until: AtProvider)).Address;
        var query = QueryHelpers.ParseQuery(asked.Query);
        Assert.Equal("code", query["response_type"]);
        Assert.Equal("S256", query["code_challenge_method"]);
        Assert.Equal(House.Engholm + "/log-ind/borger/retur", query["redirect_uri"]);
        Assert.All((string[])["code_challenge", "nonce", "state"], name => Assert.True(query[name].ToString().Length >= 43, name));
        Assert.DoesNotContain("prompt", query.Keys);
        Assert.DoesNotContain(query["nonce"].ToString(), query["state"].ToString());
    }

    [Fact]
    public async Task The_provider_demands_PKCE()
    {
        using var browser = new Browser(house);
        var arrived = await browser.Open(Citizens, await house.Citizen("anna"), change: at => AtProvider(at) ? Without(at, "code_challenge", "code_challenge_method") : at);
        Assert.Equal("/log-ind?hvorfor=fejl", arrived.PathAndQuery);
        await HasNoSession(browser);
    }

    [Fact]
    public async Task A_verifier_that_does_not_fit_is_refused_at_the_exchange()
    {
        using var browser = new Browser(house);
        var arrived = await browser.Open(Citizens, await house.Citizen("anna"), change: at => AtProvider(at) ? With(at, "code_challenge", new string('A', 43)) : at);
        Assert.Equal("/log-ind?hvorfor=fejl", arrived.PathAndQuery);
        Assert.Contains("No session: CodeRefused", house.Logged[^20..].Last(l => l.StartsWith("No session", StringComparison.Ordinal)), StringComparison.Ordinal);
        await HasNoSession(browser);
    }

    [Theory]
    [InlineData("mette")]
    [InlineData("karim")]
    public async Task An_employee_with_a_role_is_at_work(string key)
    {
        using var browser = new Browser(house);
        var arrived = await browser.Open(Employees, House.Employee(key));
        Assert.Equal(("/fag", HttpStatusCode.OK), (arrived.Path, arrived.Status));
    }

    [Theory]
    [InlineData("Adviser Leader")]
    [InlineData("noget,Adviser")]
    public async Task Roles_in_one_text_are_read_too(string roles)
    {
        using var browser = new Browser(house);
        Assert.Equal("/fag", (await browser.Open(Employees, House.Employee("mette", roles))).Path);
    }

    [Theory]
    [InlineData("Superuser")]
    [InlineData("adviser")]
    [InlineData("Professional")]
    [InlineData("")]
    public async Task An_employee_without_a_role_of_their_own_gets_no_session(string role)
    {
        using var browser = new Browser(house);
        Assert.Equal("/log-ind?hvorfor=rolle", (await browser.Open(Employees, House.Employee("mette", new[] { role }))).PathAndQuery);
        await HasNoSession(browser);
    }

    [Fact]
    public async Task An_employee_nobody_made_gets_no_session()
    {
        using var browser = new Browser(house);
        var account = House.Employee("mette");
        account["sub"] = "fremmed";
        Assert.Equal("/log-ind?hvorfor=ukendt", (await browser.Open(Employees, account)).PathAndQuery);
        await HasNoSession(browser);
    }

    [Fact]
    public async Task An_employee_without_a_level_gets_no_session()
    {
        using var browser = new Browser(house);
        var account = House.Employee("mette");
        account.Remove("https://data.gov.dk/concept/core/nsis/loa");
        Assert.Equal("/log-ind?hvorfor=niveau", (await browser.Open(Employees, account)).PathAndQuery);
        await HasNoSession(browser);
    }

    [Fact]
    public async Task An_employee_who_has_left_gets_no_session()
    {
        await house.ChangeEmployee("lone", e => e.Active = false);
        using var browser = new Browser(house);
        Assert.Equal("/log-ind?hvorfor=ukendt", (await browser.Open(Employees, House.Employee("lone"))).PathAndQuery);
        await HasNoSession(browser);
    }

    [Fact]
    public async Task Losing_the_role_ends_the_session_at_the_next_page()
    {
        using var browser = new Browser(house);
        Assert.Equal("/fag", (await browser.Open(Employees, House.Employee("peter"))).Path);
        Assert.Equal("/fag", (await browser.Open(House.Engholm + "/fag")).Path);
        await house.ChangeEmployee("peter", e => e.Roles = "Professional");
        Assert.Equal("/log-ind?til=%2Ffag", (await browser.Open(House.Engholm + "/fag")).PathAndQuery);

        // The role that comes back does not wake the session.
        await house.ChangeEmployee("peter", e => e.Roles = "Adviser");
        Assert.Equal("/log-ind", (await browser.Open(House.Engholm + "/fag")).Path);
    }

    [Fact]
    public async Task A_session_is_worth_nothing_at_another_municipality()
    {
        using var browser = new Browser(house);
        await browser.Open(Employees, House.Employee("mette"));
        var cookie = "sammen=" + browser.Session();
        using var home = await browser.GetWith(cookie, House.Engholm + "/fag");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        using var away = await browser.GetWith(cookie, House.Sundkoebing + "/fag");
        Assert.Equal("/log-ind?til=%2Ffag", away.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_way_back_is_worth_nothing_at_another_municipality()
    {
        using var browser = new Browser(house);
        var back = (await browser.Open(Citizens, await house.Citizen("anna"), until: at => at.AbsolutePath == "/log-ind/borger/retur")).Address;
        var cookie = browser.Cookies.GetCookieHeader(back);
        Assert.StartsWith("sammen-engholm-borger.", cookie, StringComparison.Ordinal);

        using var away = await browser.GetWith(cookie.Replace("engholm", "sundkoebing", StringComparison.Ordinal), House.Sundkoebing + back.PathAndQuery);
        Assert.Equal("/log-ind?hvorfor=fejl", away.Headers.Location?.OriginalString);
        Assert.DoesNotContain(SetCookies(away), c => c.StartsWith("sammen=", StringComparison.Ordinal));
        using var nowhere = await browser.GetWith(cookie, "http://nyby.test" + back.PathAndQuery);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);

        // And it still works at home: it was whole.
        using var home = await browser.GetWith(cookie, back.ToString());
        Assert.Contains(SetCookies(home), c => c.StartsWith("sammen=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_sign_in_the_demo_is_offered_in_development()
    {
        using var browser = new Browser(house);
        using var answer = await browser.Get("http://nyby.test/log-ind/borger?til=/min-plan");
        Assert.Equal("/demo?til=%2Fmin-plan", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_told_of()
    {
        using var browser = new Browser(house);
        var arrived = await browser.Open("http://nyby.test/log-ind/medarbejder?til=/fag");
        Assert.Equal(("/log-ind?hvorfor=fejl&til=%2Ffag", HttpStatusCode.OK), (arrived.PathAndQuery, arrived.Status));
    }

    [Theory]
    [InlineData("/min-plan", "/min-plan")]
    [InlineData("/min-plan?a=å#b", "/min-plan?a=%C3%A5")]
    [InlineData("https://ond.dk/min-plan", "/lige-nu")]
    [InlineData("//ond.dk", "/lige-nu")]
    [InlineData("/\\ond.dk", "/lige-nu")]
    [InlineData("/.//ond.dk", "/lige-nu")]
    [InlineData("javascript:alert(1)", "/lige-nu")]
    public async Task The_way_back_stays_on_the_site(string til, string expected)
    {
        using var browser = new Browser(house);
        var arrived = await browser.Open(Citizens + "?til=" + Uri.EscapeDataString(til), await house.Citizen("anna"));
        Assert.Equal((expected, "engholm.test"), (arrived.PathAndQuery, arrived.Address.Host));
    }

    [Fact]
    public async Task Each_sign_in_makes_a_new_session_and_ends_the_one_before()
    {
        using var browser = new Browser(house);
        await browser.Open(Citizens, await house.Citizen("anna"));
        var first = browser.Session();
        using var other = new Browser(house);
        other.Cookies.Add(new Uri(House.Engholm), new Cookie("sammen", first));
        Assert.Equal("/fag", (await other.Open(Employees, House.Employee("mette"))).Path);
        Assert.NotEqual(first, other.Session());

        Assert.Equal("/log-ind", (await browser.Open(House.Engholm + "/min-plan")).Path);
    }

    [Fact]
    public async Task The_cookie_holds_no_claims_and_the_log_no_person()
    {
        using var browser = new Browser(house);
        var account = await house.Citizen("ole");
        Assert.Equal("/lige-nu", (await browser.Open(Citizens, account)).Path);
        Assert.InRange(browser.Session()!.Length, 1, 500);
        Assert.Single(browser.Cookies.GetAllCookies(), c => c.Domain == "engholm.test" && c.Name != "sammen-form");

        var refused = await house.Citizen("ole", "Low");
        refused["sub"] = "helt-bestemt-sub";
        using var second = new Browser(house);
        await second.Open(Citizens, refused);
        var logged = string.Join('\n', house.Logged);
        Assert.Contains("No session: LevelTooLow (niveau) from engholm-borger", logged, StringComparison.Ordinal);
        Assert.All((string[])["Ole Juhl", (string)account["https://data.gov.dk/model/core/eid/cprNumber"]!, "helt-bestemt-sub"], person => Assert.DoesNotContain(person, logged, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_provider_remembers_unless_a_fresh_sign_in_is_asked_for()
    {
        using var browser = new Browser(house);
        Assert.True(WasAsked(await browser.Open(Employees, House.Employee("sara"))));
        Assert.False(WasAsked(await browser.Open(Employees)));

        var page = await browser.Open(House.Engholm + "/log-ind?hvorfor=sammen&til=/fag");
        Assert.Contains("/log-ind/medarbejder?til=%2Ffag&amp;frisk=1", page.Text, StringComparison.Ordinal);
        var fresh = await browser.Open(Employees + "?til=/fag&frisk=1", House.Employee("sara"));
        Assert.True(WasAsked(fresh));
        Assert.Equal("/fag", fresh.Path);
    }

    [Fact]
    public async Task A_browser_that_was_a_shared_screen_gets_to_work_by_a_fresh_sign_in_only()
    {
        using var browser = new Browser(house);
        await browser.Open(Employees, House.Employee("sara"));
        var early = (await browser.Open(Employees, until: at => at.AbsolutePath == "/log-ind/medarbejder/retur")).Address;
        await house.ShowTogether("sara");
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Open(House.Engholm + "/fag")).Status);

        // A sign-in begun before the showing does not pass it.
        Assert.Equal("/log-ind?hvorfor=sammen", (await browser.Open(early.ToString())).PathAndQuery);

        // Nor does forgetting the session, as any way out does.
        browser.Cookies.GetCookies(new Uri(House.Engholm))["sammen"]!.Expired = true;
        Assert.Contains("prompt=login&max_age=0", (await browser.Open(Employees, until: AtProvider)).Address.Query, StringComparison.Ordinal);

        var fresh = await browser.Open(Employees, House.Employee("sara"));
        Assert.True(WasAsked(fresh));
        Assert.Equal(("/fag", HttpStatusCode.OK), (fresh.Path, fresh.Status));
        Assert.False(WasAsked(await browser.Open(Employees)));
    }

    private static bool WasAsked(Arrived arrived) => arrived.Way.Any(at => at.AbsolutePath.StartsWith("/interaction/", StringComparison.Ordinal));

    private static IEnumerable<string> SetCookies(HttpResponseMessage answer) => answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [];

    private static Uri With(Uri address, string name, string value) => new(QueryHelpers.AddQueryString(Without(address, name).ToString(), name, value));

    private static Uri Without(Uri address, params string[] names) =>
        new(QueryHelpers.AddQueryString(address.GetLeftPart(UriPartial.Path), QueryHelpers.ParseQuery(address.Query).Where(p => !names.Contains(p.Key))));

    private static async Task HasNoSession(Browser browser)
    {
        Assert.Null(browser.Session());
        Assert.Equal("/log-ind", (await browser.Open(House.Engholm + "/min-plan")).Path);
    }

    private bool AtProvider(Uri at) => at.Authority == house.Provider.Authority && at.AbsolutePath == "/auth";
}
