using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Demo;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Host;

/// <summary>Rule 11 over HTTP: an ended session, a lost line or another machine does not lose what was typed.</summary>
public sealed class DraftTests(WithAnna running) : IClassFixture<WithAnna>
{
    [Theory]
    [InlineData("anna", "/min-plan/skriv/haab", "Ord", "Jeg vil synge i kor,\nog jeg vil 🎵.")]
    [InlineData("anna", "/min-plan/maal/{maal}/skridt", "Ord", "Jeg finder toget.")]
    [InlineData("mette", "/fag/borger/{id}/maal/{maal}", "Sigte", "At færdes alene.")]
    [InlineData("admin", "/fag/opsaetning/enhed", "Navn", "Ny enhed for æøå")]
    public async Task A_session_that_ended_in_the_middle_of_writing_loses_nothing(string who, string address, string field, string text)
    {
        address = running.Anna.Fill(address);
        var browser = await running.As(who);
        var page = await browser.Page(address);
        await EndSessions(who);

        var sent = await browser.Submit(page, (field, text));
        Assert.Equal(302, sent.Status);
        Assert.Equal("/log-ind?til=" + Uri.EscapeDataString(address) + "&hvorfor=tid", sent.Location);
        Assert.Contains("Det, du skrev, er gemt", (await browser.Page(sent.Location!)).Text, StringComparison.Ordinal);

        // Someone else at the same machine gets a page of their own, or none, and never the text.
        foreach (var other in (string[])["emil", "peter", "nabo"])
        {
            var there = await (await running.As(other)).Get(address);
            Assert.DoesNotContain(text.Split('\n')[0], there.Text, StringComparison.Ordinal);
        }

        var back = await running.As(who);
        var again = await back.Page(address);
        Assert.Equal(text, again.ValueOf(field).ReplaceLineEndings("\n"));
        Assert.Contains("står her endnu", again.Text, StringComparison.Ordinal);
        (string, string)[] rest = address.EndsWith("/skridt", StringComparison.Ordinal) ? [("Hvem", "mig"), ("Senest", "12. maj")] : [];
        Assert.Equal(302, (await back.Submit(again, [(field, again.ValueOf(field)), .. rest])).Status);
        Assert.DoesNotContain("står her endnu", (await back.Page(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_is_kept_while_it_is_typed_and_can_be_thrown_away()
    {
        var anna = await running.As("anna");
        const string address = "/min-plan/skriv/kan";
        Assert.Equal(204, (await Keep(anna, address, "Jeg kan bage")).Status);
        Assert.Equal(400, (await anna.Post("/kladde", ("Ord", "Uden mærke"), ("_Sted", address))).Status);
        Assert.Equal(401, (await running.Nobody().Post("/kladde", ("Ord", "Ingen"), ("_Sted", address))).Status);

        var elsewhere = await running.As("anna");
        var page = await elsewhere.Page(address);
        Assert.Equal("Jeg kan bage", page.ValueOf("Ord"));
        Assert.True(page.Document.QuerySelector("[name=Ord]")!.HasAttribute("autofocus"));
        var cleared = await elsewhere.Follow(await elsewhere.Submit(page, "form.draft", null));
        Assert.Equal("", cleared.ValueOf("Ord"));
    }

    [Fact]
    public async Task What_comes_on_a_slow_line_after_its_form_was_sent_is_no_draft()
    {
        var anna = await running.As("anna");
        const string address = "/min-plan/skriv/kan";
        var page = await anna.Page(address);
        string Hidden(string name) => page.Document.QuerySelector($"main input[name={name}]")!.GetAttribute("value")!;
        Task<Answered> Late(string key) => anna.Post("/kladde", ("Ord", "Jeg kan strikke"), ("_Sted", address), ("_Felt", "Ord"), ("Version", "0"), ("FormKey", key), ("__RequestVerificationToken", Hidden("__RequestVerificationToken")));
        Assert.Equal(302, (await anna.Submit(page, ("Ord", "Jeg kan strikke"))).Status);
        Assert.Equal(204, (await Late(Hidden("FormKey"))).Status);
        Assert.Equal("", (await anna.Page(address)).ValueOf("Ord"));
        // Another's key, or one that no form has been sent with, is nothing to it.
        Assert.Equal(204, (await Late(Guid.CreateVersion7().ToString())).Status);
        var back = await anna.Page(address);
        Assert.Equal("Jeg kan strikke", back.ValueOf("Ord"));
        await anna.Submit(back, "form.draft", null);
    }

    [Fact]
    public async Task A_draft_older_than_someone_elses_change_shows_both_texts()
    {
        var anna = await running.As("anna");
        var address = running.Anna.Fill("/min-plan/ord/{udsagn}");
        var page = await anna.Page(address);
        await Keep(anna, address, "Min kladde", page.Document.QuerySelector("main input[name=Version]")!.GetAttribute("value")!);
        Assert.Equal(302, (await anna.Submit(page, ("Ord", "Jeg skrev noget andet i en anden fane."))).Status);

        var later = await anna.Page(address);
        Assert.Equal("Min kladde", later.ValueOf("Ord"));
        var sent = await anna.Submit(later, ("Ord", "Min kladde"));
        Assert.Equal(409, sent.Status);
        Assert.Contains("Jeg skrev noget andet i en anden fane.", sent.Text, StringComparison.Ordinal);
        Assert.Equal("Min kladde", sent.ValueOf("Ord"));
    }

    [Fact]
    public async Task Two_forms_on_a_page_keep_their_words_apart()
    {
        var mette = await running.As("mette");
        var address = running.Anna.Fill("/fag/ring/{opkald}");
        foreach (var (form, field, words) in ((string, string, string)[])[("Aftalt", "Aftale", "Vi aftalte en prøvetur."), ("Forsoeg", "Hvordan", "Lagde en besked.")])
            Assert.Equal(204, (await mette.Post("/kladde", (field, words), ("_Sted", address), ("_Formular", form), ("__RequestVerificationToken", await mette.Token()))).Status);

        var page = await mette.Page(address);
        Assert.Equal(("Vi aftalte en prøvetur.", "Lagde en besked."), (page.ValueOf("Aftale"), page.ValueOf("Hvordan")));
        // One is refused: the other still stands, and the one that came in keeps its own words.
        var refused = await mette.Submit(page, "form[action*=Aftalt]", null, ("Aftale", ""));
        Assert.Equal(400, refused.Status);
        Assert.Equal(("", "Lagde en besked."), (refused.ValueOf("Aftale"), refused.ValueOf("Hvordan")));
        // One is sent: the other waits.
        Assert.Equal(302, (await mette.Submit(refused, "form[action*=Forsoeg]", null, ("Hvordan", "Lagde en besked."), ("Igen", refused.Document.QuerySelector("[name=Igen]")!.GetAttribute("value")!))).Status);
        Assert.Equal(("Vi aftalte en prøvetur.", ""), ((await mette.Page(address)).ValueOf("Aftale"), (await mette.Page(address)).ValueOf("Hvordan")));
    }

    [Fact]
    public async Task An_address_in_capitals_is_the_same_page_and_a_field_may_be_called_as_it_likes()
    {
        var mette = await running.As("mette");
        var book = running.Anna.Fill("/fag/borger/{id}/kontakt/book");
        foreach (var address in (string[])[book, book.ToUpperInvariant()])
            Assert.Equal(204, (await mette.Post("/kladde", ("Sted", "Hjemme hos " + address[^4..]), ("_Sted", address), ("__RequestVerificationToken", await mette.Token()))).Status);
        Assert.Equal("Hjemme hos BOOK", (await mette.Page(book)).ValueOf("Sted"));
        Assert.Equal("Hjemme hos BOOK", (await mette.Page(book.ToUpperInvariant())).ValueOf("Sted"));
        Assert.Equal(400, (await mette.Post("/kladde", ("Sted", "Hjemme"), ("_Sted", "Hjemme," + book), ("__RequestVerificationToken", await mette.Token()))).Status);
    }

    [Fact]
    public async Task Words_about_something_that_is_gone_are_shown_to_their_writer_and_not_lost()
    {
        const string words = "Jeg cykler hen til mor, når det er tørvejr.";
        var anna = await running.As("anna");
        var steps = running.Anna.Fill("/min-plan/maal/{maal}/skridt");
        await anna.Done(await anna.Page(steps), ("Ord", "Jeg pumper cyklen."), ("Hvem", "mig"), ("Senest", "12. maj"));
        await using var db = running.Db();
        var step = await db.PlanSteps.AsNoTracking().Where(s => s.Text == "Jeg pumper cyklen.").Select(s => s.Id).SingleAsync();
        var open = await anna.Page("/min-plan/skridt/" + step);
        Assert.Equal(302, (await anna.Submit(await anna.Page("/min-plan"), $"form:has(input[value='{step}'])", null)).Status);

        var sent = await anna.Submit(open, ("Ord", words));
        Assert.Equal(404, sent.Status);
        Assert.Contains(words, sent.Text, StringComparison.Ordinal);
        Assert.Contains("Det findes ikke mere", sent.Text, StringComparison.Ordinal);
        // A page that was only asked for says nothing of it.
        Assert.DoesNotContain("Det her skrev du", (await anna.Get("/min-plan/skridt/" + step)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_called_off_meanwhile_does_not_look_as_if_the_form_was_taken()
    {
        const string why = "Jeg er blevet syg, og det er jeg ked af.";
        var mette = await running.As("mette");
        var there = running.Anna.Fill("/fag/borger/{id}/kontakt/aflys/{aftale}");
        Assert.Equal(204, (await mette.Post("/kladde", ("Hvorfor", why), ("_Sted", there), ("__RequestVerificationToken", await mette.Token()))).Status);
        var open = await mette.Page(there);
        var anna = await running.As("anna");
        Assert.Equal(302, (await anna.Submit(await anna.Page(running.Anna.Fill("/mine-folk/aftaler/{aftale}")), ("Hvorfor", ""))).Status);

        var sent = await mette.Submit(open, ("Hvorfor", why));
        Assert.Equal(409, sent.Status);
        Assert.Contains(why, sent.Text, StringComparison.Ordinal);
        await using var db = running.Db();
        Assert.True(await db.Drafts.AnyAsync(d => d.Place.StartsWith(there)));
    }

    [Fact]
    public async Task A_form_without_an_address_is_not_sent_to_the_handler_that_showed_the_page()
    {
        var mette = await running.As("mette");
        var page = await mette.Page(running.Anna.Fill("/fag/borger/{id}/maal/{maal}"));
        var refused = await mette.Submit(page, "form[action*=Stilling]", null, ("Stilling", "Vrøvl"));
        Assert.Equal(400, refused.Status);
        var other = refused.Document.QuerySelectorAll("main form").First(f => f.QuerySelector("[name=Sigte]") is not null);
        Assert.DoesNotContain("handler", other.GetAttribute("action"), StringComparison.Ordinal);
    }

    private static async Task<Answered> Keep(Browser browser, string address, string words, string version = "0") =>
        await browser.Post("/kladde", ("Ord", words), ("_Sted", address), ("_Felt", "Ord"), ("Version", version), ("__RequestVerificationToken", await browser.Token()));

    /// <summary>Every session of the person ends, as when it was still for too long.</summary>
    private async Task EndSessions(string who)
    {
        await using var db = running.Db();
        var name = DemoPeople.Find(DemoPeople.Engholm, who)!.Name;
        using var turn = await running.Place().Gate.Enter(default);
        await db.Sessions.Where(s => s.EndedAt == null && (db.Employees.Any(e => e.Id == s.EmployeeId && e.Name == name) || db.Citizens.Any(c => c.Id == s.CitizenId && c.Name == name)))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, DateTime.SpecifyKind(new DateTime(2026, 1, 1), DateTimeKind.Utc)));
    }
}
