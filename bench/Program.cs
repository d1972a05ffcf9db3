using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Sammen.Bench;

/// <summary>
/// Lays data, runs each job against the limit and the program in turn, and writes one table. Absolute times are this machine's;
/// the ratio to the limit of the same run is what counts.
/// </summary>
internal static class Program
{
    private static readonly int[] Connections = [1, 16];

    public static async Task<int> Main(string[] args)
    {
        // Figures in the table are written the same on every machine.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (args is ["serve", var what, var served, var server, var caseload])
        {
            await Child.Serve(what, new Where(served, server.Length == 0 ? null : server), int.Parse(caseload));
            return 0;
        }

        if (args is not ["run", var folder, var postgres, .. var rest])
        {
            await Console.Error.WriteLineAsync("Use bench/run: it starts a PostgreSQL of its own and gives the rest.");
            return 2;
        }

        var sizes = Sizes.Read(rest);
        Where[] places = [new(Path.Combine(folder, "postgres"), postgres), new(Path.Combine(folder, "sqlite"), null)];
        places = [.. places.Where(p => sizes.Databases.Contains(p.Database, StringComparison.Ordinal))];
        foreach (var where in places)
        {
            Directory.CreateDirectory(where.Folder);
            var clock = Stopwatch.StartNew();
            await Lay.Out(where, sizes, TimeProvider.System);
            Console.WriteLine($"{where.Database}: {sizes.Citizens} citizens, {sizes.Employees} employees{(sizes.Jobs.Contains("J4", StringComparison.Ordinal) ? $", {sizes.Notes} notes" : "")}, laid in {clock.Elapsed.TotalSeconds:0} s");
        }

        Console.WriteLine();
        Console.WriteLine("| job | database | conn | limit/s | Sammen/s | of the limit | limit p50/p99 ms | Sammen p50/p99 ms | commands | CPU ms | kB allocated | look-ups a commit |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        var notes = new List<string>();
        foreach (var where in places) await Measure(where, sizes, notes);
        Console.WriteLine();
        foreach (var note in notes) Console.WriteLine(note);
        return 0;
    }

    private static async Task Measure(Where where, Sizes sizes, List<string> notes)
    {
        var clock = Stopwatch.StartNew();
        var (limit, limitAt) = await Child.Start("limit", where, sizes);
        await using var first = limit;
        clock.Restart();
        var (product, targets) = await Child.Start("product", where, sizes);
        await using var second = product;
        var jobs = Job.All(targets);
        await Load.Run(targets.Port, [[(await jobs[0].Product(0))[0]]], jobs[0].Status, TimeSpan.FromMilliseconds(1));
        var cold = clock.Elapsed;
        var idle = (await product.Used()).Memory;

        foreach (var job in jobs.Where(j => sizes.Jobs.Contains(j.Name, StringComparison.Ordinal))) await Measure(job, where, sizes, product, limitAt.Port, targets.Port);
        notes.Add($"{where.Database}: first page {cold.TotalSeconds:0.0} s after the start, with {targets.Citizens.Count + targets.Advisers.Count} sign-ins in it; {idle / 1_000_000} MB then, {(await product.Used()).Memory / 1_000_000} MB after the load.");
    }

    private static async Task Measure(Job job, Where where, Sizes sizes, Child product, int limitPort, int productPort)
    {
        var time = TimeSpan.FromSeconds(sizes.Seconds);
        // Warm: what the run-time compiles better after a while is compiled.
        var all = await Task.WhenAll(Enumerable.Range(0, Connections[^1]).Select(job.Product));
        await Load.Run(limitPort, [job.Limit(0)], 200, TimeSpan.FromSeconds(2));
        await Load.Run(productPort, all, job.Status, TimeSpan.FromSeconds(6));

        var counted = await product.Count(on: true);
        var some = await Load.Run(productPort, all[..1], job.Status, TimeSpan.FromMilliseconds(200));
        var commands = ((await product.Count(on: false)).Commands - counted.Commands) / (double)some.Count;

        foreach (var connections in Connections)
        {
            var limits = Enumerable.Range(0, connections).Select(job.Limit).ToList();
            var calls = all[..connections];
            var (its, ours, cpu, allocated, grouped) = (new List<Measured>(), new List<Measured>(), new List<double>(), new List<double>(), new List<double>());
            for (var round = 0; round < sizes.Rounds; round++)
            {
                its.Add(await Load.Run(limitPort, limits, 200, time));
                var (before, end) = (await product.Used(), await RecordEnd(where));
                ours.Add(await Load.Run(productPort, calls, job.Status, time));
                var after = await product.Used();
                cpu.Add((after.Cpu - before.Cpu) / ours[^1].Count);
                allocated.Add((after.Allocated - before.Allocated) / 1000.0 / ours[^1].Count);
                grouped.Add(await Grouped(where, end));
            }

            var (a, b) = (Median(its), Median(ours));
            Console.WriteLine($"| {job.Name} {job.Does} | {where.Database} | {connections} | {a.PerSecond:0} | {b.PerSecond:0} | {b.PerSecond / a.PerSecond:0.00} | {a.P50:0.00}/{a.P99:0.0} | {b.P50:0.00}/{b.P99:0.0} | {commands:0.#} | {Median(cpu):0.00} | {Median(allocated):0} | {(where.Server is null ? "-" : $"{Median(grouped):0.0}")} |");
        }
    }

    private static Measured Median(List<Measured> rounds) => new(
        Median(rounds.Select(r => r.PerSecond)), Median(rounds.Select(r => r.P50)), Median(rounds.Select(r => r.P99)), rounds.Sum(r => r.Count));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static async Task<long> RecordEnd(Where where) => where.Server is null ? 0 : await Ask(where, "select coalesce(max(seq), 0) from record_entries", Convert.ToInt64);

    /// <summary>Rows of the record a transaction, told from outside by the transaction that wrote each.</summary>
    private static async Task<double> Grouped(Where where, long end) => where.Server is null ? 0 : await Ask(where, $"select coalesce(count(distinct id) / nullif(count(distinct xmin::text), 0)::float, 0) from record_entries where seq > {end}", Convert.ToDouble);

    private static async Task<T> Ask<T>(Where where, string sql, Func<object?, T> read)
    {
        await using var connection = new NpgsqlConnection(where.Settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return read(await command.ExecuteScalarAsync());
    }
}
