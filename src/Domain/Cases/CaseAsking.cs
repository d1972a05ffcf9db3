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
    /// <summary>The citizen is asked. What the citizen is busy with stays the citizen's first, and an appeal that waits keeps the ball: then the question is asked without it.</summary>
    public static async Task AskCitizen(this AppDb db, Guid caseId, CitizenAsk what, DateTime at, CancellationToken cancel)
    {
        if (await db.Cases.FirstOrDefaultAsync(c => c.Id == caseId && c.EndedOn == null, cancel) is not { } found) return;
        if (found.CitizenIsBusy) found.IsRead();
        else await db.Hand(found, Question(what), at, atDesk: true, cancel);
    }

    /// <summary>The ball goes on after something was done in a case. An appeal that waits keeps it where it is looked at: what else goes on is told, and asked, beside it.</summary>
    /// <param name="atDesk">By the one who handles the case, as in <see cref="Case.Pass"/>.</param>
    public static async Task Hand(this AppDb db, Case found, BallPass ball, DateTime at, bool atDesk, CancellationToken cancel)
    {
        if (!await db.AppealWaits(found.Id, cancel))
        {
            found.Pass(ball, at, atDesk);
            return;
        }

        if (ball.Ask != CitizenAsk.None) found.AskBeside(ball);
        if (atDesk) found.IsRead();
    }

    /// <summary>The question is answered or taken back, and the ball comes to the one who holds the plan; a ball that has gone on meanwhile stays where it is.</summary>
    /// <param name="answered">The citizen answered, alone or beside an employee: the adviser is told, also where the ball was elsewhere.</param>
    public static async Task AskedNoMore(this AppDb db, Guid caseId, CitizenAsk what, bool answered, Func<string, string> waitsFor, DateTime at, CancellationToken cancel)
    {
        if (await db.Cases.FirstOrDefaultAsync(c => c.Id == caseId && c.EndedOn == null && (answered || c.CitizenAsked == what), cancel) is not { } found) return;
        if (answered) found.Answer(what, at);
        if (found.CitizenAsked != what) return;
        if (found.Ball != Ball.Citizen)
        {
            found.IsAskedNoMore(what);
            return;
        }

        var holder = await db.Holder(found.CitizenId, cancel);
        found.Pass(new BallPass(Ball.Us, holder, waitsFor(holder), "", null, Question(what).Next), at, atDesk: false);
    }

    /// <summary>The first name of the one who holds the plan: who the citizen is told to expect.</summary>
    public static async Task<string> Holder(this AppDb db, Guid citizenId, CancellationToken cancel) =>
        (await (from p in db.Plans where p.CitizenId == citizenId join e in db.Employees on p.CoordinatorId equals e.Id select e.Name).FirstAsync(cancel)).Split(' ', 2)[0];

    /// <summary>The ball as it reads while the citizen is asked about the summary, the sheet or the options.</summary>
    public static BallPass Question(CitizenAsk what)
    {
        var (waitsFor, does, next) = what switch
        {
            CitizenAsk.Summary => ("Vi vil høre, om vi har forstået dig rigtigt.", "Læs, hvad vi ved om dig, og sig, om det passer.", "Så går vi videre sammen."),
            CitizenAsk.Sheet => ("Vi vil høre, om det er sådan, vi har talt om det.", "Læs, hvad vi venter af hinanden, og sig, om det passer.", "Så går vi videre sammen."),
            CitizenAsk.Options => ("Vi vil høre, hvad du siger til mulighederne.", "Se mulighederne, og sig, hvad du tænker.", "Så vælger vi sammen."),
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
        };
        return new BallPass(Ball.Citizen, "du", waitsFor, does, null, next) { Ask = what };
    }
}
