using Sammen.Domain.Access;

namespace Sammen.Domain.Organisation;

/// <summary>An employee of the municipality or of a provider. What they may see follows from teams, not from here.</summary>
internal sealed class Employee
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The subject claim of the municipality's provider.</summary>
    public string UserName { get; set; } = "";

    public string Name { get; set; } = "";

    public string SortKey { get; set; } = "";

    /// <summary>As a citizen reads it: "rådgiver", "bostøtte".</summary>
    public string Title { get; set; } = "";

    public Guid UnitId { get; set; }

    public string Phone { get; set; } = "";

    /// <summary>File name of the portrait without ending; empty for a drawn one.</summary>
    public string Portrait { get; set; } = "";

    /// <summary>Roles in the product, parted by comma.</summary>
    public string Roles { get; set; } = "";

    public bool Active { get; set; } = true;

    public int Version { get; set; } = 1;

    public IReadOnlySet<Role> RoleSet => ReadRoles(Roles);

    /// <summary>Names that are not roles give nothing.</summary>
    public static IReadOnlySet<Role> ReadRoles(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(name => Enum.GetNames<Role>().Contains(name, StringComparer.Ordinal))
            .Select(Enum.Parse<Role>).ToHashSet();

    public static string WriteRoles(IEnumerable<Role> roles) => string.Join(',', roles.Distinct().Order());
}
