using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Notes;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>A document's file; that it was opened is on record before it is sent.</summary>
[Shows(Parts.Notes)]
public sealed class DokumentModel(DocumentViews documents) : DeskPage
{
    [FromRoute(Name = "dok")]
    public Guid Document { get; set; }

    public override async Task<IActionResult> OnGetAsync() => await documents.File(Subject, Document, Cancel) is { } file ? SentFile.Answer(HttpContext, file) : NotFound();
}
