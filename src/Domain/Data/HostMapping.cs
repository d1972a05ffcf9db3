using Microsoft.EntityFrameworkCore;

namespace Sammen.Domain.Data;

/// <summary>A form that was taken: a second press with the same key does nothing more.</summary>
internal sealed class UsedForm
{
    public Guid Key { get; init; }

    public Guid ActorId { get; init; }

    /// <summary>SHA-256, hex, of what was sent.</summary>
    public string Body { get; init; } = "";

    /// <summary>The id that the first press was answered with.</summary>
    public Guid Gave { get; init; }

    public DateTime At { get; init; }
}

/// <summary>One key of the ring that protects cookies and form tokens, encrypted under the municipality's own key.</summary>
internal sealed class RingKey
{
    public string Name { get; init; } = "";

    public byte[] Xml { get; init; } = [];
}

/// <summary>The day the demo was laid for; a demo on another day needs another folder.</summary>
internal sealed class LaidDemo
{
    public int Id { get; init; } = 1;

    public DateOnly Day { get; init; }
}

internal static class HostMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<UsedForm>(e =>
        {
            e.ToTable("host_used_forms").HasKey(f => f.Key);
            e.HasIndex(f => f.At);
        });
        model.Entity<RingKey>().ToTable("host_ring_keys").HasKey(k => k.Name);
        model.Entity<LaidDemo>(e =>
        {
            e.ToTable("host_laid_demo").HasKey(d => d.Id);
            e.Property(d => d.Id).ValueGeneratedNever();
        });
    }
}
