using System.Diagnostics;
using System.Text.Json;

namespace Sammen.Bench;

/// <summary>
/// A measured program in a process of its own, spoken to over its standard input and output: "used", "count" and "stop counting" are
/// answered with what it has used. The end of the input ends it.
/// </summary>
internal sealed class Child : IAsyncDisposable
{
    /// <summary>What begins a line that is an answer, and not the program's log.</summary>
    private const string Mark = "bench:";

    private readonly Process _process;

    private Child(Process process) => _process = process;

    /// <summary>Starts this program again as the one to be measured, and waits until it is ready.</summary>
    public static async Task<(Child Child, Targets Targets)> Start(string what, Where where, Sizes sizes)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. Self(), "serve", what, where.Folder, where.Server ?? "", sizes.Caseload.ToString()])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var child = new Child(Process.Start(start) ?? throw new InvalidOperationException("The program to measure did not start."));
        return (child, await child.Read<Targets>());
    }

    public Task<Used> Used() => Ask("used");

    public Task<Used> Count(bool on) => Ask(on ? "count" : "stop counting");

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>The other end: runs the program until the input ends.</summary>
    public static async Task Serve(string what, Where where, int caseload)
    {
        if (what == "limit")
        {
            await using var limit = await Limit.Start(where);
            await Tell(new Targets(limit.Port, [], []));
            await Answer(() => Bench.Used.Now(0), _ => { });
            return;
        }

        await using var product = await Product.Start(where);
        await Tell(await product.SignIn(citizens: 192, advisers: 16, caseload));
        await Answer(() => product.Used, product.Count);
    }

    private static async Task Answer(Func<Used> used, Action<bool> count)
    {
        while (await Console.In.ReadLineAsync() is { } asked)
        {
            if (asked != "used") count(asked == "count");
            await Tell(used());
        }
    }

    private static Task Tell<T>(T answer) => Console.Out.WriteLineAsync(Mark + JsonSerializer.Serialize(answer));

    /// <summary>Run by "dotnet Sammen.Bench.dll" the program's file is an argument of its own.</summary>
    private static string[] Self() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Child).Assembly.Location] : [];

    private async Task<Used> Ask(string what)
    {
        await _process.StandardInput.WriteLineAsync(what);
        return await Read<Used>();
    }

    private async Task<T> Read<T>()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal)) return JsonSerializer.Deserialize<T>(line[Mark.Length..])!;
        }

        throw new InvalidOperationException("The measured program ended.");
    }
}
