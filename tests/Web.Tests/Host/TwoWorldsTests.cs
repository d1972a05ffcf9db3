using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Demo;
using Sammen.Domain.Organisation;
using Sammen.Domain.Sharing;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Host;

/// <summary>
/// Two worlds that differ only in Ida's case, from which Rasmus is shielded: in the one nothing more happens, in the other all of
/// it does, and those who are around her and not around him try his page, open it with emergency access, and are looked after for it.
/// Whatever Rasmus and the one who helps him can fetch is the same, byte for byte.
/// </summary>
public sealed class TwoWorldsTests : IAsyncLifetime
{
    private static readonly string[] Queries = ["?side=2", "?side=3"];

    private readonly Running _quiet = new();
    private readonly Running _other = new();

    public async Task InitializeAsync()
    {
        foreach (var world in (Running[])[_quiet, _other])
        {
            await world.InitializeAsync();
            await LetJonasHelp(world);
        }
    }

    public async Task DisposeAsync()
    {
        await _quiet.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Fact]
    public async Task What_happens_in_her_case_changes_nothing_for_him()
    {
        await new Canaries(_other).Plant();
        await HerPeopleActOnHim(_other);
        Found.Nothing(await Differences());

        // The data officer is told that rows are hidden, and how many; a leader is not.
        var (dorte, lene) = (await _other.As("dorte"), await _other.As("lene"));
        Assert.Matches("[1-9][0-9]* linjer er skjult i loggen hos 1 borger for at beskytte en anden", (await dorte.Page("/fag/opslag")).Text);
        Assert.DoesNotContain("er skjult i loggen", (await lene.Page("/fag/opslag")).Text, StringComparison.Ordinal);

        // A hidden line is no line: not by its number, and not as something to ask about.
        var rasmus = await _other.As("rasmus");
        var (hidden, visible) = await Lines();
        Assert.Equal(404, (await rasmus.Get($"/om-mig/kigget/{hidden}")).Status);
        Assert.Equal(200, (await rasmus.Get($"/om-mig/kigget/{visible}")).Status);
        var asked = await rasmus.Post($"/om-mig/kigget/{hidden}", ("Ord", "Hvem?"), ("FormKey", Guid.CreateVersion7().ToString()), ("Version", "0"), ("__RequestVerificationToken", await rasmus.Token()));
        Assert.Equal(404, asked.Status);

        // When the shield ends the rows are his to read.
        await using (var db = _other.Db())
        {
            using var turn = await _other.Place().Gate.Enter(default);
            await db.Shields.Where(s => s.Name == "Rasmus Holt").ExecuteUpdateAsync(set => set.SetProperty(s => s.LiftedAt, new DateTime(2027, 3, 2, 9, 0, 0, DateTimeKind.Utc)));
        }

        var released = await rasmus.Page("/om-mig/kigget");
        Assert.Contains("Maja Berg, sygeplejerske i Hjemmesygeplejen,", released.Text, StringComparison.Ordinal);
        Assert.Contains("med nødadgang", released.Text, StringComparison.Ordinal);
        Assert.Contains(await Differences(), d => d.Contains("om-mig/kigget", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_happens_outside_her_case_is_seen()
    {
        var peter = await _other.As("peter");
        Assert.Equal(403, (await peter.Get($"/fag/borger/{await _other.CitizenId("Rasmus Holt")}")).Status);
        Assert.Contains(await Differences(), d => d.Contains("om-mig/kigget", StringComparison.Ordinal));
        Assert.Contains("Peter Skov, sagsbehandler i Job og ydelse, prøvede at åbne din side", (await (await _other.As("rasmus")).Page("/om-mig/kigget")).Text, StringComparison.Ordinal);
    }

    /// <summary>Maja and Karim are on her team and not on his; a leader and the data officer look after what they did.</summary>
    private static async Task HerPeopleActOnHim(Running world)
    {
        var him = await world.CitizenId("Rasmus Holt");
        foreach (var key in (string[])["maja", "karim"])
        {
            var browser = await world.As(key);
            Assert.Equal(403, (await browser.Get($"/fag/borger/{him}")).Status);
            await browser.Get("/fag/borgere?q=Rasmus");
        }

        var maja = await world.As("maja");
        await maja.Done(await maja.Page("/fag/noedadgang"), ("Cpr", DemoPeople.CprOf("rasmus", Canaries.Laid).Digits), ("Grund", "Danger"), ("Ord", "Hun er bange for ham lige nu."), ("Se", "Plan"));
        await maja.Page($"/fag/borger/{him}/historie");
        Guid opened;
        await using (var db = world.Db()) opened = await db.EmergencyAccesses.Where(x => x.CitizenId == him).Select(x => x.Id).SingleAsync();
        foreach (var key in (string[])["dorte", "lene"])
        {
            var browser = await world.As(key);
            var page = await browser.Page("/fag/opslag");
            if (key == "dorte") await browser.Follow(await browser.Submit(page, $"form:has(input[name=Adgang][value='{opened}'])", null, ("Vurdering", "Det var nødvendigt."), ("iorden", "true")));
        }
    }

    private async Task<(long Hidden, long Visible)> Lines()
    {
        var him = await _other.CitizenId("Rasmus Holt");
        await using var db = _other.Db();
        return (
            await db.RecordEntries.Where(e => e.CitizenId == him && e.ActorName == "Maja Berg").Select(e => e.Seq).FirstAsync(),
            await db.RecordEntries.Where(e => e.CitizenId == him && e.ActorName == "Mette Lund").Select(e => e.Seq).FirstAsync());
    }

    private static async Task LetJonasHelp(Running world)
    {
        var him = await world.CitizenId("Rasmus Holt");
        var at = new DateTime(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);
        var friend = new TeamMember { CitizenId = him, Name = "Jonas Riis", TeamRole = "ven", Ring = Ring.Close, From = new DateOnly(2027, 3, 1) };
        var shared = Consent.Give(him, friend.Id, friend.Name, friend.TeamRole, Consent.Shareable, "", new DateOnly(2027, 6, 1), "jonas", world.Place().Keys.EncryptRing("ABCDEFGH"u8.ToArray()), "Rasmus Holt", at, Canaries.Laid).Value;
        Assert.Null(shared.Accept(Canaries.IndexOf(world, "jonas"), "Jonas Riis", at, Canaries.Laid));
        await world.Lay(DemoPeople.Engholm, friend, shared);
    }

    /// <summary>Every page of his own and of his helper's, in both worlds.</summary>
    private async Task<IReadOnlyList<string>> Differences()
    {
        var told = new List<IReadOnlyList<(string Address, string Answer)>>();
        foreach (var world in (Running[])[_quiet, _other]) told.Add(await Everything(world));
        Assert.Equal(told[0].Count, told[1].Count);
        Assert.InRange(told[0].Count(t => t.Answer.StartsWith("200", StringComparison.Ordinal)), 30, 500);
        return [.. told[0].Zip(told[1]).Where(t => t.First != t.Second).Select(t => $"{t.First.Address}: {Difference(t.First.Answer, t.Second.Answer)}")];
    }

    private static async Task<IReadOnlyList<(string Address, string Answer)>> Everything(Running world)
    {
        var his = await Lived.Of(world, "Rasmus Holt");
        var told = new List<(string, string)>();
        // His adviser's page comes before his helper's visits stand in the log with their time of day.
        (string Key, Kind[] Kinds)[] fetching = [("rasmus", [Kind.Own, Kind.Door, Kind.HelpList, Kind.Welcome]), ("mette", []), ("jonas", [Kind.Help, Kind.HelpOpen, Kind.HelpList, Kind.Door])];
        foreach (var (key, kinds) in fetching)
        {
            var browser = await world.As(key);
            if (key == "mette") told.Add(("his log at the desk", Same.Told(await browser.Get($"/fag/borger/{his.Citizen}/kigget"))));
            foreach (var route in Routes.All.Where(r => kinds.Contains(r.Kind)))
            {
                var address = his.Fill(route.Example);
                // The words of a route without the ids, which each world has its own of.
                told.Add(($"{key} {route.Pattern}", Same.Told(await browser.Get(address), address)));
                if (route.Pattern == "om-mig/kigget") foreach (var query in Queries) told.Add(($"{key} {route.Pattern}{query}", Same.Told(await browser.Get(address + query), address)));
            }
        }

        return told;
    }

    private static string Difference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(c => c.First == c.Second).Count();
        static string Near(string text, int at) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 100)].ReplaceLineEndings(" ");
        return $"»{Near(one, at)}« and »{Near(other, at)}«";
    }
}
