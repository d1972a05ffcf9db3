using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Sammen.Web.Tests.Support;

/// <summary>A browser without JavaScript: it keeps cookies, follows nothing by itself and sends forms as they stand.</summary>
internal sealed class Browser(HttpClient client, CookieContainer cookies, LogCapture log)
{
    private readonly CookieContainer _cookies = cookies;

    public Uri Host => client.BaseAddress!;

    public Task<Answered> Get(string address) => Send(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>The page, which must be there.</summary>
    public async Task<Answered> Page(string address)
    {
        var page = await Get(address);
        Assert.True(page.Status == 200, $"GET {address} gave {page.Status}{(page.Location is { } to ? " to " + to : "")}: {page.Heading} {page.Failure}");
        return page;
    }

    public Task<Answered> Post(string address, params (string Name, string Value)[] fields) =>
        Send(new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) });

    public async Task<Answered> Send(HttpRequestMessage request)
    {
        var address = new Uri(Host, request.RequestUri!);
        using var response = await client.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return new Answered(address, response, bytes) { Failure = (int)response.StatusCode >= 500 ? log.Lines.LastOrDefault(l => l.StartsWith("Error", StringComparison.Ordinal)) : null };
    }

    /// <summary>Fills in a form of the page and presses a button of it. Whatever is not filled in is sent as it stands.</summary>
    /// <param name="form">Which form, as a CSS selector.</param>
    /// <param name="button">Which button when the form has several, as a CSS selector.</param>
    public Task<Answered> Submit(Answered page, string form, string? button, params (string Name, string Value)[] filled)
    {
        var found = page.Document.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"{page.Address} has no form {form}.");
        var pressed = button is null
            ? found.QuerySelector("button:not([type]), button[type=submit]")
            : found.QuerySelector(button) ?? throw new InvalidOperationException($"{page.Address}: {form} has no button {button}.");
        var fields = Forms.Filled(found, pressed, filled);
        var address = Forms.AddressOf(page, found);
        if (!string.Equals(found.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}"));
            return Get(address.AbsolutePath + "?" + query);
        }

        return Post(address.PathAndQuery, [.. fields]);
    }

    /// <summary>The page's one form in main, or the one with the fields that are filled in.</summary>
    public Task<Answered> Submit(Answered page, params (string Name, string Value)[] filled) => Submit(page, Forms.WithFields(page, filled), null, filled);

    /// <summary>Where a redirect leads.</summary>
    public async Task<Answered> Follow(Answered redirect)
    {
        Assert.True(redirect.Status == 302, $"{redirect.Address} gave {redirect.Status} and not a redirect: {redirect.Errors}");
        return await Page(redirect.Location!);
    }

    /// <summary>Submits and follows the redirect that must come.</summary>
    public async Task<Answered> Done(Answered page, params (string Name, string Value)[] filled) => await Follow(await Submit(page, filled));

    public string Cookies(string? path = null) => _cookies.GetCookieHeader(new Uri(Host, path ?? "/"));

    /// <summary>Brings another browser's cookies here, whatever host they are from; all of them, or the one that is named.</summary>
    public void Carry(Browser from, string? name = null)
    {
        foreach (Cookie cookie in from._cookies.GetCookies(from.Host))
        {
            if (name is null || cookie.Name == name) _cookies.Add(Host, new Cookie(cookie.Name, cookie.Value, "/"));
        }
    }

    public void ForgetCookie(string name)
    {
        foreach (Cookie cookie in _cookies.GetCookies(Host)) if (cookie.Name == name) cookie.Expired = true;
    }

    /// <summary>A form token that is valid for whoever is signed in here.</summary>
    public async Task<string> Token()
    {
        var page = await Page("/log-ud");
        return page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }
}
