using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;
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

    [Theory]
    [InlineData("anna", "/om-mig/papirer")]
    [InlineData("mette", "/fag/borger/{id}/dokumenter")]
    public async Task Two_hundred_megabytes_and_a_program_by_another_name_give_the_page_back_with_the_words(string who, string address)
    {
        var browser = await running.As(who);
        address = address.Replace("{id}", (await running.CitizenId("Anna Holm")).ToString(), StringComparison.Ordinal);
        var page = await browser.Page(address);
        foreach (var (file, says) in ((HttpContent, string)[])[(new StreamContent(new Zeros(200L * 1024 * 1024)), "10 MB"), (new ByteArrayContent([.. "MZ"u8, .. new byte[4000]]), "Den slags fil"), (new ByteArrayContent([0x7F, .. "ELF"u8, .. new byte[4000]]), "Den slags fil")])
        {
            var back = await Upload.Send(browser, page, file, "brev.pdf", ("Navn", "Brev fra lægen"));
            Assert.Equal((400, new Uri(browser.Host, address).AbsolutePath), (back.Status, back.Address.AbsolutePath));
            Assert.Contains(says, back.Errors, StringComparison.Ordinal);
            Assert.Equal("Brev fra lægen", back.ValueOf("Navn"));
            Found.Nothing(Ui.PageRules.Findings(back));
        }

        await using var db = running.Db();
        Assert.False(await db.Documents.AnyAsync(d => d.Title == "Brev fra lægen"));
        // The page that came back takes the right one.
        Assert.Equal(302, (await Upload.Send(browser, page, Png, "brev.png", ("Navn", "Brev fra øjenlægen"))).Status);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(9)]
    public async Task A_large_file_is_read_without_filling_the_memory(int megabytes)
    {
        const string Start = "--x\r\nContent-Disposition: form-data; name=\"Navn\"\r\n\r\nBrev\r\n--x\r\nContent-Disposition: form-data; name=\"Fil\"; filename=\"a.pdf\"\r\n\r\n";
        var http = new DefaultHttpContext();
        http.Features.Set(new Domain.Access.SignedIn(new Domain.Access.Actor { Kind = Domain.Access.ActorKind.Citizen, Id = Guid.CreateVersion7(), Name = "Anna" }, DateTime.MaxValue));
        (http.Request.Method, http.Request.ContentType) = ("POST", "multipart/form-data; boundary=x");
        http.Request.Body = new Zeros(megabytes * 1024L * 1024, Encoding.ASCII.GetBytes(Start), "\r\n--x--\r\n"u8.ToArray());
        var context = new Microsoft.AspNetCore.Mvc.Filters.ResourceExecutingContext(new Microsoft.AspNetCore.Mvc.ActionContext(http, new Microsoft.AspNetCore.Routing.RouteData(), new Microsoft.AspNetCore.Mvc.Abstractions.ActionDescriptor()), [], []);
        var next = false;
        // The stream is always ready, so all of it runs on this thread.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = new Web.Host.TakesFileAttribute().OnResourceExecutionAsync(context, () =>
        {
            next = true;
            return Task.FromResult<Microsoft.AspNetCore.Mvc.Filters.ResourceExecutedContext>(null!);
        });
        Assert.True(read.IsCompleted);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        await read;
        Assert.True(next);
        Assert.Equal("Brev", http.Request.Form["Navn"]);
        var file = Assert.Single(http.Request.Form.Files);
        Assert.Equal(megabytes * 1024L * 1024, file.Length);
        // What may be kept is 10 MB; growing to it and copying it once is four times that. It was a fifth of what was sent.
        Assert.InRange(allocated, 1, 5L * DocumentDesk.Largest);
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

    /// <summary>So many zeros between a beginning and an end, made while they are read.</summary>
    private sealed class Zeros(long middle, byte[]? start = null, byte[]? end = null) : Stream
    {
        private readonly byte[] _start = start ?? [];
        private readonly byte[] _end = end ?? [];
        private long _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => _start.Length + middle + _end.Length;

        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            var (part, from, left) = _at < _start.Length ? (_start, _at, _start.Length - _at)
                : _at < _start.Length + middle ? (null, 0L, _start.Length + middle - _at)
                : (_end, _at - _start.Length - middle, Length - _at);
            var count = (int)Math.Min(left, buffer.Length);
            if (part is null) buffer[..count].Clear();
            else part.AsSpan((int)from, count).CopyTo(buffer);
            _at += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer.AsSpan(offset, count)));

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
