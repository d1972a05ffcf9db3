using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Notes;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>One of my papers as a file.</summary>
[Shows(Parts.Notes)]
public sealed class PapirModel(DocumentViews documents) : CitizenPage
{
    [FromRoute(Name = "dok")]
    public Guid Document { get; set; }

    public override async Task<IActionResult> OnGetAsync() => await documents.File(Subject, Document, Cancel) is { } file ? SentFile.Answer(HttpContext, file) : NotFound();
}
