using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Demo;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Host;

/// <summary>Two municipalities in one program: nothing crosses. That a cookie does not is in the routes × actors table.</summary>
public sealed class TwoMunicipalitiesTests(WithAnna running) : IClassFixture<WithAnna>
{
    [Fact]
    public async Task An_id_of_the_other_leads_nowhere_and_is_nobodys_row()
    {
        var henrik = await running.As("henrik", Running.Sundkoebing);
        var bodil = await running.As("bodil", Running.Sundkoebing);
        var end = await running.RecordEnd();
        foreach (var address in (string[])["/fag/borger/{id}", "/fag/borger/{id}/historie", "/fag/borger/{id}/maal/{maal}", "/fag/borger/{id}/hold"])
            Assert.Equal(403, (await henrik.Get(running.Anna.Fill(address))).Status);
        foreach (var address in (string[])["/min-plan/maal/{maal}", "/min-plan/skridt/{skridt}", "/min-plan/ord/{udsagn}"])
            Assert.Equal(404, (await bodil.Get(running.Anna.Fill(address))).Status);

        Assert.Empty(await running.RecordSince(end));
        await using var db = running.Db(DemoPeople.Sundkoebing);
        Assert.False(await db.RecordEntries.AnyAsync(e => e.CitizenId == running.Anna.Citizen));
        Assert.True(await db.RecordEntries.CountAsync(e => e.ActorName == "Henrik Falk" && e.CitizenId == null) >= 4);
    }

    [Theory]
    [InlineData("Anna Holm")]
    [InlineData("Anna")]
    [InlineData("Emil")]
    public async Task A_search_finds_nobody_of_the_other(string searched)
    {
        var henrik = await running.As("henrik", Running.Sundkoebing);
        var found = await henrik.Page("/fag/borgere?q=" + Uri.EscapeDataString(searched));
        Assert.DoesNotContain(found.Document.QuerySelectorAll("main a[href^='/fag/borger/']"), a => a.TextContent.Contains("Holm", StringComparison.Ordinal) || a.TextContent.Contains("Emil", StringComparison.Ordinal));
        Assert.NotEmpty((await henrik.Page("/fag/borgere?q=Bodil")).Document.QuerySelectorAll("main a[href^='/fag/borger/']"));
    }

    [Fact]
    public async Task A_cpr_of_the_other_is_nobodys_and_can_be_somebody_elses_here()
    {
        var number = DemoPeople.CprOf("anna", new DateOnly(2027, 3, 2)).Digits;
        var henrik = await running.As("henrik", Running.Sundkoebing);
        var nobody = await henrik.Submit(await henrik.Page("/fag/borgere"), ("q", number));
        Assert.DoesNotContain(nobody.Document.QuerySelectorAll("main a[href^='/fag/borger/']"), a => a.GetAttribute("href")!.Length > "/fag/borger/ny".Length);
        await using (var db = running.Db(DemoPeople.Sundkoebing)) Assert.False(await db.Citizens.AnyAsync(c => c.Name == "Anna Holm"));

        var made = await henrik.Submit(await henrik.Page("/fag/borger/ny"), ("Navn", "Anna Sund"), ("Cpr", number));
        Assert.Equal(302, made.Status);
        await using var here = running.Db();
        Assert.Equal("Anna Holm", await here.Citizens.Where(c => c.Id == running.Anna.Citizen).Select(c => c.Name).SingleAsync());
    }

    [Fact]
    public async Task The_same_number_has_another_index_another_cipher_and_another_ring()
    {
        var (engholm, sundkoebing) = (running.Place(), running.Place(DemoPeople.Sundkoebing));
        var cpr = DemoPeople.CprOf("anna", new DateOnly(2027, 3, 2));
        Assert.NotEqual(engholm.Keys.CprIndex(cpr), sundkoebing.Keys.CprIndex(cpr));
        var sealedHere = engholm.Keys.EncryptCpr(cpr, running.Anna.Citizen);
        Assert.Equal(cpr.Digits, engholm.Keys.DecryptCpr(sealedHere, running.Anna.Citizen).Digits);
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => sundkoebing.Keys.DecryptCpr(sealedHere, running.Anna.Citizen));
        await using var here = running.Db();
        await using var there = running.Db(DemoPeople.Sundkoebing);
        Assert.Empty((await here.RingKeys.Select(k => k.Name).ToListAsync()).Intersect(await there.RingKeys.Select(k => k.Name).ToListAsync()));
    }

    [Fact]
    public async Task A_form_of_the_other_is_worth_nothing()
    {
        var bodil = await running.As("bodil", Running.Sundkoebing);
        var anna = await running.As("anna");
        var page = await bodil.Page("/min-plan/skriv/haab");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var sent = await anna.Post("/min-plan/skriv/haab", ("Ord", "Jeg vil fiske."), ("FormKey", Guid.CreateVersion7().ToString()), ("Version", "0"), ("__RequestVerificationToken", token));
        Assert.Equal(400, sent.Status);
        Assert.Equal("Jeg vil fiske.", sent.ValueOf("Ord"));
    }

    [Fact]
    public async Task Neither_says_the_name_of_the_other()
    {
        foreach (var (key, host, other) in new[] { ("anna", Running.Engholm, "Sundkøbing"), ("bodil", Running.Sundkoebing, "Engholm") })
        {
            var person = await running.As(key, host);
            foreach (var address in (string[])["/lige-nu", "/min-plan", "/om-mig", "/ring-mig-op", "/findes-ikke"]) Assert.DoesNotContain(other, (await person.Get(address)).Text, StringComparison.Ordinal);
        }
    }
}
