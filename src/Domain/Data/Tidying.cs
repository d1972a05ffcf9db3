using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Drafts;

namespace Sammen.Domain.Data;

/// <summary>Removes what has done its work: unsent texts after a month, keys of sent forms and sessions that ended long ago. Nothing of the record.</summary>
public static class Tidying
{
    /// <summary>A form can be sent again from a device that was away for weeks, and must still be known then.</summary>
    private const int FormDays = 60;

    private const int SessionDays = 30;

    public static async Task Once(Municipality place, DateTime now, CancellationToken cancel)
    {
        await using var db = place.Open();
        using var turn = await place.Gate.Enter(cancel);
        var (drafts, forms, sessions) = (now.AddDays(-DraftDesk.Days), now.AddDays(-FormDays), now.AddDays(-SessionDays));
        // An address always begins with a slash; what does not was kept by mistake.
        await db.Drafts.Where(d => d.At < drafts || !EF.Functions.Like(d.Place, "/%")).ExecuteDeleteAsync(cancel);
        await db.UsedForms.Where(f => f.At < forms).ExecuteDeleteAsync(cancel);
        await db.Sessions.Where(s => s.EndsAt < sessions).ExecuteDeleteAsync(cancel);
    }
}
