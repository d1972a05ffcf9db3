using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Sammen.Web.Tests.Support;

/// <summary>
/// Counts the database commands of one request: those of the session and of access too. The record's writer has a task of its
/// own and is shared by all, so its group insert is not counted.
/// </summary>
internal static class Commands
{
    private static readonly AsyncLocal<List<string>?> Here = new();

    private static readonly Lazy<IDisposable> Listening = new(() => DiagnosticListener.AllListeners.Subscribe(new Listeners()));

    public static async Task<IReadOnlyList<string>> Of(Func<Task> request)
    {
        _ = Listening.Value;
        var told = new List<string>();
        Here.Value = told;
        try
        {
            await request();
        }
        finally
        {
            Here.Value = null;
        }

        lock (told) return [.. told];
    }

    private sealed class Listeners : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory) value.Subscribe(new Executed());
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";
    }

    private sealed class Executed : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key != RelationalEventId.CommandExecuted.Name || Here.Value is not { } told || value.Value is not CommandExecutedEventData data) return;
            lock (told) told.Add(data.Command.CommandText);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
