using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Common;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>The map of what is known, what nobody knows yet, what it takes, and what would do harm.</summary>
[Shows(Parts.Assessment)]
public sealed class VidenModel(AssessmentViews views, AssessmentDesk desk, Clock clock) : AssessmentPage(views)
{
    public IReadOnlyList<Choice> Domains => [new("", "Vælg"), .. Assessment.Set.DomainsInUse.Select(d => new Choice(d.Code, d.Name))];

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<KnownKind>().Select(k => new Choice(k.ToString(), AssessmentTexts.Professional(k)))];

    [BindProperty]
    public string? Omraade { get; set; }

    [BindProperty]
    public KnownKind? Slags { get; set; }

    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public Source? Kilde { get; set; }

    [BindProperty]
    public string? Navn { get; set; }

    [BindProperty]
    public string? Dag { get; set; }

    [BindProperty]
    public Guid? Hvad { get; set; }

    /// <summary>What was not known, and is being answered.</summary>
    public KnownView? Asked { get; private set; }

    public IReadOnlyList<KnownView> Unknown { get; private set; } = [];

    /// <summary>What the citizen's other cases know, by area.</summary>
    public ILookup<string, KnownElsewhere> Elsewhere { get; private set; } = Array.Empty<KnownElsewhere>().ToLookup(_ => "");

    public async Task<IActionResult> OnPostSkrivAsync()
    {
        if (Slags is not { } kind || !Enum.IsDefined(kind)) ModelState.AddModelError(nameof(Slags), AssessmentRefusals.KindMissing.Says);
        // For what is not known it does not matter who says so.
        if (Slags == KnownKind.Unknown) Kilde ??= Source.Adviser;
        if (Kilde is not { } source || !Enum.IsDefined(source)) ModelState.AddModelError(nameof(Kilde), AssessmentRefusals.SourceMissing.Says);
        Needs(Ord, 500, nameof(Ord));
        Fits(Navn, 60, nameof(Navn));
        DateOnly? by = null;
        if (Text.Clean(Dag).Length > 0)
        {
            var read = DanishDate.ReadAhead(Dag, clock.Today);
            if (read.Ok) by = read.Value;
            else ModelState.AddModelError(nameof(Dag), read.Refusal.Says);
        }

        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var noted = await desk.Note(Subject, CaseId, new NewKnown(Omraade ?? "", Slags!.Value, Ord!, Kilde!.Value, Navn ?? "", by), Form, Cancel);
        return await Answer(noted, _ => Of("/viden"), FieldOf(noted.Refusal));
    }

    public async Task<IActionResult> OnPostFandtAsync()
    {
        if (Kilde is not { } source || !Enum.IsDefined(source)) ModelState.AddModelError(nameof(Kilde), AssessmentRefusals.SourceMissing.Says);
        Needs(Ord, 500, nameof(Ord));
        Fits(Navn, 60, nameof(Navn));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var found = await desk.FindOut(Subject, CaseId, Hvad ?? Guid.Empty, Ord!, Kilde!.Value, Navn ?? "", Form, Cancel);
        return await Answer(found, _ => Of("/viden"), FieldOf(found.Refusal));
    }

    public async Task<IActionResult> OnPostVaekAsync() => await Answer(await desk.Remove(Subject, CaseId, Hvad ?? Guid.Empty, Form, Cancel), _ => Of("/viden"));

    protected override async Task<IActionResult?> Ready()
    {
        Elsewhere = await Views.Elsewhere(Subject, CaseId, Cancel);
        Title = "Det ved vi, " + Frame.Name;
        Unknown = [.. Assessment.Map.SelectMany(d => d.Of(KnownKind.Unknown)).OrderBy(k => k.FindBy)];
        var asked = Guid.TryParse(Request.Query["fandt"], out var id) ? id : Request.Query["handler"] == "Fandt" ? Hvad : null;
        Asked = Unknown.FirstOrDefault(k => k.Id == asked);
        return null;
    }

    private static string FieldOf(Refusal? no) =>
        no == AssessmentRefusals.DomainMissing ? nameof(Omraade) : no == AssessmentRefusals.NameMissing || no == AssessmentRefusals.FinderMissing ? nameof(Navn)
        : no == AssessmentRefusals.FindByMissing || no == DanishDate.Passed ? nameof(Dag) : nameof(Ord);
}
