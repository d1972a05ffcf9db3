using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Common;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>"Har jeg forstået dig rigtigt?" about the lines of the summary that have no yes yet.</summary>
[Shows(Parts.Assessment)]
public sealed class ForstaaetModel(AssessmentViews views, AssessmentDesk desk) : AskedPage
{
    private bool _again;

    public override string Question => "Har jeg forstået dig rigtigt?";

    public override string Intro => _again ? "Vi har rettet det. Vi spørger kun om det nye:" : "Det her har vi skrevet om dig:";

    public override (string Path, string Name) Back => ($"/min-vej/{CaseId}/det-ved-vi", "Det ved vi");

    protected override Task<Result<Guid>> Send(Agreement said, DateOnly? again) => desk.Answer(Subject, CaseId, said, Hvorfor ?? "", again, Andet, Form, Cancel);

    protected override async Task<IActionResult?> Load()
    {
        Title = "Passer det, vi ved om dig?";
        if (await views.Of(Subject, CaseId, Cancel) is not { } found) return NotFound();
        (Today, Now, _again) = (found.Today, found.Summary?.No ?? 0, found.Replies.Count > 0);
        Items = [.. found.Open.Select(line => new Ui.Fields.Choice(line, line))];
        Keep();
        return null;
    }
}
