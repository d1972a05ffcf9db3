using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Sammen.Web.Tests.SignIn;

/// <summary>Where a browser ended, and every address it was sent through on the way.</summary>
internal sealed record Arrived(Uri Address, HttpStatusCode Status, string Text, IReadOnlyList<Uri> Way)
{
    public string Path => Address.AbsolutePath;

    public string PathAndQuery => Address.PathAndQuery;
}

/// <summary>
/// A browser without a screen: it keeps cookies by host name and follows redirects one by one. *.test is the program.
/// </summary>
internal sealed class Browser : IDisposable
{
    private readonly House _house;
    private readonly HttpClient _http;

    public Browser(House house)
    {
        _house = house;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies, ConnectCallback = Connect });
    }

    public CookieContainer Cookies { get; } = new();

    public string? Session(string host = House.Engholm) => Cookies.GetCookies(new Uri(host))["sammen"]?.Value;

    public void Dispose() => _http.Dispose();

    public Task<HttpResponseMessage> Get(string address) => _http.GetAsync(address);

    /// <summary>Asks once, with exactly these cookies and no others.</summary>
    public async Task<HttpResponseMessage> GetWith(string cookies, string address)
    {
        using var bare = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectCallback = Connect });
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", cookies);
        return await bare.SendAsync(request);
    }

    /// <summary>Opens an address and follows it. The certified provider signs in <paramref name="account"/> if it asks who it is.</summary>
    public async Task<Arrived> Open(string address, IReadOnlyDictionary<string, object?>? account = null, Func<Uri, Uri>? change = null, Func<Uri, bool>? until = null)
    {
        var at = new Uri(address);
        var way = new List<Uri>();
        while (way.Count < 12)
        {
            way.Add(at);
            using var answer = await _http.GetAsync(at);
            if (answer.Headers.Location is not { } next) return new Arrived(at, answer.StatusCode, await answer.Content.ReadAsStringAsync(), way);
            at = new Uri(at, next);
            if (change is not null) at = change(at);
            if (account is not null && at.Authority == _house.Provider.Authority && at.AbsolutePath == "/auth")
                at = new Uri(QueryHelpers.AddQueryString(at.ToString(), "login_hint", JsonSerializer.Serialize(account)));
            if (until?.Invoke(at) == true) return new Arrived(at, answer.StatusCode, "", way);
        }

        throw new InvalidOperationException("Sent in a circle: " + string.Join(" → ", way.Select(a => a.AbsolutePath)));
    }

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var asked = context.DnsEndPoint;
        await socket.ConnectAsync(IPAddress.Loopback, asked.Host.EndsWith(".test", StringComparison.Ordinal) ? _house.Port : asked.Port, cancel);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
