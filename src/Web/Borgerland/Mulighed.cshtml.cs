using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Choices;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Borgerland;

/// <summary>One option: what it is, what it gives towards one's own goals, and what one says of it.</summary>
[Shows(Parts.Case)]
public sealed class MulighedModel(ChoiceViews views, ChoiceDesk desk) : CitizenPage
{
    public static IReadOnlyList<Choice> Likings { get; } = [.. Enum.GetValues<Liking>().Select(l => new Choice(l.ToString(), ChoiceTexts.Citizen(l)))];

    public ChoicesView Choices { get; private set; } = null!;

    public OptionView Option { get; private set; } = null!;

    public DateOnly Today => Choices.Today;

    [BindProperty]
    public Liking? Svar { get; set; }

    [BindProperty]
    public string? Ord { get; set; }

    /// <summary>The text that was answered: it may have been changed since the page was shown.</summary>
    [BindProperty]
    public int Udgave { get; set; }

    public bool Writes => Subject.MayWrite(Parts.Case) && Choices is { IsOpen: true, IsTakenUp: true, Latest.IsChosen: false };

    public Guid Sag => Guid.Parse((string)RouteData.Values["sag"]!);

    private Guid Id => Guid.Parse((string)RouteData.Values["mulighed"]!);

    private string Back => To($"/min-vej/{Sag}/muligheder");

    public async Task<IActionResult> OnPostSvarAsync()
    {
        var said = await desk.Say(Subject, Sag, Id, Udgave, Svar, Ord ?? "", Form, Cancel);
        return await Answer(said, _ => Back + "?tak", said.Refusal == ChoiceRefusals.LikingMissing ? nameof(Svar) : nameof(Ord));
    }

    public async Task<IActionResult> OnPostVaekAsync() => await Answer(await desk.Remove(Subject, Sag, Id, Form, Cancel), _ => Back);

    protected override async Task<IActionResult?> Load()
    {
        if (await views.Of(Subject, Sag, Cancel) is not { } found || found.Choices.SelectMany(c => c.Options).FirstOrDefault(o => o.Id == Id) is not { } option) return NotFound();
        (Choices, Option, Title) = (found, option, option.Name);
        if (HttpMethods.IsGet(Request.Method)) (Svar, Ord) = option.Now is { NotedBy: "" } own ? ((Liking?)own.Liking, (string?)own.Words) : ((Liking?)null, (string?)null);
        return null;
    }
}
