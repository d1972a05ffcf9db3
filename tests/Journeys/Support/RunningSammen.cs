using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Sammen.Journeys.Support;

/// <summary>
/// The program as it was built, in a process of its own, with a demo municipality laid for a fixed day in an empty folder
/// (or on PostgreSQL). Ended by its process id.
/// </summary>
internal sealed class RunningSammen : IAsyncDisposable
{
    /// <summary>The product's clock at the start: Copenhagen, a Tuesday.</summary>
    public static readonly DateTime Start = new(2027, 3, 2, 9, 0, 0, DateTimeKind.Unspecified);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly string _data = Directory.CreateTempSubdirectory("sammen-journey-").FullName;
    private readonly int _port = FreePort();
    private readonly ConcurrentQueue<string> _said = new();
    private Process? _process;

    private RunningSammen()
    {
    }

    /// <summary>Without a slash at the end.</summary>
    public string Address => $"http://127.0.0.1:{_port}";

    /// <summary>Where keys and heads lie and, on SQLite, the database.</summary>
    public string Data => _data;

    /// <summary>What the program logged as a failure.</summary>
    public IEnumerable<string> Failures => _said.Where(line => line.Contains("\"LogLevel\":\"Error\"", StringComparison.Ordinal) || line.Contains("\"LogLevel\":\"Critical\"", StringComparison.Ordinal));

    public static async Task<RunningSammen> Run()
    {
        if (DatabaseServer.IsPostgres) await DatabaseServer.Clear();
        var sammen = new RunningSammen();
        try
        {
            await sammen.Begin(Start, goesOn: false);
            return sammen;
        }
        catch
        {
            await sammen.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// The same program at another moment of the product's clock, Copenhagen wall time: data, address and sessions live on.
    /// Sessions have a clock of their own, which does not jump.
    /// </summary>
    public async Task GoesOnAt(DateTime moment)
    {
        await Stop();
        await Begin(moment, goesOn: true);
    }

    /// <summary>The process is gone from one moment to the next (SIGKILL): nothing in it gets to end.</summary>
    public Task Kill() => Stop();

    /// <summary>The same program on the same data and port, after <see cref="Kill"/>.</summary>
    public Task StartAgain() => Begin(Start, goesOn: true);

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(_data, recursive: true);
        if (DatabaseServer.IsPostgres) await DatabaseServer.Clear();
    }

    private Task Begin(DateTime at, bool goesOn)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Sammen.Web.dll"), "--contentRoot", House.Web])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Sammen__Data"] = _data;
        start.Environment["Sammen__Port"] = _port.ToString(CultureInfo.InvariantCulture);
        start.Environment["Sammen__At"] = at.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        if (goesOn) start.Environment["Sammen__GoesOn"] = "true";
        if (DatabaseServer.IsPostgres) start.Environment["Sammen__Database"] = DatabaseServer.Postgres;

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        return Ready(_process);
    }

    private async Task Stop()
    {
        if (_process is not { } process) return;
        _process = null;
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private async Task Ready(Process process)
    {
        using var http = new HttpClient { BaseAddress = new Uri(Address), Timeout = TimeSpan.FromSeconds(5) };
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience && !process.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"Sammen did not get ready at {Address}. It said:\n{string.Join('\n', _said.TakeLast(30))}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
