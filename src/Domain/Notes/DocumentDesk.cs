using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Notes;

/// <summary>A document as it is sent in. The citizen's own is always from the citizen, and open.</summary>
public sealed record NewDocument(string Title, DocumentWay Way)
{
    public Opening Opening { get; init; } = new();
}

/// <summary>The documents' door for changes. A file is taken by its content: JPEG, PNG, PDF or plain text, at most 10 MB; pictures lose what they tell about where and by whom they were made.</summary>
public sealed class DocumentDesk
{
    /// <summary>The largest file, in bytes.</summary>
    public const int Largest = FileCheck.Largest;

    public static Refusal FileMissing => FileCheck.Missing;
    public static Refusal TooLarge => FileCheck.TooLarge;
    public static Refusal TooManyPixels => FileCheck.TooManyPixels;
    public static Refusal NotTaken => FileCheck.NotTaken;
    public static Refusal Damaged => FileCheck.Damaged;
    public static Refusal TitleMissing => Document.TitleMissing;
    public static Refusal WayMissing => Document.WayMissing;
    public static readonly Refusal NotHere = new("DocumentNotHere", "Dokumentet står her ikke længere. Åbn siden igen.");

    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;
    private readonly ClockDesk _clocks;

    internal DocumentDesk(AppDb db, Changes changes, Trail trail, Clock clock, ClockDesk clocks) => (_db, _changes, _trail, _clock, _clocks) = (db, changes, trail, clock, clocks);

    /// <summary>Takes a document, from the citizen in their own pages or from an employee at the desk.</summary>
    public async Task<Result<Guid>> Take(Subject subject, NewDocument sent, byte[] bytes, Form form, CancellationToken cancel)
    {
        var own = subject.IsCitizen && subject.MayWrite(Parts.Notes);
        if (!own) await _trail.WritesNotes(subject, "dokumenter", cancel);
        // Looked at before the turn to write: a large picture must not keep others waiting.
        var file = FileCheck.Look(bytes);
        if (!file.Ok) return file.Refusal;
        var print = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"document|{sent}|{print}", async () =>
        {
            var now = _clock.Now;
            var openness = own ? Openness.AtOnce : await NoteDesk.Opened(sent.Opening, now, _clocks, cancel);
            if (!openness.Ok) return openness.Refusal;
            var taken = Document.Take(subject.CitizenId, sent, file.Value, openness.Value, subject.Actor, own, now);
            if (!taken.Ok) return taken.Refusal;
            var document = taken.Value;
            _db.Documents.Add(document);
            _db.DocumentBytes.Add(new DocumentBytes { DocumentId = document.Id, Bytes = file.Value.Bytes });
            _trail.Wrote(subject, document.Openness, now, "DocumentTaken", own ? "sendte et papir" : document.Way == DocumentWay.Out ? "lagde et papir til dig" : "gemte et papir om dig", $"Dokument gemt.{NoteDesk.Told(document.Openness)}", document.Id, document.Version, document.Openness.Reason);
            return document.Id;
        }, cancel);
    }

    /// <summary>Opens what is held back or exempted to the citizen now.</summary>
    public async Task<Result<Guid>> Open(Subject subject, Guid documentId, Form form, CancellationToken cancel)
    {
        await _trail.WritesNotes(subject, "dokumenter", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"open document|{documentId}", async () =>
        {
            if (await _db.Documents.FirstOrDefaultAsync(d => d.Id == documentId && d.CitizenId == subject.CitizenId, cancel) is not { } document) return NotHere;
            var opened = document.Open(form.Version, _clock.Now);
            if (!opened.Ok) return opened.Refusal;
            _trail.Wrote(subject, document.Openness, _clock.Now, "DocumentOpened", "åbnede et papir, så du kan læse det", "Dokument åbnet for borgeren.", document.Id, document.Version);
            return document.Id;
        }, cancel);
    }
}
