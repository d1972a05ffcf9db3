using System.Reflection;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Drafts;

namespace Sammen.Web.Host;

/// <summary>
/// Before a page's handler: who asks, whose page it is, and whether it is theirs. The address decides the side, the folder
/// the policy, the page's <see cref="ShowsAttribute"/> the part. A form is checked here too, so that one that is too old
/// comes back with its text instead of an empty refusal.
/// </summary>
public sealed class DoorFilter(AccessDesk access, CitizenViews citizens, IAntiforgery antiforgery, DraftDesk drafts) : IAsyncPageFilter
{
    /// <summary>Set when a joint showing had ended by itself, for the page that says so.</summary>
    public const string VisitOver = "visit-over";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        // Without a handler the framework shows the page with nothing read into it.
        if (context.HandlerMethod is null && context.HandlerInstance is SammenPage)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
            return;
        }

        access.Hold();
        try
        {
            if (await Enter(context, http.RequestAborted) is { } closed)
            {
                context.Result = closed;
                return;
            }

            if (context.HandlerInstance is SammenPage page && await Check(page, context) is { } returned)
            {
                context.Result = returned;
                await Release(context.Result, http);
                return;
            }

            if (HttpMethods.IsGet(http.Request.Method) && Drafting.IsTypedIn(context.HandlerInstance)) await Drafting.Find(http, drafts);
            var done = await next();
            if (HttpMethods.IsPost(http.Request.Method) && done.Result is LocalRedirectResult) await Drafting.Sent(http, drafts);
            // The page comes back: what was begun in its other forms still stands there.
            if (HttpMethods.IsPost(http.Request.Method) && done.Result is PageResult && Drafting.IsTypedIn(context.HandlerInstance)) await Drafting.Find(http, drafts);
            if (done.Exception is AccessRefusedException refused && !done.ExceptionHandled)
            {
                done.ExceptionHandled = true;
                done.Result = await NotYours(http, refused);
            }

            if (done.Exception is null || done.ExceptionHandled) await Release(done.Result, http);
        }
        catch (AccessRefusedException refused)
        {
            context.Result = await NotYours(http, refused);
        }
    }

    /// <summary>A page or a file is about to be sent: what it shows is on record first. Anything else shows nothing.</summary>
    private Task Release(IActionResult? result, HttpContext http) => access.Release(result is PageResult or FileResult, http.RequestAborted);

    /// <summary>Whether the request can be read at all; else the page that says so, with what was typed.</summary>
    private async Task<IActionResult?> Check(SammenPage page, PageHandlerExecutingContext context)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method)) return null;
        if (page.GetType().GetCustomAttribute<OpenFormAttribute>() is null && !await antiforgery.IsRequestValidAsync(context.HttpContext)) return await page.TooOld();
        return context.ModelState.IsValid ? null : await page.Unread();
    }

    /// <summary>Citizens get 404, staff 403: a private person is not told that there is something.</summary>
    private async Task<StatusCodeResult> NotYours(HttpContext http, AccessRefusedException refused)
    {
        http.Items[VisitOver] = refused is VisitOverException;
        // What was typed when the showing ended waits for the next one with the same citizen.
        if (refused is VisitOverException && http.SignedIn()?.Actor is { } actor) await Drafting.Keep(http, actor);
        return new StatusCodeResult(http.SignedIn()?.Actor.Kind == ActorKind.Employee ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
    }

    private async Task<IActionResult?> Enter(PageHandlerExecutingContext context, CancellationToken cancel)
    {
        var http = context.HttpContext;
        var page = context.HandlerInstance;
        if (page is not (SubjectPage or EmployeePage)) return null;
        if (http.SignedIn()?.Actor is not { } actor) return SignInFirst(http, await Drafting.KeepAfterTheEnd(http));

        var address = context.ActionDescriptor.ViewEnginePath;
        if (page is CitizenPage own) return await EnterBorgerland(own, actor, address, http, cancel);
        if (page is HelperPage helper)
        {
            var seen = Shows(page);
            var relation = http.GetRouteValue("relation") is string typed && Guid.TryParse(typed, out var given) ? given : Guid.Empty;
            helper.Subject = await access.OpenHelp(actor, relation, seen.Parts, seen.Writes, address, cancel);
            helper.Frame = await citizens.Frame(helper.Subject, cancel);
            helper.Here = $"/hjaelp/{relation}";
            return null;
        }

        if (actor.Kind != ActorKind.Employee)
        {
            await access.Refuse(actor, CitizenIn(http), address, cancel);
            return new NotFoundResult();
        }

        // The employee's own work is closed while the screen is shared; nobody tried anything, so nothing is recorded.
        if (actor.Visit is not null) return new StatusCodeResult(StatusCodes.Status403Forbidden);
        var roles = page.GetType().GetCustomAttribute<ForRolesAttribute>()?.Roles;
        if (roles is not null && !roles.Any(actor.Is))
        {
            await access.Refuse(actor, null, address, cancel);
            return new StatusCodeResult(StatusCodes.Status403Forbidden);
        }

        if (page is not DeskPage desk) return null;
        if (CitizenIn(http) is not { } citizen) return new NotFoundResult();
        var shows = Shows(page);
        desk.Subject = await access.OpenDesk(actor, citizen, shows.Parts, shows.Writes, address, cancel);
        desk.Frame = await citizens.Frame(desk.Subject, cancel);
        desk.Here = $"/fag/borger/{citizen}";
        return null;
    }

    private async Task<IActionResult?> EnterBorgerland(CitizenPage page, Actor actor, string address, HttpContext http, CancellationToken cancel)
    {
        var shows = Shows(page);
        if (http.GetRouteValue("besoeg") is string typed && Guid.TryParse(typed, out var visit))
        {
            page.Subject = await access.OpenTogether(actor, visit, shows.Parts, shows.Writes, address, cancel);
            page.Here = $"/sammen/{visit}";
        }
        else if (actor.Kind == ActorKind.Stranger)
        {
            // The front page knows whether they help someone.
            return new LocalRedirectResult("/");
        }
        else
        {
            page.Subject = await access.OpenOwn(actor, shows.Parts, shows.Writes, address, cancel);
        }

        page.Frame = await citizens.Frame(page.Subject, cancel);
        return null;
    }

    private static ShowsAttribute Shows(object page) =>
        page.GetType().GetCustomAttribute<ShowsAttribute>() ?? throw new InvalidOperationException($"{page.GetType().Name} does not say what it shows.");

    private static Guid? CitizenIn(HttpContext http) =>
        http.GetRouteValue("id") is string typed && Guid.TryParse(typed, out var id) ? id : null;

    private static LocalRedirectResult SignInFirst(HttpContext http, bool kept)
    {
        var back = HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString : http.Request.Path.Value;
        return new LocalRedirectResult("/log-ind?til=" + Uri.EscapeDataString(back ?? "/") + (kept ? "&hvorfor=tid" : ""));
    }
}
