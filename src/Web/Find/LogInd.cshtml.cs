using Microsoft.AspNetCore.Mvc;
using Sammen.Web.Host;

namespace Sammen.Web.Find;

public sealed class LogIndModel(IHostEnvironment environment) : SammenPage
{
    public string Back { get; private set; } = "";

    public string? Why { get; private set; }

    /// <summary>After a joint showing, and for an emergency, only the employee comes back; the provider must ask who it is, and not remember it.</summary>
    public bool IsEmployee { get; private set; }

    public bool Demo => environment.IsDevelopment();

    protected override Task<IActionResult?> Load()
    {
        Title = "Log ind";
        var back = Request.Query["til"].ToString();
        Back = Uri.EscapeDataString(Url.IsLocalUrl(back) ? back : "");
        var why = Request.Query["hvorfor"].ToString();
        IsEmployee = why is "sammen" or "noed";
        Why = why switch
        {
            "sammen" => "I ser ikke skærmen sammen mere. Log ind igen, så kan du gå videre.",
            "noed" => "Nødadgang kræver, at du logger ind igen. Så ved vi, at det er dig.",
            "tid" => "Du var væk længe, så vi loggede dig af. Det, du skrev, er gemt. Log ind igen, så står det her endnu.",
            "ud" => "Du er logget af.",
            "niveau" => "Dit login var ikke sikkert nok til den her side. Brug MitID på niveau Betydelig.",
            "rolle" => "Din bruger har ingen rolle i Sammen. Spørg din leder.",
            "ukendt" => "Du er ikke oprettet i Sammen. Spørg din leder.",
            "fejl" => "Det lykkedes ikke at logge ind. Prøv igen om lidt.",
            _ => null,
        };
        return Task.FromResult<IActionResult?>(null);
    }
}
