using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Language;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Borgerland;

/// <summary>The communication profile. It changes every citizen page from the next one on.</summary>
[Shows(Parts.Profile)]
public sealed class VisModel(CitizenDesk citizens) : CitizenPage
{
    public static IReadOnlyList<Choice> Levels { get; } = [new(nameof(TextLevel.Almindelig), "Almindelig tekst"), new(nameof(TextLevel.Let), "Let tekst"), new(nameof(TextLevel.Billeder), "Billeder og få ord")];

    public static IReadOnlyList<Choice> Sizes { get; } = [new(nameof(TextSize.Normal), "Almindelig"), new(nameof(TextSize.Large), "Større"), new(nameof(TextSize.Largest), "Størst")];

    public static IReadOnlyList<Choice> Themes { get; } = [new(nameof(Theme.Device), "Som på min telefon eller computer"), new(nameof(Theme.Light), "Lyst"), new(nameof(Theme.Dark), "Mørkt")];

    public static IReadOnlyList<Choice> Helps { get; } = [new("billeder", "Billeder ved mine mål"), new("ro", "Ro på siden"), new("en", "Én ting ad gangen"), new("laes", "Læs op for mig")];

    [BindProperty]
    public TextLevel Tekst { get; set; }

    [BindProperty]
    public TextSize Str { get; set; }

    [BindProperty]
    public Theme Farver { get; set; }

    [BindProperty]
    public List<string> Til { get; set; } = [];

    [BindProperty]
    public string? Tolk { get; set; }

    /// <summary>Comes from having saved: the page says so.</summary>
    public bool Saved => HttpMethods.IsGet(Request.Method) && Request.Query["gemt"] == "1";

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var profile = new CommunicationProfile
        {
            TextLevel = Tekst,
            Size = Str,
            Theme = Farver,
            Pictograms = Til.Contains("billeder"),
            Calm = Til.Contains("ro"),
            OneThing = Til.Contains("en"),
            ReadAloud = Til.Contains("laes"),
            Interpreter = Tolk ?? "",
        };
        return await Answer(await citizens.Show(Subject, profile, Form, Cancel), _ => To("/om-mig/vis?gemt=1"), nameof(Tolk));
    }

    protected override Task<IActionResult?> Load()
    {
        Title = "Sådan vil jeg have det vist";
        if (HttpMethods.IsGet(Request.Method))
        {
            (Tekst, Str, Farver, Tolk) = (Profile.TextLevel, Profile.Size, Profile.Theme, Profile.Interpreter);
            Til = [.. new[] { Profile.Pictograms ? "billeder" : null, Profile.Calm ? "ro" : null, Profile.OneThing ? "en" : null, Profile.ReadAloud ? "laes" : null }.OfType<string>()];
        }

        return Task.FromResult<IActionResult?>(null);
    }
}
