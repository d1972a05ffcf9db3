using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Notes;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>One of my papers as a file.</summary>
[Shows(Parts.Notes)]
public sealed class PapirModel(DocumentViews documents) : CitizenPage
{
    public async Task<IActionResult> OnGetAsync(Guid dok) => await documents.File(Subject, dok, Cancel) is { } file ? SentFile.Answer(HttpContext, file) : NotFound();
}
