using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Sammen.Web.Tests.Support;

/// <summary>An answer of the program, read.</summary>
internal sealed class Answered
{
    private readonly Lazy<IHtmlDocument> _document;
    private readonly Dictionary<string, string> _headers;

    public Answered(Uri address, HttpResponseMessage response, byte[] bytes)
    {
        (Address, Status, Bytes) = (address, (int)response.StatusCode, bytes);
        Location = response.Headers.Location?.OriginalString;
        _headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        _document = new(() => new HtmlParser().ParseDocument(Text));
    }

    public Uri Address { get; }

    public int Status { get; }

    public string? Location { get; }

    public byte[] Bytes { get; }

    public string Text => Encoding.UTF8.GetString(Bytes);

    public bool IsHtml => Header("Content-Type").StartsWith("text/html", StringComparison.Ordinal);

    public IHtmlDocument Document => _document.Value;

    public string Title => Document.Title ?? "";

    public string Heading => IsHtml ? Document.QuerySelector("h1")?.TextContent.Trim() ?? "" : "";

    /// <summary>The sentences of the error summary, and those at the fields.</summary>
    public string Errors => IsHtml ? string.Join(" | ", Document.QuerySelectorAll(".error-summary li, .form-error").Select(e => e.TextContent.Trim())) : "";

    /// <summary>What the program wrote to its log when it failed.</summary>
    public string? Failure { get; init; }

    /// <summary>All that was sent: the headers and the body.</summary>
    public string Sent => string.Join('\n', _headers.Select(h => $"{h.Key}: {h.Value}")) + "\n\n" + Text;

    public string Header(string name) => _headers.GetValueOrDefault(name, "");

    /// <summary>The value of a field as a browser would show it.</summary>
    public string ValueOf(string name) => Document.QuerySelector($"main [name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlInputElement { Type: "radio" or "checkbox" } => string.Join(',', Document.QuerySelectorAll($"main [name='{name}']").OfType<IHtmlInputElement>().Where(i => i.IsChecked).Select(i => i.Value)),
        IHtmlInputElement input => input.Value,
        _ => throw new InvalidOperationException($"{Address} has no field {name}."),
    };

    public override string ToString() => $"{Status} {Address.PathAndQuery} \"{Heading}\" {Errors} {Failure}";
}
