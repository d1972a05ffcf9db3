using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

public sealed class BorgereModel(CitizenViews citizens, Clock clock) : EmployeePage
{
    public string Q { get; private set; } = "";

    public string Hint { get; private set; } = "";

    public IReadOnlyList<CitizenLine> Lines { get; private set; } = [];

    public int All { get; private set; }

    public int Number { get; private set; } = 1;

    public int Pages => (All + CitizenViews.Page - 1) / CitizenViews.Page;

    public DateOnly Today => clock.Today;

    /// <summary>A CPR is never put into an address that the page makes.</summary>
    public string QInAddress => Cpr.TryParse(Q, out _) ? "" : Q;

    /// <summary>A search is sent as a form, so that a CPR never stands in an address; a name goes on to one that can be kept.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var asked = Text.Clean(Request.Form["q"].ToString());
        return asked.Count(char.IsAsciiDigit) >= 6 ? await Load() ?? Page() : LocalRedirect("/fag/borgere?q=" + Uri.EscapeDataString(asked.Length > 120 ? asked[..120] : asked));
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Mine borgere";
        Q = Text.Clean(Request.HasFormContentType ? Request.Form["q"].ToString() : Request.Query["q"].ToString());
        if (Q.Length > 120) Q = Q[..120];
        Number = int.TryParse(Request.Query["side"], out var page) && page is > 0 and < 10_000 ? page : 1;
        if (Cpr.TryParse(Q, out var cpr) && cpr is { FitsModulus11: false, IsReplacement: false }) Hint = "Nummeret passer ikke med modulus 11. Det kan godt være rigtigt. Se det efter en gang til.";
        else if (Q.Count(char.IsAsciiDigit) >= 8 && !Cpr.TryParse(Q, out _)) Hint = "Det ligner et CPR-nummer, men datoen findes ikke.";
        (Lines, All) = await citizens.Mine(Actor, Q, Number, Cancel);
        return null;
    }
}
