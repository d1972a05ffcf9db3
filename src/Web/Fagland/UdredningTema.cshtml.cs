using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Common;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>One theme: the citizen's own view first and larger, the others beside with who said it, and the adviser's placing.</summary>
[Shows(Parts.Assessment)]
public sealed class UdredningTemaModel(AssessmentViews views, AssessmentDesk desk, Clock clock) : AssessmentPage(views)
{
    public static IReadOnlyList<Choice> Tones { get; } = [.. Enum.GetValues<Tone>().Select(t => new Choice(t.ToString(), AssessmentTexts.Professional(t)))];

    [BindProperty]
    public Source? Kilde { get; set; }

    [BindProperty]
    public string? Navn { get; set; }

    [BindProperty]
    public string? Relation { get; set; }

    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public Tone? Slags { get; set; }

    [BindProperty]
    public string? Undertema { get; set; }

    [BindProperty]
    public string? Dag { get; set; }

    [BindProperty]
    public Guid? Retter { get; set; }

    [BindProperty]
    public string? VurderUnder { get; set; }

    [BindProperty]
    public string? Niveau { get; set; }

    [BindProperty]
    public string? Behov { get; set; }

    [BindProperty]
    public string? Grundlag { get; set; }

    [BindProperty]
    public string? HvorforIkke { get; set; }

    public ThemeView Theme { get; private set; } = null!;

    /// <summary>The statement that is being corrected.</summary>
    public StatementView? Corrects { get; private set; }

    public IReadOnlyList<Choice> SubThemes { get; private set; } = [];

    public IReadOnlyList<Choice> Levels { get; private set; } = [];

    public IReadOnlyList<Choice> SupportNeeds { get; private set; } = [];

    public bool OpensPlacing => !string.IsNullOrEmpty(Grundlag) || !string.IsNullOrEmpty(Niveau);

    protected override bool ShowsRequest => true;

    private string Code => (string)RouteData.Values["tema"]!;

    public static string Place(ThemeView theme, StatementView said) => AssessmentTexts.Professional(said.Tone) + (said.SubTheme.Length > 0 ? ", " + theme.Theme.NameOf(said.SubTheme).ToLowerInvariant() : "") + ".";

    public async Task<IActionResult> OnPostSigAsync()
    {
        if (Kilde is not { } source || !Enum.IsDefined(source)) ModelState.AddModelError(nameof(Kilde), AssessmentRefusals.SourceMissing.Says);
        if (Slags is not { } tone || !Enum.IsDefined(tone)) ModelState.AddModelError(nameof(Slags), "Vælg, hvad det handler om.");
        Needs(Ord, 2000, nameof(Ord));
        Fits(Navn, 60, nameof(Navn));
        Fits(Relation, 60, nameof(Relation));
        DateOnly? day = null;
        if (Text.Clean(Dag).Length > 0)
        {
            var read = DanishDate.Read(Dag, clock.Today.AddDays(-364));
            if (read.Ok) day = read.Value;
            else ModelState.AddModelError(nameof(Dag), read.Refusal.Says);
        }

        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var said = await desk.Say(Subject, CaseId, new NewStatement(Code, Undertema ?? "", Kilde!.Value, Navn ?? "", Relation ?? "", Slags!.Value, Ord!, day, Retter), Form, Cancel);
        return await Answer(said, _ => Of($"/udredning/{Code}"), FieldOf(said.Refusal));
    }

    public async Task<IActionResult> OnPostVurderAsync()
    {
        Needs(Grundlag, 2000, nameof(Grundlag), AssessmentRefusals.PlacingWordsMissing.Says);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.Place(Subject, CaseId, Code, VurderUnder ?? "", Niveau ?? "", Behov ?? "", Grundlag!, Form, Cancel), _ => Of($"/udredning/{Code}"), nameof(Niveau));
    }

    public async Task<IActionResult> OnPostUdenSynAsync()
    {
        Needs(HvorforIkke, 500, nameof(HvorforIkke), AssessmentRefusals.WhyMissing.Says);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.NoView(Subject, CaseId, Code, HvorforIkke!, Form, Cancel), _ => Of($"/udredning/{Code}"), nameof(HvorforIkke));
    }

    protected override Task<IActionResult?> Ready()
    {
        if (Assessment.Theme(Code) is not { } theme) return Task.FromResult<IActionResult?>(NotFound());
        Theme = theme;
        Title = $"{theme.Theme.Name}, {Frame.Name}";
        SubThemes = [new("", "Hele temaet"), .. theme.Theme.InUse.Select(s => new Choice(s.Code, s.Name))];
        Levels = [new("", "Vælg"), .. Assessment.Set.Levels.Select(l => new Choice(l.Value, l.Value == ScaleValue.NotAssessed ? l.Name : $"{l.Value}. {l.Name}"))];
        SupportNeeds = [new("", "Vælg"), .. Assessment.Set.Needs.Select(n => new Choice(n.Value, n.Name))];
        var corrects = Guid.TryParse(Request.Query["ret"], out var asked) ? asked : Retter;
        Corrects = theme.Others.FirstOrDefault(s => s.Id == corrects && !s.InPerson);
        if (HttpMethods.IsGet(Request.Method) && Corrects is { } old) (Ord, Slags, Undertema) = (old.Words, old.Tone, old.SubTheme);
        return Task.FromResult<IActionResult?>(null);
    }

    private static string FieldOf(Refusal? no) => no == AssessmentRefusals.NameMissing ? nameof(Navn) : no == AssessmentRefusals.RelationMissing ? nameof(Relation) : no == AssessmentRefusals.DayOutside ? nameof(Dag) : nameof(Ord);
}
