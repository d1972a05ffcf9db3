using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;

namespace Sammen.Domain.Data;

/// <summary>
/// One change, one transaction: the form's key, the thing itself and its row in the record are on disk together or not at all.
/// A second press of the same form does nothing and gets the same answer; a collision is tried again on what is there now,
/// so that every rule runs on the merged whole.
/// </summary>
internal sealed class Changes(Municipality place, AppDb db, Clock clock)
{
    /// <summary>Of those who write to one plan at the same moment one wins each round, so many at once need many rounds.</summary>
    private const int Tries = 25;

    /// <summary>Runs a change that gives the id of what it made or changed.</summary>
    /// <param name="about">Whom or what it is about, usually the citizen: changes about one wait for each other, so that a rule that spans several rows holds.</param>
    /// <param name="body">All that the person sent, as an interpolated string whose parts are told apart.</param>
    public async Task<Result<Guid>> Run(Actor actor, Guid about, Form form, FormattableString body, Func<Task<Result<Guid>>> change, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            try
            {
                return await Once(actor, about, form, body, change, cancel);
            }
            catch (DbUpdateException collision) when (IsCollision(collision))
            {
                if (attempt >= Tries) return Form.Changed;
                await Task.Delay(Random.Shared.Next(2, 12) * Math.Min(attempt, 6), cancel);
            }
        }
    }

    private async Task<Result<Guid>> Once(Actor actor, Guid about, Form form, FormattableString body, Func<Task<Result<Guid>>> change, CancellationToken cancel)
    {
        using var turn = await place.Gate.Enter(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);

        await db.Lock(about, cancel);
        var hash = Hash(about, body);
        if (await db.UsedForms.AsNoTracking().FirstOrDefaultAsync(f => f.Key == form.Key, cancel) is { } used)
            return used.Body == hash && used.ActorId == actor.Id ? used.Gave : Form.Reused;

        var result = await change();
        if (!result.Ok)
        {
            db.ChangeTracker.Clear();
            return result;
        }

        db.UsedForms.Add(new UsedForm { Key = form.Key, ActorId = actor.Id, Body = hash, Gave = result.Value, At = clock.Now });
        await db.SaveChangesAsync(cancel);
        // A commit is never cut short: a cancelled wait would leave the answer unknown.
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }

    private static string Hash(Guid about, FormattableString body) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{about:D}|{Parts(body)}")));

    /// <summary>Each part as JSON, so that no text can pass for two and a list is told from another.</summary>
    public static string Parts(FormattableString body) =>
        body.Format + string.Concat(body.GetArguments().Select(part => "|" + System.Text.Json.JsonSerializer.Serialize(part)));

    private static bool IsCollision(DbUpdateException failure) =>
        failure is DbUpdateConcurrencyException ||
        failure.InnerException is Npgsql.PostgresException { SqlState: "23505" or "40001" or "40P01" } ||
        failure.InnerException is Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 19 };
}
