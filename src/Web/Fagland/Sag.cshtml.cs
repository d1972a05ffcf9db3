using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Expectations;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>One case: how far it is, and the few things that move it. What stands here is what the citizen reads on Min vej.</summary>
[Shows(Parts.Case)]
public sealed class SagModel(CaseViews cases, CaseDesk desk, ExpectationViews expectations, Clock clock) : DeskPage
{
    public static IReadOnlyList<Choice> Balls { get; } = [.. Enum.GetValues<Ball>().Select(b => new Choice(b.ToString(), CaseTexts.Professional(b)))];

    public static IReadOnlyList<Choice> Ends { get; } = [new("", "Vælg"), .. Enum.GetValues<CaseEnd>().Select(e => new Choice(e.ToString(), CaseTexts.Professional(e)))];

    public CaseView Case { get; private set; } = null!;

    /// <summary>Why expectations are to be talked through now; null when nothing says so.</summary>
    public SheetReason? Expect { get; private set; }

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    public IReadOnlyList<Choice> Phases { get; private set; } = [];

    public IReadOnlyList<Choice> Talks => [new("ja", $"Jeg har talt med {Frame.FirstName} om det")];

    public bool PhaseIsOpen => IsWrong(nameof(Til), nameof(Hvorfor));

    public bool DateIsOpen => IsWrong(nameof(Grund), nameof(NyDato));

    public bool EndIsOpen => IsWrong(nameof(SlutOrd), nameof(Afslutning));

    [BindProperty]
    public string? Slags { get; set; }

    [BindProperty]
    public string? Titel { get; set; }

    /// <summary>"ja" when what was asked for has been talked about, and the call that was promised is kept.</summary>
    [BindProperty]
    public List<string> Talt { get; set; } = [];

    [BindProperty]
    public Ball? Hvem { get; set; }

    [BindProperty]
    public string? Navn { get; set; }

    [BindProperty]
    public string? Paa { get; set; }

    [BindProperty]
    public string? Goer { get; set; }

    [BindProperty]
    public string? GoerSenest { get; set; }

    [BindProperty]
    public string? Naeste { get; set; }

    [BindProperty]
    public CasePhase? Til { get; set; }

    [BindProperty]
    public string? Hvorfor { get; set; }

    [BindProperty]
    public string? Grund { get; set; }

    [BindProperty]
    public string? NyDato { get; set; }

    [BindProperty]
    public CaseEnd? Afslutning { get; set; }

    [BindProperty]
    public string? SlutOrd { get; set; }

    private Guid Id => Guid.Parse((string)RouteData.Values["sag"]!);

    public async Task<IActionResult> OnPostTagOpAsync()
    {
        Needs(Titel, 80, nameof(Titel), CaseRefusals.TitleMissing.Says);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Done(await desk.TakeUp(Subject, Id, Titel!, Slags ?? "", Talt.Contains("ja"), Form, Cancel), nameof(Slags));
    }

    public async Task<IActionResult> OnPostBoldAsync()
    {
        Needs(Navn, 60, nameof(Navn), CaseRefusals.BallMissing.Says);
        Needs(Paa, 200, nameof(Paa), CaseRefusals.BallForMissing.Says);
        Fits(Goer, 200, nameof(Goer));
        Fits(Naeste, 200, nameof(Naeste));
        DateOnly? by = null;
        if (Text.Clean(GoerSenest).Length > 0)
        {
            var read = DanishDate.ReadAhead(GoerSenest, clock.Today);
            if (read.Ok) by = read.Value;
            else ModelState.AddModelError(nameof(GoerSenest), read.Refusal.Says);
        }

        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var passed = await desk.Pass(Subject, Id, new BallPass(Hvem ?? Ball.Us, Navn!, Paa!, Goer ?? "", by, Naeste ?? ""), Form, Cancel);
        return await Done(passed, passed.Refusal == CaseRefusals.CitizenDoesMissing ? nameof(Goer) : nameof(Hvem));
    }

    public async Task<IActionResult> OnPostFaseAsync()
    {
        Needs(Hvorfor, 1000, nameof(Hvorfor), CaseRefusals.WhyMissing.Says);
        if (Til is null) ModelState.AddModelError(nameof(Til), "Vælg, hvor sagen skal hen.");
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Done(await desk.Move(Subject, Id, Til!.Value, Hvorfor!, Form, Cancel), nameof(Til));
    }

    public async Task<IActionResult> OnPostDatoAsync()
    {
        Needs(Grund, 1000, nameof(Grund), CaseRefusals.WhyMissing.Says);
        var until = DanishDate.ReadAhead(NyDato, clock.Today);
        if (!until.Ok) ModelState.AddModelError(nameof(NyDato), until.Refusal.Says);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Done(await desk.Delay(Subject, Id, Grund!, until.Value, Form, Cancel), nameof(NyDato));
    }

    public async Task<IActionResult> OnPostSlutAsync()
    {
        Needs(SlutOrd, 1000, nameof(SlutOrd), CaseRefusals.WhyMissing.Says);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Done(await desk.Close(Subject, Id, Afslutning, SlutOrd!, Form, Cancel), nameof(Afslutning));
    }

    protected override async Task<IActionResult?> Load()
    {
        if (await cases.Case(Subject, Id, Cancel) is not { } found) return NotFound();
        Case = found;
        Title = $"{SagerModel.Name(found)}, {Frame.Name}";
        Phases = [.. Enum.GetValues<CasePhase>().Where(p => p != found.Phase).Select(p => new Choice(p.ToString(), CaseTexts.Professional(p)))];
        if (found.IsOpen && found.Kind is null && Subject.MayWrite(Parts.Case)) Kinds = [new("", "Vælg"), .. (await cases.Kinds(Subject, found.Day, Cancel)).Select(k => new Choice(k.Code, $"{k.Rules.Name} ({k.Rules.LegalBasis})"))];
        if (found.IsOpen && Subject.MayRead(Parts.Assessment)) Expect = await expectations.Due(Subject, Id, Cancel);
        // What was typed in this form stands in the model state; the other forms show what is.
        (Hvem, Navn, Paa, Goer, GoerSenest, Naeste) = (Hvem ?? found.Ball, Navn ?? found.BallName, Paa ?? found.BallFor, Goer ?? found.CitizenDoes, GoerSenest ?? (found.CitizenBy is { } by ? Ui.Day.Short(by) : ""), Naeste ?? found.Next);
        return null;
    }

    private bool IsWrong(params string[] fields) => fields.Any(f => ModelState[f] is { Errors.Count: > 0 });

    private Task<IActionResult> Done(Result<Guid> result, string field) => Answer(result, _ => To($"/sager/{Id}"), field);
}
