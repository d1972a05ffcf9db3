using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Notes;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>Search in the notes of one's own citizens. What is searched for is sent as a form, so that it never stands in an address.</summary>
public sealed class SoegModel(JournalViews journal) : EmployeePage
{
    public const string Address = "/fag/soeg";

    public string Q => Asked("q");

    public JournalHits? Found { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var found = await journal.Search(Actor, Q, Asked("fra"), Cancel);
        if (!found.Ok) return await No(found.Refusal, "q");
        Found = found.Value;
        return await Load() ?? Page();
    }

    protected override Task<IActionResult?> Load()
    {
        Title = "Søg i noter";
        return Task.FromResult<IActionResult?>(null);
    }

    private string Asked(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : "";
}
