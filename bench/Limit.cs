using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Npgsql;
using Sammen.Domain.Notes;

namespace Sammen.Bench;

/// <summary>
/// What a job costs at least: the same data by raw SQL, a look-up row that is on disk before the answer, and 10 kB. No sign-in, no
/// access, no HTML made. The same SQL on both databases.
/// </summary>
internal sealed class Limit : IAsyncDisposable
{
    private const string Plan = """
        select p.id, p.revision, p.started_at, e.name, e.title, u.name from plan_plans p join organisation_employees e on e.id = p.coordinator_id join organisation_units u on u.id = e.unit_id where p.citizen_id = @id;
        select i.id, i.kind, i.text, i.said, i.said_at, i.written_by from plan_entries i join plan_plans p on p.id = i.plan_id where p.citizen_id = @id and i.taken_back_at is null;
        select i.id, i.text, i.state, i.scale, i.said, i.said_at from plan_goals i join plan_plans p on p.id = i.plan_id where p.citizen_id = @id and i.taken_back_at is null order by i.position;
        select i.id, i.goal_id, i.text, i.due, i.done_at, m.name from plan_steps i join plan_plans p on p.id = i.plan_id left join organisation_team_members m on m.id = i.member_id where p.citizen_id = @id and i.taken_back_at is null order by i.due;
        select i.id, i.said, i.why, i.at from plan_answers i join plan_plans p on p.id = i.plan_id where p.citizen_id = @id order by i.at desc
        """;

    private const string Day = """
        select c.id, c.name, m.team_role, p.id from organisation_team_members m join citizens c on c.id = m.citizen_id join plan_plans p on p.citizen_id = c.id where m.employee_id = @id;
        select s.id, s.plan_id, s.text, s.due from organisation_team_members m join plan_plans p on p.citizen_id = m.citizen_id join plan_steps s on s.plan_id = p.id where m.employee_id = @id and s.done_at is null and s.taken_back_at is null order by s.due;
        select a.plan_id, a.said, a.why, a.at from organisation_team_members m join plan_plans p on p.citizen_id = m.citizen_id join plan_answers a on a.plan_id = p.id where m.employee_id = @id;
        select a.id, a.starts_at, a.place from contact_appointment_people x join contact_appointments a on a.id = x.appointment_id where x.employee_id = @id
        """;

    private const string Task = "select reads from organisation_team_members where citizen_id = @id";

    /// <summary>In the notes of the adviser's own citizens, all of them read; that is the least for words that are in none.</summary>
    private const string Search = """
        select n.id, n.citizen_id, c.name, c.portrait, n.kind, n.written_by_name, n.written_at, n.text from organisation_team_members m join notes n on n.citizen_id = m.citizen_id join citizens c on c.id = n.citizen_id
        where m.employee_id = @id and n.folded like @word and n.folded like @more order by n.written_at desc limit 20
        """;

    private const string LookUp = "insert into bench_look_ups (citizen_id, actor_id, part, at) values (@id, @id, 'Plan', @at)";

    /// <summary>The day shows twelve citizens: so many look-ups.</summary>
    private const string LookUps = "insert into bench_look_ups (citizen_id, actor_id, part, at) select citizen_id, @id, 'Plan', @at from organisation_team_members where employee_id = @id limit 12";

    private const string Note = "insert into bench_notes (citizen_id, words, at) values (@id, 'Vi talte om, hvordan ugen går.', @at)";

    private static readonly byte[] Page = [.. Enumerable.Repeat((byte)'a', 10 * 1024)];

    private readonly WebApplication _app;
    private readonly ConcurrentBag<SqliteConnection> _readers = [];
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly NpgsqlDataSource? _postgres;
    private readonly string _sqlite = "";
    private SqliteConnection? _writer;

    private Limit(Where where)
    {
        if (where.Server is null) _sqlite = where.Settings.ConnectionString;
        else _postgres = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(where.Settings.ConnectionString) { MaxAutoPrepare = 30, NoResetOnClose = true });
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/plan/{id:guid}", (Guid id, HttpContext http) => Answer(http, id, Plan, LookUp));
        _app.MapGet("/day/{id:guid}", (Guid id, HttpContext http) => Answer(http, id, Day, LookUps));
        _app.MapGet("/desk/{id:guid}", (Guid id, HttpContext http) => Answer(http, id, Task + ";" + Plan, LookUp));
        _app.MapGet("/search/{id:guid}", (Guid id, string words, HttpContext http) => Answer(http, id, Search, LookUp, [.. NoteIndex.Words(words, 2)]));
        _app.MapPost("/note/{id:guid}", (Guid id, HttpContext http) => Answer(http, id, Task, Note + ";" + LookUp));
    }

    public int Port => new Uri(_app.Urls.First()).Port;

    public static async Task<Limit> Start(Where where)
    {
        var limit = new Limit(where);
        await limit.Prepare();
        await limit._app.StartAsync();
        return limit;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        foreach (var reader in _readers) await reader.DisposeAsync();
        if (_writer is not null) await _writer.DisposeAsync();
        if (_postgres is not null) await _postgres.DisposeAsync();
        _turn.Dispose();
    }

    private async Task Prepare()
    {
        var (id, type) = _postgres is null ? ("integer primary key", "text") : ("bigint generated always as identity primary key", "uuid");
        var at = _postgres is null ? "text" : "timestamptz";
        var tables = $"create table if not exists bench_look_ups (id {id}, citizen_id {type}, actor_id {type}, part text, at {at}); create table if not exists bench_notes (id {id}, citizen_id {type}, words text, at {at})";
        if (_postgres is null)
        {
            _writer = await Open();
            await Run(_writer, tables, default, reads: false);
        }
        else
        {
            await using var connection = await _postgres.OpenConnectionAsync();
            await Run(connection, tables, default, reads: false);
        }
    }

    private async Task Answer(HttpContext http, Guid id, string reads, string writes, params string[] words)
    {
        if (_postgres is not null)
        {
            await using var connection = await _postgres.OpenConnectionAsync();
            await Run(connection, reads + ";" + writes, id, reads: true, words);
        }
        else
        {
            if (!_readers.TryTake(out var reader)) reader = await Open();
            await Run(reader, reads, id, reads: true, words);
            _readers.Add(reader);
            await _turn.WaitAsync();
            try
            {
                await Run(_writer!, "begin immediate;" + writes + ";commit", id, reads: false);
            }
            finally
            {
                _turn.Release();
            }
        }

        http.Response.ContentLength = Page.Length;
        await http.Response.Body.WriteAsync(Page);
    }

    private async Task<SqliteConnection> Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(_sqlite) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await Run(connection, "pragma synchronous = full", default, reads: false);
        return connection;
    }

    private async Task Run(DbConnection connection, string sql, Guid id, bool reads, params string[] words)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Add(command, "id", _postgres is null ? id.ToString().ToUpperInvariant() : id);
        Add(command, "at", TimeProvider.System.GetUtcNow().UtcDateTime);
        Add(command, "word", $"% {words.FirstOrDefault()}%");
        Add(command, "more", $"% {words.LastOrDefault()}%");
        if (!reads)
        {
            await command.ExecuteNonQueryAsync();
            return;
        }

        await using var rows = await command.ExecuteReaderAsync();
        do
        {
            var values = new object[rows.FieldCount];
            while (await rows.ReadAsync()) rows.GetValues(values);
        }
        while (await rows.NextResultAsync());
    }

    private static void Add(DbCommand command, string name, object value)
    {
        if (!command.CommandText.Contains("@" + name, StringComparison.Ordinal)) return;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
