using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Notes;

namespace Sammen.Web.Host;

/// <summary>A file from the record, on its way to a reader, and a file that a form brought.</summary>
public static class SentFile
{
    private const string Policy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    /// <summary>Pictures are shown, all else is saved; nothing in it can run, and nothing keeps a copy.</summary>
    public static FileContentResult Answer(HttpContext http, DocumentFile file)
    {
        var (type, shown) = file.Type switch
        {
            DocumentType.Jpeg => ("image/jpeg", true),
            DocumentType.Png => ("image/png", true),
            DocumentType.Pdf => ("application/pdf", false),
            _ => ("text/plain; charset=utf-8", false),
        };
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-store";
        var disposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue(shown ? "inline" : "attachment");
        disposition.SetHttpFileName(file.FileName);
        headers.ContentDisposition = disposition.ToString();
        return new FileContentResult(file.Bytes, type);
    }

    /// <summary>The bytes of a file that a form brought; null when it brought none, or one that is too large to be kept.</summary>
    public static async Task<byte[]?> Bytes(IFormFile? file, CancellationToken cancel)
    {
        if (file is null || file.Length > DocumentDesk.Largest) return null;
        var bytes = new MemoryStream();
        await using var stream = file.OpenReadStream();
        await stream.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }
}
