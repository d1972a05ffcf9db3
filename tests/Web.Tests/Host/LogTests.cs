using Sammen.Domain.Demo;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Host;

/// <summary>What the program writes to its log names nobody, and repeats nothing that was typed.</summary>
[Trait("Runs", "Once")]
public sealed class LogTests(WithAnna running) : IClassFixture<WithAnna>
{
    [Fact]
    public async Task A_day_of_work_and_failures_leaves_no_person_in_the_log()
    {
        const string secret = "Hemmeligordet";
        var anna = await running.As("anna");
        var mette = await running.As("mette");
        var peter = await running.As("peter");
        await anna.Submit(await anna.Page("/min-plan/skriv/haab"), ("Ord", secret));
        await mette.Submit(await mette.Page("/fag/borgere"), ("q", DemoPeople.CprOf("anna", new DateOnly(2027, 3, 2)).Digits));
        await mette.Page("/fag/borgere?q=" + secret);
        await mette.Page(running.Anna.Fill("/fag/borger/{id}"));
        await peter.Get(running.Anna.Fill("/fag/borger/{id}?ord=" + secret));
        await anna.Post("/min-plan/skriv/haab", ("Ord", secret));
        await anna.Get("/fejl?kode=500&ord=" + secret);
        await anna.Send(new HttpRequestMessage(HttpMethod.Post, "/min-plan/skriv/haab") { Content = new ByteArrayContent("--x\r\nbroken"u8.ToArray()) { Headers = { { "Content-Type", "multipart/form-data; boundary=x" } } } });

        // What a production log keeps: warnings and worse from anywhere, and our own lines.
        var kept = running.Log.Lines.Where(l => l.StartsWith("Warning", StringComparison.Ordinal) || l.StartsWith("Error", StringComparison.Ordinal) || l.StartsWith("Critical", StringComparison.Ordinal) || l.Contains(" Sammen.", StringComparison.Ordinal)).ToList();
        string[] personal = [secret, "Anna", "Holm", "Mette", "Peter Skov", DemoPeople.CprOf("anna", new DateOnly(2027, 3, 2)).Digits, running.Anna.Citizen.ToString(), running.Anna.Goal.ToString(), "Jeg vil synge"];
        Found.Nothing(kept.Where(line => personal.Any(p => line.Contains(p, StringComparison.OrdinalIgnoreCase))));
    }
}
