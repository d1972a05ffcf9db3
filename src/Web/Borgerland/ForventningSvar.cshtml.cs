using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Common;
using Sammen.Domain.Expectations;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>Whether the sheet says what was agreed, about the lines that have no yes yet.</summary>
[Shows(Parts.Assessment)]
public sealed class ForventningSvarModel(ExpectationViews views, ExpectationDesk desk) : AskedPage
{
    private bool _again;

    public override string Question => "Er det sådan, vi har talt om det?";

    public override string Intro => _again ? "Vi spørger kun om det nye:" : "Det her har vi skrevet:";

    public override (string Path, string Name) Back => ($"/min-vej/{CaseId}/forventninger", "Hvad vi venter af hinanden");

    protected override Task<Result<Guid>> Send(Agreement said, DateOnly? again) => desk.Answer(Subject, CaseId, said, Hvorfor ?? "", again, Andet, Form, Cancel);

    protected override async Task<IActionResult?> Load()
    {
        Title = Question;
        if (await views.Sheet(Subject, CaseId, Cancel) is not { } sheet) return NotFound();
        (Today, Now, _again) = (sheet.Today, sheet.Version, sheet.Replies.Count > 0);
        Items = [.. sheet.Open.Select(line => new Ui.Fields.Choice(line.Key, line.Words, ExpectationTexts.Citizen(line.Side)))];
        Keep();
        return null;
    }
}
