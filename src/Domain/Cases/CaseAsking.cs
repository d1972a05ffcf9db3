using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Common;
using Sammen.Domain.Data;

namespace Sammen.Domain.Cases;

/// <summary>
/// While the citizen is asked about what we wrote, the case says so: the ball is the citizen's, without a day, for nobody is hurried.
/// An appeal that is looked at keeps the ball where it is: what else goes on is told, and asked, beside it. Used inside another change.
/// </summary>
internal static class CaseAsking
{
    /// <summary>The citizen is asked, by the one who handles the case and so has read what the citizen answered before.</summary>
    public static async Task AskCitizen(this AppDb db, Guid caseId, CitizenAsk what, DateTime at, CancellationToken cancel)
    {
        if (await db.Cases.FirstOrDefaultAsync(c => c.Id == caseId && c.EndedOn == null, cancel) is { } found) await db.AskCitizen(found, what, null, at, cancel);
    }

    public static async Task AskCitizen(this AppDb db, Case found, CitizenAsk what, DateOnly? by, DateTime at, CancellationToken cancel)
    {
        found.IsAsked(what, by, await db.AppealHolds(found, cancel), at);
        found.IsRead();
    }

    /// <summary>The ball goes on after something was done in a case.</summary>
    /// <param name="atDesk">By the one who handles the case, as in <see cref="Case.Pass"/>.</param>
    public static async Task Hand(this AppDb db, Case found, BallPass ball, DateTime at, bool atDesk, CancellationToken cancel)
    {
        if (!await db.AppealHolds(found, cancel)) found.Pass(ball, at, atDesk);
        else if (atDesk) found.IsRead();
    }

    /// <summary>The question is answered or taken back. Where the ball was the citizen's for it alone, it comes to the one who holds the plan.</summary>
    /// <param name="answered">The citizen answered, alone or beside an employee: the adviser is told, also where the ball was elsewhere.</param>
    public static async Task AskedNoMore(this AppDb db, Guid caseId, CitizenAsk what, bool answered, Func<string, string> waitsFor, DateTime at, CancellationToken cancel)
    {
        if (await db.Cases.FirstOrDefaultAsync(c => c.Id == caseId && c.EndedOn == null, cancel) is not { } found) return;
        if (answered) found.Answer(what, at);
        if (!found.IsAskedNoMore(what, at)) return;
        var holder = await db.Holder(found.CitizenId, cancel);
        await db.Hand(found, new BallPass(Ball.Us, holder, waitsFor(holder), "", null, CaseTexts.Question(what).Next), at, atDesk: false, cancel);
    }

    /// <summary>The first name of the one who holds the plan: who the citizen is told to expect.</summary>
    public static async Task<string> Holder(this AppDb db, Guid citizenId, CancellationToken cancel) =>
        (await (from p in db.Plans where p.CitizenId == citizenId join e in db.Employees on p.CoordinatorId equals e.Id select e.Name).FirstAsync(cancel)).Split(' ', 2)[0];

    private static async Task<bool> AppealHolds(this AppDb db, Case found, CancellationToken cancel) =>
        await (found.Ball == Ball.AppealBoard ? db.AppealWaits(found.Id, cancel) : db.AppealIsWithUs(found.Id, cancel));
}
