using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Common;
using Sammen.Domain.Data;

namespace Sammen.Domain.Cases;

/// <summary>
/// While the citizen is asked about what we wrote, the case says so: the ball is the citizen's, without a day, for nobody is hurried.
/// Used inside another change.
/// </summary>
internal static class CaseAsking
{
    /// <summary>The citizen is asked: <paramref name="what"/> is the summary or the sheet.</summary>
    public static async Task AskCitizen(this AppDb db, Guid caseId, CitizenAsk what, DateTime at, CancellationToken cancel)
    {
        if (await db.Cases.FirstOrDefaultAsync(c => c.Id == caseId && c.EndedOn == null, cancel) is not { } found) return;
        found.Pass(
            what == CitizenAsk.Summary
                ? new BallPass(Ball.Citizen, "du", "Vi vil høre, om vi har forstået dig rigtigt.", "Læs, hvad vi ved om dig, og sig, om det passer.", null, "Så går vi videre sammen.") { Ask = what }
                : new BallPass(Ball.Citizen, "du", "Vi vil høre, om det er sådan, vi har talt om det.", "Læs, hvad vi venter af hinanden, og sig, om det passer.", null, "Så går vi videre sammen.") { Ask = what },
            at);
    }

    /// <summary>The question is answered or taken back, and the ball comes to the one who holds the plan; a ball that has gone on meanwhile stays where it is.</summary>
    public static async Task AskedNoMore(this AppDb db, Guid caseId, CitizenAsk what, Func<string, string> waitsFor, DateTime at, CancellationToken cancel)
    {
        if (await db.Cases.FirstOrDefaultAsync(c => c.Id == caseId && c.EndedOn == null && c.Ball == Ball.Citizen && c.CitizenAsked == what, cancel) is not { } found) return;
        var holder = (await (from p in db.Plans where p.CitizenId == found.CitizenId join e in db.Employees on p.CoordinatorId equals e.Id select e.Name).FirstAsync(cancel)).Split(' ', 2)[0];
        found.Pass(new BallPass(Ball.Us, holder, waitsFor(holder), "", null, "Så går vi videre sammen."), at);
    }
}
