using Sammen.Domain.Demo;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Host;

/// <summary>The database is away: a calm page, the text is not lost to the one who wrote it, and nobody is shown anything.</summary>
public sealed class StoppedDatabaseTests : IAsyncLifetime
{
    private readonly Running _running = new();

    public Task InitializeAsync() => _running.InitializeAsync();

    public Task DisposeAsync() => _running.DisposeAsync();

    [Fact]
    public async Task Is_told_plainly_and_shows_nothing()
    {
        var anna = await _running.As("anna");
        var mette = await _running.As("mette");
        var writing = await anna.Page("/min-plan/skriv/haab");
        Assert.Equal(200, (await anna.Get("/health/ready")).Status);
        await TestDatabase.Named.Stop(_running.Place().Settings);

        foreach (var (person, address) in new[] { (anna, "/lige-nu"), (anna, "/min-plan"), (mette, "/fag"), (mette, "/fag/borgere?q=anna") }) Calm(await person.Get(address));
        Calm(await anna.Submit(writing, ("Ord", "Jeg vil synge.")));
        var proxy = _running.Nobody();
        Assert.Equal(503, (await proxy.Get("/health/ready")).Status);
        Assert.Equal(200, (await proxy.Get("/health/alive")).Status);

        // The other municipality has a database of its own.
        Assert.Equal(200, (await (await _running.As("bodil", Running.Sundkoebing)).Get("/lige-nu")).Status);
    }

    private static void Calm(Answered answer)
    {
        Assert.True(answer.Status == 503, answer.ToString());
        Assert.NotEmpty(answer.Heading);
        foreach (var leak in (string[])["Exception", "   at ", "SQLite", "Npgsql", "synge i kor", "Anna Holm", "select "]) Assert.DoesNotContain(leak, answer.Text, StringComparison.OrdinalIgnoreCase);
    }
}
