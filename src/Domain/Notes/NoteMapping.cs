using Microsoft.EntityFrameworkCore;

namespace Sammen.Domain.Notes;

internal static class NoteMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Note>(e =>
        {
            e.ToTable("notes").HasKey(n => n.Seq);
            e.Property(n => n.Seq).ValueGeneratedOnAdd();
            e.HasIndex(n => n.Id).IsUnique();
            e.HasIndex(n => new { n.CitizenId, n.WrittenAt });
            e.HasIndex(n => n.AddsTo);
            e.HasIndex(n => n.CitizenId).HasFilter("wrong_at is not null and moved_at is null").HasDatabaseName("ix_notes_marked");
            e.Property(n => n.Version).IsConcurrencyToken();
            e.ComplexProperty(n => n.Openness, o => o.IsRequired());
        });
        model.Entity<NotePassage>(e =>
        {
            e.ToTable("note_passages").HasKey(p => p.Id);
            e.HasIndex(p => p.NoteId);
        });
        model.Entity<Document>(e =>
        {
            e.ToTable("documents").HasKey(d => d.Id);
            e.HasIndex(d => new { d.CitizenId, d.At });
            e.Property(d => d.Version).IsConcurrencyToken();
            e.ComplexProperty(d => d.Openness, o => o.IsRequired());
        });
        model.Entity<DocumentBytes>(e => e.ToTable("document_bytes").HasKey(b => b.DocumentId));
    }
}
