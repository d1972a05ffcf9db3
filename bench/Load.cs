using System.Diagnostics;

namespace Sammen.Bench;

/// <summary>What one measurement gave. Times in milliseconds.</summary>
internal sealed record Measured(double PerSecond, double P50, double P99, int Count);

/// <summary>Sends calls over a number of connections, each one after the other, for a bounded time and count. Loopback only.</summary>
internal static class Load
{
    private const int Most = 200_000;

    public static HttpClient Client(int port) => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 1 }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

    public static HttpRequestMessage Request(Call call)
    {
        var request = new HttpRequestMessage(call.Form is null ? HttpMethod.Get : HttpMethod.Post, call.Address) { Content = call.Form?.Invoke() };
        if (call.Cookie.Length > 0) request.Headers.Add("Cookie", call.Cookie);
        return request;
    }

    /// <summary>Each of <paramref name="calls"/> is one connection. A wrong status ends the whole: what fails fast is not fast.</summary>
    public static async Task<Measured> Run(int port, IReadOnlyList<IReadOnlyList<Call>> calls, int status, TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        var all = await Task.WhenAll(calls.Select(its => Task.Run(() => Connection(port, its, status, clock, time))));
        var seconds = clock.Elapsed.TotalSeconds;
        var times = all.SelectMany(t => t).Order().ToList();
        return new Measured(times.Count / seconds, At(times, 0.50), At(times, 0.99), times.Count);
    }

    private static async Task<List<double>> Connection(int port, IReadOnlyList<Call> calls, int status, Stopwatch clock, TimeSpan time)
    {
        using var client = Client(port);
        var times = new List<double>();
        for (var no = 0; no == 0 || (no < Most && clock.Elapsed < time); no++)
        {
            using var request = Request(calls[no % calls.Count]);
            var from = Stopwatch.GetTimestamp();
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            await answer.Content.CopyToAsync(Stream.Null);
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            if ((int)answer.StatusCode != status) throw new InvalidOperationException($"{request.RequestUri} gave {(int)answer.StatusCode}, not {status}.");
        }

        return times;
    }

    private static double At(List<double> sorted, double part) => sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * part)];
}
