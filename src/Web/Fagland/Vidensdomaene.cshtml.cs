using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Common;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>A domain of what can be known.</summary>
[ForRoles(Role.Administrator)]
public sealed class VidensdomaeneModel(ThemeDesk desk, Clock clock) : ThemeSetPage(desk, clock)
{
    [BindProperty]
    public string? Om { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (When() is not var (from, at)) return await Again(StatusCodes.Status400BadRequest);
        var set = await Desk.SetDomain(Actor, from, Code, new DomainForm(Text.Clean(Navn), Text.Clean(Borger), Text.Clean(Om), at, Brug == "nej"), Form, Cancel);
        return await Answer(set, _ => List, set.Refusal?.Name switch
        {
            "ThemesNameMissing" => nameof(Navn),
            "ThemesCitizenMissing" => nameof(Borger),
            "ThemesAboutMissing" => nameof(Om),
            "ThemesNoDomain" => nameof(Brug),
            _ => nameof(Fra),
        });
    }

    protected override async Task<IActionResult?> Load()
    {
        await Opened();
        Title = "Nyt vidensdomæne";
        var domain = Newest.Set.Domain(Code);
        if (domain is null && Code.Length > 0) return NotFound();
        Title = domain?.Name ?? Title;
        if (domain is not null && HttpMethods.IsGet(Request.Method)) (Navn, Borger, Om, Brug) = (domain.Name, domain.Citizen, domain.About, domain.Retired ? "nej" : "ja");
        Plads ??= (domain is null ? Newest.Set.Domains.Count + 1 : Newest.Set.Domains.ToList().IndexOf(domain) + 1).ToString(CultureInfo.InvariantCulture);
        return null;
    }
}
