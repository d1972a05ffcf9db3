using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Sammen.Domain.Notes;

namespace Sammen.Web.Host;

/// <summary>
/// A page that takes a file. What is sent is read here, part by part: the words are kept whatever the file is, and of a file that is too
/// large no more is kept than it takes to say so. So the sender gets the same page back with the words in it, and not a cut connection.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFileAttribute : Attribute, IAsyncResourceFilter
{
    /// <summary>How much is read to get to the answer. Beyond it there is a plain page without the words.</summary>
    private const long MostRead = 256L * 1024 * 1024;

    private const int MostParts = 60;
    private const int MostWords = 1024 * 1024;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        // Nobody who is not signed in gets more read than any other form.
        if (HttpMethods.IsPost(http.Request.Method) && http.SignedIn() is not null && Boundary(http.Request.ContentType) is { } boundary)
        {
            if (http.Request.ContentLength > MostRead)
            {
                context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
                return;
            }

            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } most) most.MaxRequestBodySize = MostRead;
            if (await Read(http.Request, boundary, http.RequestAborted) is not { } form)
            {
                context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
                return;
            }

            http.Features.Set<IFormFeature>(new FormFeature(form));
        }

        await next();
    }

    private static string? Boundary(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 100 } boundary
            ? boundary.ToString()
            : null;

    private static async Task<FormCollection?> Read(HttpRequest request, string boundary, CancellationToken cancel)
    {
        var fields = new KeyValueAccumulator();
        var files = new FormFileCollection();
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            var words = 0;
            for (var parts = 0; await reader.ReadNextSectionAsync(cancel) is { } section; parts++)
            {
                if (parts == MostParts || !ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var says) || !says.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase)) return null;
                var name = HeaderUtilities.RemoveQuotes(says.Name).ToString();
                var isFile = says.FileName.HasValue || says.FileNameStar.HasValue;
                var (bytes, length) = await Take(section.Body, isFile ? DocumentDesk.Largest : MostWords - words, cancel);
                if (!isFile)
                {
                    if (length > bytes.Length) return null;
                    words += bytes.Length;
                    fields.Append(name, Encoding.UTF8.GetString(bytes));
                }
                else if (length > 0)
                {
                    files.Add(new FormFile(new MemoryStream(bytes), 0, length, name, "fil"));
                }
            }
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException and not BadHttpRequestException)
        {
            // Cut off, or with parts that no browser makes.
            return null;
        }

        return new FormCollection(fields.GetResults(), files);
    }

    /// <summary>The bytes, at most so many, and how many there were: the rest is read and dropped.</summary>
    private static async Task<(byte[] Bytes, long Length)> Take(Stream body, int most, CancellationToken cancel)
    {
        var (kept, buffer, length) = (new MemoryStream(), new byte[64 * 1024], 0L);
        for (int read; (read = await body.ReadAsync(buffer, cancel)) > 0; length += read)
        {
            if (length + read <= most) kept.Write(buffer, 0, read);
        }

        return (length <= most ? kept.ToArray() : [], length);
    }
}
