using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Notes;

public sealed record DocumentLine(Guid Id, string Title, DocumentType Type, DocumentWay Way, int Size, string ByName, bool ByCitizen, DateTime At, Openness Openness, bool IsOpen, int Version);

/// <summary>A document as it is sent to a reader.</summary>
public sealed record DocumentFile(string FileName, DocumentType Type, byte[] Bytes);

/// <summary>The documents' door for reads.</summary>
public sealed class DocumentViews
{
    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal DocumentViews(AppDb db, Trail trail, Clock clock) => (_db, _trail, _clock) = (db, trail, clock);

    /// <summary>The documents, newest first. To the citizen the title of what may not be read yet is empty.</summary>
    public async Task<IReadOnlyList<DocumentLine>> All(Subject subject, CancellationToken cancel)
    {
        await _trail.ReadsNotes(subject, cancel);
        var (own, now) = (subject.IsCitizen, _clock.Now);
        var rows = await _db.Documents.AsNoTracking().Where(d => d.CitizenId == subject.CitizenId && (!own || d.Openness.Told || d.Openness.State != OpennessState.Exempted))
            .OrderByDescending(d => d.At).ThenByDescending(d => d.Id).ToListAsync(cancel);
        return [.. rows.Select(d => new DocumentLine(d.Id, own && !d.Openness.IsOpenAt(now) ? "" : d.Title, d.Type, d.Way, d.Size, d.ByName, d.ByCitizen, d.At, own && d.Openness.State == OpennessState.Exempted ? d.Openness with { Reason = "" } : d.Openness, d.Openness.IsOpenAt(now), d.Version))];
    }

    /// <summary>One document's file; null when it does not stand here or may not be read yet. That it was opened is on record before it is sent.</summary>
    public async Task<DocumentFile?> File(Subject subject, Guid documentId, CancellationToken cancel)
    {
        await _trail.ReadsNotes(subject, cancel);
        var found = await (
            from d in _db.Documents
            where d.Id == documentId && d.CitizenId == subject.CitizenId
            join b in _db.DocumentBytes on d.Id equals b.DocumentId
            select new { Document = d, b.Bytes }).AsNoTracking().FirstOrDefaultAsync(cancel);
        if (found is null || (subject.IsCitizen && !found.Document.Openness.IsOpenAt(_clock.Now))) return null;
        var document = found.Document;
        var ending = document.Type switch { DocumentType.Jpeg => ".jpg", DocumentType.Png => ".png", DocumentType.Pdf => ".pdf", _ => ".txt" };
        // What a file system takes for a path or an ending is none of the title's business.
        var name = string.Concat(document.Title.Select(c => char.IsControl(c) || "\\/:*?\"<>|".Contains(c, StringComparison.Ordinal) ? ' ' : c)).Trim(' ', '.');
        return new DocumentFile((name.Length > 0 ? name : "Dokument") + ending, document.Type, FileCheck.Turned(document.Type, found.Bytes, document.Orientation));
    }
}
