using System.Threading.Channels;
using Sammen.Domain.Data;

namespace Sammen.Domain.Record;

/// <summary>
/// One writer a municipality and node. Look-ups that arrive while a group is being committed go into the next group,
/// so sixteen readers cost about as much as one. Each caller waits until its own rows are on disk; if they cannot be
/// written the caller gets the failure and shows nothing.
/// </summary>
internal sealed class RecordWriter : IAsyncDisposable
{
    private const int LargestGroup = 500;
    private readonly Func<AppDb> _open;
    private readonly WriteGate _gate;
    private readonly Channel<(IReadOnlyList<RecordEntry> Entries, TaskCompletionSource Written)> _waiting =
        Channel.CreateBounded<(IReadOnlyList<RecordEntry>, TaskCompletionSource)>(2000);

    private readonly Task _loop;

    public RecordWriter(Func<AppDb> open, WriteGate gate)
    {
        (_open, _gate) = (open, gate);
        _loop = Task.Run(Loop);
    }

    public async Task Write(IReadOnlyList<RecordEntry> entries, CancellationToken cancel)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _waiting.Writer.WriteAsync((entries, written), cancel);
        await written.Task.WaitAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
    }

    private async Task Loop()
    {
        var group = new List<(IReadOnlyList<RecordEntry> Entries, TaskCompletionSource Written)>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            group.Clear();
            var rows = 0;
            while (rows < LargestGroup && _waiting.Reader.TryRead(out var next))
            {
                group.Add(next);
                rows += next.Entries.Count;
            }

            try
            {
                await Commit([.. group.SelectMany(g => g.Entries)]);
                foreach (var (_, written) in group) written.SetResult();
            }
            catch (Exception failure) when (group.Count > 1 && IsRow(failure))
            {
                // One row that no database takes must not take the others' with it.
                foreach (var one in group) await Alone(one.Entries, one.Written);
            }
            catch (Exception failure)
            {
                foreach (var (_, written) in group) written.SetException(failure);
            }
        }
    }

    private async Task Alone(IReadOnlyList<RecordEntry> entries, TaskCompletionSource written)
    {
        try
        {
            await Commit(entries);
            written.SetResult();
        }
        catch (Exception failure)
        {
            written.SetException(failure);
        }
    }

    /// <summary>Whether it is a row's own fault: data or a constraint, not a database that is away.</summary>
    private static bool IsRow(Exception failure) =>
        failure is Npgsql.PostgresException { SqlState: ['2', '2' or '3', ..] } or Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 19 } or ArgumentException;

    private async Task Commit(IReadOnlyList<RecordEntry> rows)
    {
        await using var db = _open();
        using (await _gate.Enter(CancellationToken.None))
        {
            await RecordInsert.Run(db, rows);
        }
    }
}
