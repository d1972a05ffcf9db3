using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Sammen.Domain.Data;

/// <summary>Where the host keeps one municipality's key ring for cookies and form tokens: in its own database, encrypted under its own key.</summary>
public sealed class KeyRingStore(Municipality place)
{
    public IReadOnlyList<string> Read()
    {
        using var db = place.Open();
        return [.. db.RingKeys.AsNoTracking().OrderBy(k => k.Name).AsEnumerable().Select(k => Encoding.UTF8.GetString(place.Keys.DecryptRing(k.Xml)))];
    }

    public void Store(string name, string xml)
    {
        using var db = place.Open();
        using var turn = place.Gate.Enter(CancellationToken.None).AsTask().GetAwaiter().GetResult();
        db.RingKeys.Add(new RingKey { Name = name, Xml = place.Keys.EncryptRing(Encoding.UTF8.GetBytes(xml)) });
        db.SaveChanges();
    }

    /// <summary>Makes the first key while no other node can, so that nodes started at once share one.</summary>
    public async Task FirstKey(Action make, CancellationToken cancel = default)
    {
        if (place.IsSqlite)
        {
            if (Read().Count == 0) make();
            return;
        }

        await using var connection = new NpgsqlConnection(place.Settings.ConnectionString);
        await connection.OpenAsync(cancel);
        await using (var take = new NpgsqlCommand($"select pg_advisory_lock({AppDb.StartLock})", connection)) await take.ExecuteNonQueryAsync(cancel);
        try
        {
            if (Read().Count == 0) make();
        }
        finally
        {
            await using var free = new NpgsqlCommand($"select pg_advisory_unlock({AppDb.StartLock})", connection);
            await free.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }
}
