using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Notes;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>A document's file; that it was opened is on record before it is sent.</summary>
[Shows(Parts.Notes)]
public sealed class DokumentModel(DocumentViews documents) : DeskPage
{
    public async Task<IActionResult> OnGetAsync(Guid dok) => await documents.File(Subject, dok, Cancel) is { } file ? SentFile.Answer(HttpContext, file) : NotFound();
}
