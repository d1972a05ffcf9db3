using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Record;

/// <summary>The database itself refuses to change or forget the record.</summary>
public sealed class AppendOnlyTests : PlaceTests
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Place.Lay([.. Enumerable.Range(1, 5).Select(i => Rows.Signed(Place.Municipality, i))]);
        await Place.Municipality.Sealer.SealOnce(Place.Time.Now);
    }

    public static TheoryData<string> Everywhere =>
    [
        "update record_entries set act = 'x'",
        "update record_entries set act = act where seq = 3",
        "update record_entries set seq = 99 where seq = 3",
        "delete from record_entries",
        "delete from record_entries where seq = 5",
        "update record_seals set root = 'x'",
        "delete from record_seals",
    ];

    [Theory]
    [MemberData(nameof(Everywhere))]
    public Task Rows_and_seals_are_neither_changed_nor_deleted(string sql) => Refused(sql);

    [Fact]
    public async Task Nor_replaced_nor_emptied()
    {
        string[] tricks = Place.Municipality.IsSqlite
            ?
            [
                "insert or replace into record_entries select * from record_entries where seq = 3",
                "replace into record_seals select * from record_seals",
                "update or replace record_entries set seq = 4 where seq = 3",
                "insert into record_entries select * from record_entries where seq = 3 on conflict (seq) do update set act = 'x'",
            ]
            :
            [
                "truncate record_entries",
                "truncate record_entries, record_seals cascade",
                "insert into record_entries select * from record_entries where seq = 3 on conflict (seq) do update set act = 'x'",
            ];
        foreach (var trick in tricks) await Refused(trick);
    }

    private async Task Refused(string sql)
    {
        var before = (await Place.Record()).Select(e => (e.Seq, Convert.ToHexString(e.Leaf()))).ToList();
        var refused = await Assert.ThrowsAnyAsync<DbException>(() => Place.Run(sql));
        Assert.Contains("append-only", refused.Message);
        Assert.Equal(before, (await Place.Record()).Select(e => (e.Seq, Convert.ToHexString(e.Leaf()))));
        await using var db = Place.Db();
        Assert.Equal(1, await db.RecordSeals.CountAsync());
    }
}
