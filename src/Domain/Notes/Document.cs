using Sammen.Domain.Access;
using Sammen.Domain.Common;

namespace Sammen.Domain.Notes;

/// <summary>What a document is by its content.</summary>
public enum DocumentType
{
    Jpeg,
    Png,
    Pdf,
    PlainText,
}

public enum DocumentWay
{
    /// <summary>From the citizen.</summary>
    In,

    /// <summary>From the municipality to the citizen.</summary>
    Out,

    /// <summary>From someone else: a hospital, a school.</summary>
    FromOthers,
}

/// <summary>A document in the record; its bytes lie in a table of their own.</summary>
internal sealed class Document
{
    public const int LongestTitle = 120;

    public static readonly Refusal TitleMissing = new("DocumentTitleMissing", "Skriv, hvad papiret er. For eksempel: Brev fra lægen.");
    public static readonly Refusal WayMissing = new("DocumentWayMissing", "Vælg, hvor dokumentet kommer fra.");

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    public string Title { get; init; } = "";

    /// <summary>The title as it is searched for; see <see cref="NoteIndex"/>. Empty for a document from before titles were searched, until the next start.</summary>
    public string Folded { get; private set; } = "";

    public DocumentType Type { get; init; }

    public DocumentWay Way { get; init; }

    public int Size { get; init; }

    /// <summary>How a picture is to be turned, 1 to 8 as in EXIF; 1 is upright.</summary>
    public int Orientation { get; init; } = 1;

    public Openness Openness { get; private set; } = Openness.AtOnce;

    public Guid ById { get; init; }

    public string ByName { get; init; } = "";

    public bool ByCitizen { get; init; }

    public DateTime At { get; init; }

    public int Version { get; private set; } = 1;

    public static Result<Document> Take(Guid citizenId, NewDocument sent, CheckedFile file, Openness openness, Actor by, bool byCitizen, DateTime now)
    {
        if (!Enum.IsDefined(sent.Way)) return WayMissing;
        var title = Text.Required(sent.Title.ReplaceLineEndings(" "), LongestTitle);
        if (!title.Ok) return title.Refusal == Text.Empty ? TitleMissing : title.Refusal;
        return new Document
        {
            CitizenId = citizenId,
            Title = title.Value,
            Folded = NoteIndex.Fold(citizenId, title.Value),
            Type = file.Type,
            Way = byCitizen ? DocumentWay.In : sent.Way,
            Size = file.Bytes.Length,
            Orientation = file.Orientation,
            Openness = openness,
            ById = by.Id,
            ByName = by.Name,
            ByCitizen = byCitizen,
            At = now,
        };
    }

    public void FoldTitle() => Folded = NoteIndex.Fold(CitizenId, Title);

    public Result<Openness> Open(int version, DateTime now)
    {
        var opened = Openness.Open(now);
        if (!opened.Ok) return opened;
        if (version != Version) return Form.Changed;
        (Openness, Version) = (opened.Value, Version + 1);
        return opened;
    }
}

internal sealed class DocumentBytes
{
    public Guid DocumentId { get; init; }

    public byte[] Bytes { get; init; } = [];
}
