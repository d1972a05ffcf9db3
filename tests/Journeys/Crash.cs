using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Sammen.Journeys.Support;
using Xunit.Abstractions;

namespace Sammen.Journeys;

/// <summary>
/// The program dies in the middle of saves, again and again (SIGKILL), and starts again on the same data. Whoever had no answer
/// sends the same form once more, as a browser does. The tests' PostgreSQL does not wait for the disk, which is another matter:
/// here it is the program that dies, not the database's machine.
/// </summary>
public sealed partial class Crash(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Clients = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly ConcurrentBag<string> _wrong = [];
    private RunningSammen _sammen = null!;
    private Ledger _ledger = null!;
    private int _inFlight;
    private int _settled;

    public async Task InitializeAsync()
    {
        _sammen = await RunningSammen.Run();
        _ledger = new Ledger(_sammen);
    }

    public async Task DisposeAsync() => await _sammen.DisposeAsync();

    [Fact]
    public async Task What_was_answered_is_kept_once_whenever_the_program_dies()
    {
        var saves = await Run("Nedbrud", saves: 200, kills: 6, resends: true);
        var kept = await _ledger.Kept("Nedbrud");
        var record = await _ledger.Verified();
        output.WriteLine($"{saves.Count} saves, {saves.Count(s => s.Tries > 1)} of them cut off and sent again, {record.Trim()}");

        Assert.Empty(_wrong);
        Assert.Equal(saves.Select(s => s.Words).Order(StringComparer.Ordinal), kept.Select(k => k.Words).Order(StringComparer.Ordinal));
        Assert.All(kept, k => Assert.Equal(1, k.Rows));
        Assert.Contains(saves, s => s.Tries > 1);
        Assert.EndsWith(": intact", record.TrimEnd(), StringComparison.Ordinal);
        Assert.Empty(_sammen.Failures);

        // The control: a ledger that takes a save as answered when it is sent, and so never sends it again, must miss some.
        var believed = await Run("Forhastet", saves: 48, kills: 2, resends: false);
        var there = (await _ledger.Kept("Forhastet")).Select(k => k.Words).ToHashSet(StringComparer.Ordinal);
        var lost = believed.Count(s => !there.Contains(s.Words));
        output.WriteLine($"The control: {lost} of {believed.Count} lost, {believed.Count(s => !s.Answered) - lost} stored without an answer");
        Assert.True(lost > 0, "Nothing was lost where something must be: the test could not see a loss.");
        Assert.DoesNotContain(believed, s => s.Answered && !there.Contains(s.Words));
    }

    /// <summary>Eight people save at once while the program is killed each time a share of the saves is settled and several are under way.</summary>
    private async Task<IReadOnlyList<Save>> Run(string begins, int saves, int kills, bool resends)
    {
        _settled = 0;
        var anna = await _ledger.Citizen("Anna Holm");
        var ida = await _ledger.Citizen("Ida Toft");
        Writer[] writers =
        [
            new("anna", "/beskeder/ny"),
            new("emil", "/min-plan/skriv/haab"),
            new("ole", "/beskeder/ny"),
            new("fatima", "/min-plan/skriv/haab"),
            new("birgit", "/beskeder/ny"),
            new("mette", $"/fag/borger/{anna}/kontakt", "?handler=Noter", ("Maade", "Phone"), ("Hvem", "Out"), ("Fik", "ja")),
            new("karim", $"/fag/borger/{anna}/skriv", "", ("Slags", "Strength"), ("Sagt", "Directly")),
            new("sara", $"/fag/borger/{ida}/beskeder"),
        ];
        Assert.Equal(Clients, writers.Length);
        var all = await Task.WhenAll([Killed(saves, kills), .. writers.Select(w => Writes(w, begins, saves / Clients, resends))]);
        return [.. all.SelectMany(s => s)];
    }

    private async Task<IReadOnlyList<Save>> Killed(int saves, int kills)
    {
        for (var kill = 1; kill <= kills; kill++)
        {
            var enough = saves * kill / (kills + 1);
            await Until(() => _settled >= enough && _inFlight >= 3);
            await _sammen.Kill();
            await _sammen.StartAgain();
        }

        return [];
    }

    private async Task<IReadOnlyList<Save>> Writes(Writer writer, string begins, int count, bool resends)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(_sammen.Address), Timeout = TimeSpan.FromSeconds(30) };
        await Tried(() => http.PostAsync(new Uri("/demo/" + writer.Key, UriKind.Relative), null));
        var saves = new List<Save>();
        for (var i = 1; i <= count; i++)
        {
            var save = new Save($"{begins} {writer.Key} {i:000}");
            saves.Add(save);
            var (_, page) = await Tried(() => http.GetAsync(new Uri(writer.Page, UriKind.Relative)));
            var form = Form(page, writer, save.Words);
            while (!save.Answered)
            {
                save.Tries++;
                Interlocked.Increment(ref _inFlight);
                try
                {
                    using var content = new FormUrlEncodedContent(form);
                    using var answer = await http.PostAsync(new Uri(writer.Page + writer.Handler, UriKind.Relative), content);
                    save.Answered = true;
                    if (answer.StatusCode != HttpStatusCode.Redirect) _wrong.Add($"{save.Words}: {(int)answer.StatusCode}");
                }
                catch (Exception died) when (died is HttpRequestException or IOException or TaskCanceledException)
                {
                    if (!resends) break;
                    await Task.Delay(200);
                }
                finally
                {
                    Interlocked.Decrement(ref _inFlight);
                }
            }

            Interlocked.Increment(ref _settled);
        }

        return saves;
    }

    /// <summary>The form as it stands in the page, with its token and its key.</summary>
    private static Dictionary<string, string> Form(string page, Writer writer, string words)
    {
        // The page may have several forms; each key is good for one sending.
        var key = FormKey().Match(page).Value;
        var token = Token().Match(page).Value;
        Assert.True(key.Length > 0 && token.Length > 0, $"{writer.Page} has no form for {writer.Key}.");
        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["__RequestVerificationToken"] = token, ["FormKey"] = key, ["Version"] = "0", ["Ord"] = words };
        foreach (var (name, value) in writer.Fields) form[name] = value;
        return form;
    }

    /// <summary>Tries until there is an answer, as someone who waits for a page does.</summary>
    private static async Task<(HttpStatusCode Status, string Text)> Tried(Func<Task<HttpResponseMessage>> request)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await request();
                return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
            }
            catch (Exception died) when (died is HttpRequestException or IOException or TaskCanceledException && waited.Elapsed < Patience)
            {
                await Task.Delay(50);
            }
        }
    }

    private static async Task Until(Func<bool> now)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (!now())
        {
            Assert.True(waited.Elapsed < Patience, "The saves came to a halt.");
            await Task.Delay(1);
        }
    }

    /// <summary>Someone who saves: from which page, by which of its forms, and what is filled in besides the words.</summary>
    private sealed record Writer(string Key, string Page, string Handler = "", params (string Name, string Value)[] Fields);

    private sealed class Save(string words)
    {
        public string Words { get; } = words;

        public int Tries { get; set; }

        public bool Answered { get; set; }
    }

    [GeneratedRegex("(?<=name=\"FormKey\"[^>]*value=\")[^\"]+", RegexOptions.None, 1000)]
    private static partial Regex FormKey();

    [GeneratedRegex("(?<=name=\"__RequestVerificationToken\"[^>]*value=\")[^\"]+", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
