using Npgsql;
using Sammen.Bench;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Host;

/// <summary>The bench lays its data and does each of its jobs, on the program and on the limit. How long it takes is nobody's test.</summary>
public sealed class BenchTests : IAsyncLifetime
{
    private static readonly Sizes Small = new() { Citizens = 30, Employees = 12, Caseload = 3, Looks = 1, Notes = 3000 };

    private readonly string _folder = Directory.CreateTempSubdirectory("sammen-bench-test-").FullName;
    private readonly string _database = $"bench_{Environment.ProcessId}";
    private Where _where = null!;

    public Task InitializeAsync()
    {
        var server = TestDatabase.Named.IsSqlite ? null : Environment.GetEnvironmentVariable("SAMMEN_TEST_POSTGRES");
        _where = new Where(_folder, server) { Key = _database };
        return Lay.Out(_where, Small, TimeProvider.System);
    }

    public async Task DisposeAsync()
    {
        if (_where.Server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_where.Server) { Database = "postgres" }.ConnectionString);
            await server.OpenAsync();
            await using var drop = new NpgsqlCommand($"drop database if exists sammen_{_database} with (force)", server);
            await drop.ExecuteNonQueryAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Each_job_is_done_once_on_the_program_and_on_the_limit()
    {
        await using var product = await Product.Start(_where);
        await using var limit = await Limit.Start(_where);
        var targets = await product.SignIn(citizens: 4, advisers: 2, Small.Caseload);
        Assert.Equal((4, 2), (targets.Citizens.Count, targets.Advisers.Count));
        Assert.All(targets.Advisers, adviser => Assert.Equal(Small.Caseload, adviser.Citizens.Count));
        Assert.Equal(["J1", "J2", "J3", "J4", "J5"], Job.All(targets).Select(job => job.Name).Distinct());
        product.Count(on: true);
        foreach (var job in Job.All(targets))
        {
            // Any other status than the job's own is thrown.
            var counted = product.Used.Commands;
            Assert.Equal(1, (await Load.Run(product.Port, [await job.Product(0)], job.Status, TimeSpan.Zero)).Count);
            Assert.True(product.Used.Commands > counted, $"{job.Name} asked the database for nothing.");
            Assert.Equal(1, (await Load.Run(limit.Port, [job.Limit(0)], 200, TimeSpan.Zero)).Count);
        }
    }

    [Theory]
    [InlineData("a rare word", true)]
    [InlineData("a common word", true)]
    [InlineData("two words", true)]
    [InlineData("an absent word", false)]
    public async Task Each_kind_of_search_finds_what_its_name_says(string kind, bool found)
    {
        await using var product = await Product.Start(_where);
        var targets = await product.SignIn(citizens: 1, advisers: 1, Small.Caseload);
        using var client = Load.Client(product.Port);
        var hits = 0;
        foreach (var call in await Job.All(targets).Single(job => job.Does.EndsWith(kind, StringComparison.Ordinal)).Product(0))
        {
            using var request = Load.Request(call);
            using var answer = await client.SendAsync(request);
            if ((await answer.Content.ReadAsStringAsync()).Contains("<mark>", StringComparison.Ordinal)) hits++;
        }

        Assert.Equal(found, hits > 0);
    }

    [Fact]
    public async Task What_is_laid_is_used_again_and_other_sizes_are_refused()
    {
        await Lay.Out(_where, Small, TimeProvider.System);
        await Assert.ThrowsAsync<Domain.Data.SetUpException>(() => Lay.Out(_where, Small with { Citizens = 31 }, TimeProvider.System));
        await Assert.ThrowsAsync<Domain.Data.SetUpException>(() => Lay.Out(_where, Small with { Notes = 2999 }, TimeProvider.System));
    }
}
