using Microsoft.EntityFrameworkCore.Migrations.Internal;

namespace Sammen.Migrations;

/// <summary>Both databases' migrations of one change have one name.</summary>
internal sealed class SameIds(DateTimeOffset at) : MigrationsIdGenerator
{
    public override string GenerateId(string name) => $"{at:yyyyMMddHHmmss}_{name}";
}
