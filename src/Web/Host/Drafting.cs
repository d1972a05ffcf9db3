using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Sammen.Domain.Drafts;

namespace Sammen.Web.Host;

/// <summary>
/// Keeps what is typed: while it is typed (a small script sends it), when a form comes in after its session has ended, and until
/// it is sent. Without scripts the second still works.
/// </summary>
public static class Drafting
{
    /// <summary>Parts the values of a field with several.</summary>
    public const char Many = '\u001F';

    /// <summary>A hidden field that says that there is a draft to drop when the form is taken.</summary>
    public const string Mark = "Kladde";

    /// <summary>A hidden field with the form's name, where several of a kind stand on a page.</summary>
    public const string Name = "Formular";

    /// <summary>Where a session's token is found after the session turned out to have ended.</summary>
    private const string EndedToken = "ended-token";

    private static readonly ConcurrentDictionary<Type, bool> Typing = new();

    /// <summary>What the endpoints ask for themselves, named so that no field of a page is: the page, and the field that was written in last.</summary>
    public const string Place = "_Sted";

    private const string LastField = "_Felt";

    private const string ItsForm = "_Formular";

    private static readonly HashSet<string> NotText = new(["__RequestVerificationToken", "FormKey", "Version", Mark, Name, Place, LastField, ItsForm, "Cpr", "handler"], StringComparer.OrdinalIgnoreCase);

    private static readonly object TakenKey = new();

    public static KeptDrafts? Drafts(this HttpContext context) => context.Features.Get<KeptDrafts>();

    /// <summary>What is given back in a form: not in the one that just came in, which has its own words.</summary>
    public static Typed? Draft(this HttpContext context, string form) => IsSent(context, form) ? null : context.Drafts()?.Of(form);

    /// <summary>The form that came in is known by its name, else by its handler; a page's only form has none.</summary>
    private static string FormOf(HttpRequest request) => (request.HasFormContentType ? request.Form[Name].FirstOrDefault() : null) ?? request.Query["handler"].FirstOrDefault() ?? "";

    /// <summary>Whether it is this form that came in.</summary>
    public static bool IsSent(this HttpContext context, string form) => HttpMethods.IsPost(context.Request.Method) && FormOf(context.Request) == form;

    public static void Ended(HttpContext context, string? token) => context.Items[EndedToken] = token;

    /// <summary>Whether people type on this page: it binds a text.</summary>
    public static bool IsTypedIn(object? page) => page is not null && Typing.GetOrAdd(page.GetType(), type => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Any(p => (p.PropertyType == typeof(string) || p.PropertyType.Assembly == typeof(Drafting).Assembly) && p.GetCustomAttribute<BindPropertyAttribute>() is not null));

    /// <summary>Finds the drafts of the page that is about to be shown to the one who is signed in.</summary>
    public static async Task Find(HttpContext context, DraftDesk drafts)
    {
        if (context.SignedIn()?.Actor is not { } actor) return;
        if (await drafts.Find(actor, context.Request.Path, context.RequestAborted) is { } found) context.Features.Set(found);
    }

    /// <summary>The form did what it was sent for.</summary>
    public static void Taken(HttpContext context) => context.Items[TakenKey] = true;

    /// <summary>The form was taken: the draft has done its work.</summary>
    public static async Task Sent(HttpContext context, DraftDesk drafts)
    {
        if (context.Items.ContainsKey(TakenKey) && context.SignedIn()?.Actor is { } actor && context.Request.HasFormContentType && context.Request.Form.ContainsKey(Mark))
            await drafts.Drop(actor, context.Request.Path, FormOf(context.Request), context.RequestAborted);
    }

    /// <summary>A form came after its session had ended: its texts wait for the one whose session it was. Gives whether something was kept.</summary>
    public static async Task<bool> KeepAfterTheEnd(HttpContext context)
    {
        if (context.Items[EndedToken] is not string token) return false;
        if (await context.RequestServices.GetRequiredService<Domain.Access.SessionDesk>().WhoWas(token, context.RequestAborted) is not { } was) return false;
        return await Keep(context, was);
    }

    /// <summary>Keeps the texts of the form that came. Gives whether there was something to keep.</summary>
    public static async Task<bool> Keep(HttpContext context, Domain.Access.Actor actor)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType) return false;
        var typed = Read(await context.Request.ReadFormAsync(context.RequestAborted));
        return !typed.IsEmpty && await context.RequestServices.GetRequiredService<DraftDesk>().Keep(actor, context.Request.Path, FormOf(context.Request), typed, Guid.Empty, context.RequestAborted);
    }

    /// <summary>
    /// Words of a form that came in and has no field to stand in, since what they were about is gone: they are shown as they are,
    /// so that the writer can use them elsewhere. Choices and ids are not words.
    /// </summary>
    public static IReadOnlyList<string> Homeless(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.Response.StatusCode < 400 || context.Features.Get<IFormFeature>()?.Form is not { } form) return [];
        return [.. form.Where(f => !NotText.Contains(f.Key) && !Ui.Fields.ShownFields.Has(context, f.Key)).SelectMany(f => f.Value).OfType<string>().Where(IsWords)];

        static bool IsWords(string text) => text.Trim() is { } words && (words.Length > 25 || words.Contains(' ', StringComparison.Ordinal)) && !Guid.TryParse(words, out _);
    }

    public static void MapDrafts(this WebApplication app)
    {
        app.MapPost("/kladde", async (HttpContext http, IAntiforgery antiforgery, DraftDesk drafts) =>
        {
            if (http.SignedIn()?.Actor is not { } actor) return Results.Unauthorized();
            if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            _ = Guid.TryParse(form["FormKey"], out var key);
            return await drafts.Keep(actor, form[Place].ToString(), form[ItsForm].ToString(), Read(form), key, http.RequestAborted) ? Results.NoContent() : Results.BadRequest();
        });
        app.MapPost("/kladde/slet", async (HttpContext http, IAntiforgery antiforgery, DraftDesk drafts) =>
        {
            if (http.SignedIn()?.Actor is not { } actor) return Results.Unauthorized();
            if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
            var place = (await http.Request.ReadFormAsync(http.RequestAborted))[Place].ToString();
            await drafts.DropAll(actor, place, http.RequestAborted);
            return Results.LocalRedirect(OpenIdConnect.ReturnAddress.Local(place));
        });
    }

    private static Typed Read(IFormCollection form) => new(
        form.Where(f => !NotText.Contains(f.Key)).ToDictionary(f => f.Key, f => string.Join(Many, f.Value.AsEnumerable()), StringComparer.Ordinal),
        form[LastField].ToString(),
        int.TryParse(form["Version"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0);
}
