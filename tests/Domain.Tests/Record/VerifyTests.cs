using Sammen.Domain.Tests.Support;
using Sammen.Verify;

namespace Sammen.Domain.Tests.Record;

/// <summary>The verifier as a program, and what it says besides tamperings.</summary>
public sealed class VerifyTests : PlaceTests
{
    private string Database => Place.Municipality.Settings.ConnectionString;

    private string Heads => Place.Municipality.Settings.HeadsFile;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        for (var i = 0; i < 4; i++)
        {
            await Place.Lay([.. Enumerable.Range(i * 3, 3).Select(n => Rows.Signed(Place.Municipality, n))]);
            await Place.Municipality.Sealer.SealOnce(Place.Time.Now);
        }
    }

    [Fact]
    public async Task A_whole_record_is_one_line_and_0() => Assert.Equal((0, "12 rows in 4 blocks: intact\n", ""), await Run());

    [Fact]
    public async Task A_tampered_record_is_a_line_for_each_finding_and_1()
    {
        await using (var owner = await Place.Connect())
        {
            await using var tamper = owner.CreateCommand();
            tamper.CommandText = Place.Municipality.IsSqlite
                ? "drop trigger record_entries_no_update; update record_entries set actor_name = 'Ingen' where seq = 5"
                : "alter table record_entries disable trigger user; update record_entries set actor_name = 'Ingen' where seq = 5";
            await tamper.ExecuteNonQueryAsync();
        }

        var (code, says, _) = await Run();
        Assert.Equal(1, code);
        Assert.Contains("RowForged: row 5 was edited or put in by someone without the key\n", says);
        Assert.Contains("RowMoved: row 5 is not the one that block 2 sealed\n", says);
        Assert.Contains("NotAppendOnly: ", says);
        Assert.Equal(3, says.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_row_must_be_sealed_in_time()
    {
        await Place.Lay(Rows.Signed(Place.Municipality, 1, Place.Start));
        Place.Time.Now = Place.Start.AddMilliseconds(7919).AddSeconds(9);
        Assert.Equal((0, "13 rows in 4 blocks: intact\n", ""), await Run());
        Place.Time.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal((1, "RowUnsealed: row 13 should have been sealed\n", ""), await Run());
        Assert.Equal(0, (await Run("--unsealed-older-than", "60")).Code);
    }

    [Fact]
    public async Task A_cut_tail_shows_in_the_heads()
    {
        await using (var owner = await Place.Connect())
        {
            await using var cut = owner.CreateCommand();
            cut.CommandText = Place.Municipality.IsSqlite
                ? "drop trigger record_entries_no_delete; drop trigger record_seals_no_delete; delete from record_entries where seq > 9; delete from record_seals where no = 4; create trigger record_entries_no_delete before delete on record_entries begin select raise(abort, 'the record is append-only'); end; create trigger record_seals_no_delete before delete on record_seals begin select raise(abort, 'the record is append-only'); end;"
                : "alter table record_entries disable trigger user; alter table record_seals disable trigger user; delete from record_entries where seq > 9; delete from record_seals where no = 4; alter table record_entries enable trigger user; alter table record_seals enable trigger user;";
            await cut.ExecuteNonQueryAsync();
        }

        Assert.Equal((1, "TailCut: the heads tell of block 4, but the record ends with block 3\n", ""), await Run());
        // A head that was never written is no alarm: the program may have stopped between the seal and its head.
        await File.WriteAllLinesAsync(Heads, (await File.ReadAllLinesAsync(Heads)).Where((_, i) => i is 0 or 2));
        Assert.Equal(0, (await Run()).Code);
    }

    [Fact]
    public async Task Heads_that_differ_cannot_be_read_or_are_gone_are_findings()
    {
        await File.AppendAllTextAsync(Heads, $"2 {new string('a', 64)}\nrubbish\n");
        var (code, says, _) = await Run();
        Assert.Equal((1, "HeadDiffers: block 2 is not the one whose head was written\nHeadsUnreadable: line 6 of the heads cannot be read\n"), (code, says));
        File.Delete(Heads);
        Assert.Equal((1, "HeadsUnreadable: the heads file is missing\n", ""), await Run());
    }

    [Fact]
    public async Task Under_another_key_nothing_is_whole()
    {
        var other = Path.Combine(TestDatabase.Folder, Guid.CreateVersion7() + ".key");
        await File.WriteAllTextAsync(other, Convert.ToBase64String(new byte[32]));
        var (code, says, _) = await Run("--keys", other);
        Assert.Equal((1, 12, 4), (code, Count(says, "RowForged"), Count(says, "BlockForged")));
    }

    [Fact]
    public async Task It_reads_while_the_program_writes()
    {
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 60; i++)
            {
                await Place.Municipality.Record.Write([Rows.Signed(Place.Municipality, i)], None);
                await Place.Municipality.Sealer.SealOnce(Place.Time.Now);
            }
        });
        while (!writing.IsCompleted) Assert.Equal((0, ""), (await Run("--unsealed-older-than", "100000000")) is var run ? (run.Code, run.Complains) : default);
        await writing;
    }

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("--provider", "oracle")]
    [InlineData("--database")]
    public async Task Arguments_that_do_not_fit_give_the_usage_and_2(params string[] args)
    {
        var (says, complains) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        Assert.Equal(2, await Command.Run(args, says, complains, Place.Time, None));
        Assert.Equal((Command.Usage + "\n", ""), (complains.ToString(), says.ToString()));
    }

    [Fact]
    public async Task What_cannot_be_checked_is_2()
    {
        var nowhere = Path.Combine(TestDatabase.Folder, "nowhere");
        Assert.Equal(2, (await Run("--keys", nowhere)).Code);
        Assert.Equal(2, (await Run("--database", Place.Municipality.IsSqlite ? $"Data Source={nowhere}" : "Host=localhost;Port=1;Timeout=2")).Code);
    }

    private static int Count(string says, string what) => says.Split('\n').Count(line => line.StartsWith(what, StringComparison.Ordinal));

    private async Task<(int Code, string Says, string Complains)> Run(params string[] more)
    {
        var (says, complains) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        string[] args = ["--provider", TestDatabase.Named.Provider, "--database", Database, "--keys", Place.Municipality.Settings.KeyFile, "--heads", Heads, .. more];
        var code = await Command.Run(args, says, complains, Place.Time, None);
        return (code, says.ToString(), complains.ToString());
    }
}
