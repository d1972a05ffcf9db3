using Microsoft.EntityFrameworkCore;

namespace Sammen.Domain.Drafts;

/// <summary>What someone has typed in a form and not sent yet. It is the writer's own and nobody else's, and not part of any record.</summary>
internal sealed class Draft
{
    /// <summary>Who typed: kind and id, or a keyed hash for someone the municipality does not know.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The page and, after a hash sign, the form on it. The page is told with the citizen instead of a joint showing, since the next showing has another address.</summary>
    public string Place { get; init; } = "";

    /// <summary>The fields and their texts, encrypted: an unsent text is as personal as a sent one.</summary>
    public byte[] Cipher { get; set; } = [];

    public DateTime At { get; set; }
}

internal static class DraftMapping
{
    public static void Map(ModelBuilder model) => model.Entity<Draft>(e =>
    {
        e.ToTable("draft_drafts").HasKey(d => new { d.Owner, d.Place });
        e.HasIndex(d => d.At);
    });
}
