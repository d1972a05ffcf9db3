using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Common;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>The municipality's clocks, one form each.</summary>
[ForRoles(Role.Administrator)]
public sealed class FristerModel(ClockDesk desk) : EmployeePage
{
    public IReadOnlyList<ClockView> Clocks { get; private set; } = [];

    [BindProperty]
    public ClockKind? Slags { get; set; }

    [BindProperty]
    public string? Dage { get; set; }

    public static string Name(ClockKind kind) => kind switch
    {
        ClockKind.CallBack => "Ring mig op: vi ringer tilbage",
        ClockKind.Message => "En besked til holdet: vi svarer",
        ClockKind.NotUnderstood => "»Det forstår jeg ikke«: vi forklarer",
        ClockKind.FeedbackTalk => "Lav eller manglende feedback: vi taler sammen",
        ClockKind.FeedbackSentence => "Feedback: »Det gør jeg anderledes«",
        ClockKind.PassedOn => "En opgave givet videre: ja eller nej",
        ClockKind.LookUpQuestion => "Et spørgsmål om et opslag: vi svarer",
        ClockKind.EmergencyReview => "Nødadgang: lederen ser på den",
        _ => "Noget holdt tilbage: vi taler først sammen",
    };

    public async Task<IActionResult> OnPostAsync()
    {
        if (Slags is not { } kind || !int.TryParse(Text.Clean(Dage), NumberStyles.None, CultureInfo.InvariantCulture, out var days)) return await No(ClockDesk.OutOfRange, nameof(Dage));
        return await Answer(await desk.Set(Actor, kind, days, Form, Cancel), _ => "/fag/opsaetning/frister", nameof(Dage));
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Frister";
        Clocks = await desk.All(Actor, Cancel);
        return null;
    }
}
