namespace Sammen.Bench;

/// <summary>One request to be sent: as whom, and with which form if it is one.</summary>
internal sealed record Call(string Address, string Cookie = "", Func<HttpContent>? Form = null);

/// <summary>One job of the table: what each connection sends, to the program and to the limit.</summary>
/// <param name="Name">J1, J2 and so on.</param>
/// <param name="Product">The calls of one connection, in turn; each connection has its own people.</param>
/// <param name="Limit">The same for the limit.</param>
internal sealed record Job(string Name, string Does, int Status, Func<int, Task<IReadOnlyList<Call>>> Product, Func<int, IReadOnlyList<Call>> Limit)
{
    /// <summary>How many people each connection takes turns among.</summary>
    private const int Turns = 12;

    public static IReadOnlyList<Job> All(Targets targets)
    {
        IEnumerable<Person> Citizens(int connection) => Enumerable.Range(0, Turns).Select(i => targets.Citizens[(connection * Turns + i) % targets.Citizens.Count]);
        Adviser Adviser(int connection) => targets.Advisers[connection % targets.Advisers.Count];
        Job Search(string kind, params string[] asked) => new("J4", "adviser searches notes: " + kind, 200,
            async no => await Searches(targets.Port, Adviser(no), Some(asked, no)),
            no => [.. Some(asked, no).Select(words => new Call($"/search/{Adviser(no).Id}?words={Uri.EscapeDataString(words)}"))]);
        static IEnumerable<string> Some(string[] asked, int connection) => Enumerable.Range(0, Math.Min(asked.Length, Turns)).Select(i => asked[(connection * Turns + i) * 7 % asked.Length]);
        static Task<IReadOnlyList<Call>> Now(IEnumerable<Call> calls) => Task.FromResult<IReadOnlyList<Call>>([.. calls]);

        return
        [
            new("J1", "citizen opens Min plan", 200,
                no => Now(Citizens(no).Select(c => new Call("/min-plan", c.Cookie))),
                no => [.. Citizens(no).Select(c => new Call($"/plan/{c.Id}"))]),
            new("J2", "adviser opens Min dag", 200,
                no => Now([new Call("/fag", Adviser(no).Cookie)]),
                no => [new Call($"/day/{Adviser(no).Id}")]),
            new("J3", "adviser opens a citizen", 200,
                no => Now(Adviser(no).Citizens.Select(c => new Call($"/fag/borger/{c}", Adviser(no).Cookie))),
                no => [.. Adviser(no).Citizens.Select(c => new Call($"/desk/{c}"))]),
            Search("a rare word", [.. LayNotes.Rare]),
            Search("a common word", LayNotes.Common),
            Search("two words", $"{LayNotes.Common} {LayNotes.Second}"),
            Search("an absent word", LayNotes.Absent),
            new("J5", "adviser notes a contact", 302,
                async no => await Notes(targets.Port, Adviser(no)),
                no => [.. Adviser(no).Citizens.Select(c => new Call($"/note/{c}", Form: () => new ByteArrayContent([])))]),
        ];
    }

    /// <summary>The words are sent as a form, which nothing is changed by.</summary>
    private static async Task<IReadOnlyList<Call>> Searches(int port, Adviser adviser, IEnumerable<string> asked)
    {
        var (token, cookie) = await Form(port, "/fag/soeg", adviser);
        return [.. asked.Select(words => new Call("/fag/soeg", cookie, () => new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("q", words)])))];
    }

    /// <summary>Each sending has a key of its own, as the page would have given it.</summary>
    private static async Task<IReadOnlyList<Call>> Notes(int port, Adviser adviser)
    {
        var (token, cookie) = await Form(port, $"/fag/borger/{adviser.Citizens[0]}/kontakt", adviser);
        return [.. adviser.Citizens.Select(citizen => new Call($"/fag/borger/{citizen}/kontakt?handler=Noter", cookie, () => new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", token),
            new("FormKey", Guid.CreateVersion7().ToString()),
            new("Version", "0"),
            new("Maade", "Phone"),
            new("Hvem", "Out"),
            new("Fik", "ja"),
            new("Ord", "Vi talte om, hvordan ugen går. Åse øver turen til stationen på torsdag."),
        ])))];
    }

    /// <summary>Reads the page once: what its forms are sent with, and the cookies to it.</summary>
    private static async Task<(string Token, string Cookie)> Form(int port, string address, Adviser adviser)
    {
        using var client = Load.Client(port);
        using var request = Load.Request(new Call(address, adviser.Cookie));
        using var page = await client.SendAsync(request);
        const string Before = "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"";
        var html = await page.Content.ReadAsStringAsync();
        var from = html.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        return (html[from..html.IndexOf('"', from)], adviser.Cookie + "; " + page.Headers.GetValues("Set-Cookie").First(c => c.Contains("sammen-form", StringComparison.Ordinal)).Split(';', 2)[0]);
    }
}
