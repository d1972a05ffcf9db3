using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Sammen.Domain.Tests.Support;

/// <summary>How many rows the queries of a piece of work read: a page that shows ten things of each kind reads about as many.</summary>
internal static class RowsRead
{
    private static readonly AsyncLocal<Count?> Here = new();

    private static readonly Lazy<IDisposable> Listening = new(() => DiagnosticListener.AllListeners.Subscribe(new Listeners()));

    public static async Task<int> By(Func<Task> work)
    {
        _ = Listening.Value;
        var count = Here.Value = new Count();
        await work();
        Here.Value = null;
        return count.Rows;
    }

    private sealed class Count
    {
        public int Rows { get; set; }
    }

    private sealed class Listeners : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) value.Subscribe(new Readers());
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }

    private sealed class Readers : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (Here.Value is { } count && value.Key == RelationalEventId.DataReaderDisposing.Name && value.Value is DataReaderDisposingEventData read) count.Rows += read.ReadCount;
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
