using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Notes;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Borgerland;

/// <summary>Files over HTTP: what comes in is looked at, what goes out can do nothing.</summary>
public sealed class PapirerTests(Running running) : IClassFixture<Running>
{
    private static readonly byte[] Png =
    [
        0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 5, .. "tEXtzqxby"u8, 0, 0, 0, 0, 0, 0, 0, 1, .. "IDAT"u8, 1, 0, 0, 0, 0, 0, 0, 0, 0, .. "IEND"u8, 0, 0, 0, 0,
    ];

    [Fact]
    public async Task A_paper_is_sent_in_and_comes_out_with_its_name_and_nothing_that_can_run()
    {
        var anna = await running.As("anna");
        Assert.Equal(302, (await Send(anna, "Brev fra \"lægen\" på Ærø", Png)).Status);
        var list = await anna.Page("/om-mig/papirer");
        var link = list.Document.QuerySelectorAll("main a").First(a => a.TextContent.Contains("lægen", StringComparison.Ordinal)).GetAttribute("href")!;
        var file = await anna.Page(link);
        Assert.Equal("image/png", file.Header("Content-Type"));
        Assert.Equal("nosniff", file.Header("X-Content-Type-Options"));
        Assert.Equal("default-src 'none'; sandbox; frame-ancestors 'none'", file.Header("Content-Security-Policy"));
        Assert.Equal("no-store", file.Header("Cache-Control"));
        Assert.Contains("filename*=UTF-8''Brev%20fra%20%20l%C3%A6gen%20%20p%C3%A5%20%C3%86r%C3%B8.png", file.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.StartsWith("inline", file.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.DoesNotContain("zqxby", Encoding.Latin1.GetString(file.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_is_saved_as_text_and_never_shown()
    {
        var anna = await running.As("anna");
        Assert.Equal(302, (await Send(anna, "Side", Encoding.UTF8.GetBytes("<script>alert(1)</script>"))).Status);
        var link = (await anna.Page("/om-mig/papirer")).Document.QuerySelectorAll("main a").First(a => a.TextContent == "Side").GetAttribute("href")!;
        var file = await anna.Page(link);
        Assert.Equal("text/plain; charset=utf-8", file.Header("Content-Type"));
        Assert.StartsWith("attachment", file.Header("Content-Disposition"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DocumentDesk.Largest + 1, "10 MB")]
    [InlineData(48 * 1024 * 1024, "10 MB")]
    [InlineData(2000, "Den slags fil")]
    public async Task What_is_too_large_or_something_else_than_it_says_gives_the_page_back_with_the_words(int size, string says)
    {
        var anna = await running.As("anna");
        var bytes = new byte[size];
        "MZ"u8.CopyTo(bytes);
        var back = await Send(anna, "Mit billede fra ferien", bytes);
        Assert.Equal(400, back.Status);
        Assert.Contains(says, back.Errors, StringComparison.Ordinal);
        Assert.Equal("Mit billede fra ferien", back.Document.QuerySelector("#Navn")!.GetAttribute("value"));
        await using var db = running.Db();
        Assert.False(await db.Documents.AnyAsync(d => d.Title == "Mit billede fra ferien"));
    }

    [Fact]
    public async Task A_form_that_is_cut_off_gets_a_plain_page()
    {
        var anna = await running.As("anna");
        var request = new HttpRequestMessage(HttpMethod.Post, "/om-mig/papirer") { Content = new ByteArrayContent("--x\r\nContent-Disposition: form-data; name=\"Navn\"\r\n\r\nord"u8.ToArray()) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        var answer = await anna.Send(request);
        Assert.Equal(400, answer.Status);
        Assert.True(answer.IsHtml);
    }

    [Fact]
    public async Task Without_the_forms_token_nothing_is_taken_and_the_words_are_kept()
    {
        var anna = await running.As("anna");
        var back = await Send(anna, "Uden nøgle", Png, token: "");
        Assert.Equal(400, back.Status);
        Assert.Equal("Uden nøgle", back.Document.QuerySelector("#Navn")!.GetAttribute("value"));
    }

    private static async Task<Answered> Send(Browser browser, string title, byte[] bytes, string? token = null)
    {
        token ??= await browser.Token();
        var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(Guid.CreateVersion7().ToString()), "FormKey" },
            { new StringContent(title), "Navn" },
        };
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        content.Add(file, "Fil", "ferie.jpg");
        return await browser.Send(new HttpRequestMessage(HttpMethod.Post, "/om-mig/papirer") { Content = content });
    }
}
