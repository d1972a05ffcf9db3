using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;

namespace Sammen.Web.Host;

/// <summary>The part of the record that a page shows; it decides access and is what the look-up says.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShowsAttribute(Parts parts) : Attribute
{
    public Parts Parts { get; } = parts;

    /// <summary>What one must be allowed to write for the page to make sense at all.</summary>
    public Parts Writes { get; init; }
}

/// <summary>An employee's page that needs one of these roles.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForRolesAttribute(params Role[] roles) : Attribute
{
    public IReadOnlyList<Role> Roles { get; } = roles;
}

/// <summary>A form that anyone may send without its token: there is nothing to protect. Only the demo sign-in.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenFormAttribute : Attribute;

/// <summary>
/// A page: it loads, and it may answer a form. A form carries <see cref="FormKey"/> and <see cref="Version"/>;
/// what is refused comes back as the same page with what was typed.
/// </summary>
public abstract class SammenPage : PageModel
{
    protected static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>The key of the form that was sent; each form that is shown has a new one.</summary>
    [BindProperty]
    public Guid FormKey { get; set; }

    /// <summary>The version the form was filled in against.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Someone else changed it meanwhile: both texts are shown.</summary>
    public bool Collided { get; private set; }

    public string Title { get; protected set; } = "";

    protected CancellationToken Cancel => HttpContext.RequestAborted;

    protected Form Form => new(FormKey == Guid.Empty ? Guid.CreateVersion7() : FormKey, Version);

    public virtual async Task<IActionResult> OnGetAsync()
    {
        return await Load() ?? Page();
    }

    /// <summary>The form was too old or came from elsewhere: nothing is done, and everything typed is still there.</summary>
    public async Task<IActionResult> TooOld()
    {
        ModelState.AddModelError("", "Siden har ligget åben for længe. Din tekst er her endnu. Send den igen.");
        return await Again(StatusCodes.Status400BadRequest);
    }

    /// <summary>A value came that the page's own fields cannot give: nothing is done, and everything typed is still there.</summary>
    public Task<IActionResult> Unread() => Again(StatusCodes.Status400BadRequest);

    /// <summary>Reads what the page shows; a result means that there is nothing to show.</summary>
    protected virtual Task<IActionResult?> Load() => Task.FromResult<IActionResult?>(null);

    /// <summary>Says at its own field that a text is missing, in the field's own words, or too long: a door that takes several texts says only that one of them is.</summary>
    protected void Needs(string? typed, int longest, string field, string missing = "")
    {
        var text = Text.Required(typed, longest);
        if (!text.Ok) ModelState.AddModelError(field, text.Refusal == Text.Empty && missing.Length > 0 ? missing : text.Refusal.Says);
    }

    /// <summary>As <see cref="Needs"/>, for a text that may be left out.</summary>
    protected void Fits(string? typed, int longest, string field)
    {
        if (Text.Optional(typed, longest) is { Ok: false } text) ModelState.AddModelError(field, text.Refusal.Says);
    }

    /// <summary>The same page again, with the text kept.</summary>
    protected async Task<IActionResult> Again(int status)
    {
        // What it was about has moved on: it must not look as if the form was taken.
        if (await Load() is { } other) return other is LocalRedirectResult ? StatusCode(StatusCodes.Status409Conflict) : other;
        Response.StatusCode = status;
        return Page();
    }

    /// <summary>On to <paramref name="then"/>, or the same page with the refusal's sentence at the field.</summary>
    protected async Task<IActionResult> Answer<T>(Result<T> result, Func<T, string> then, string field = "")
    {
        if (result.Ok)
        {
            Drafting.Taken(HttpContext);
            return LocalRedirect(then(result.Value));
        }

        Collided = result.Refusal == Form.Changed;
        return await No(result.Refusal, field);
    }

    protected Task<IActionResult> No(Refusal refusal, string field = "")
    {
        ModelState.AddModelError(field, refusal.Says);
        return Again(refusal == Domain.Common.Form.Changed ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
    }
}

/// <summary>A page about one citizen, opened from one side. The filter sets these before the handler runs.</summary>
public abstract class SubjectPage : SammenPage
{
    public Subject Subject { get; internal set; } = null!;

    public CitizenFrame Frame { get; internal set; } = null!;

    /// <summary>The citizen's name in the genitive: "Annas", "Jens'".</summary>
    public string Whose => Frame.FirstName + (Frame.FirstName[^1] is 's' or 'x' or 'z' ? "'" : "s");

    /// <summary>What stands before the page's own address: "", "/sammen/{besoeg}" or "/fag/borger/{id}".</summary>
    public string Here { get; internal set; } = "";

    /// <summary>An address on the same side.</summary>
    public string To(string path) => Here + path;
}

/// <summary>A page of Borgerland: one's own, or in a joint showing.</summary>
public abstract class CitizenPage : SubjectPage
{
    public CommunicationProfile Profile => Frame.Profile;

    public bool Together => Subject.Door == Door.Together;

    /// <summary>The text at the citizen's own level: the easy one for "Let" and "Billeder".</summary>
    public string Say(string plain, string easy) => Profile.TextLevel == Domain.Language.TextLevel.Almindelig ? plain : easy;
}

/// <summary>A page for someone who helps: relative, guardian or representative. It is always plain whose page it is, and by whom it is seen.</summary>
public abstract class HelperPage : SubjectPage
{
    public Actor Actor => HttpContext.SignedIn()!.Actor;
}

/// <summary>A page of Fagland.</summary>
public abstract class DeskPage : SubjectPage
{
    public Actor Actor => HttpContext.SignedIn()!.Actor;
}

/// <summary>A page of Fagland that is about no one citizen.</summary>
public abstract class EmployeePage : SammenPage
{
    public Actor Actor => HttpContext.SignedIn()!.Actor;
}
