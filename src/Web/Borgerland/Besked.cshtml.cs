using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Contacts;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>One thread: read, and answer. Not on the shared screen.</summary>
[Shows(Parts.Messages)]
public sealed class BeskedModel(MessageViews messages, MessageDesk desk, TeamViews team) : CitizenPage
{
    [BindProperty]
    public string? Ord { get; set; }

    public ThreadView Thread { get; private set; } = null!;

    public CallInfo? Call { get; private set; }

    public async Task<IActionResult> OnPostAsync(Guid traad)
    {
        if (await Load() is { } other) return other;
        return await Answer(await desk.Reply(Subject, traad, Ord ?? "", Form, Cancel), id => $"/beskeder/{id}", nameof(Ord));
    }

    protected override async Task<IActionResult?> Load()
    {
        if (Together) return NotFound();
        var id = Guid.Parse((string)RouteData.Values["traad"]!);
        if (await messages.Thread(Subject, id, Cancel) is not { } thread) return NotFound();
        Thread = thread;
        Title = "Besked" + (thread.About.Length > 0 ? ": " + (thread.About.Length > 60 ? thread.About[..60] : thread.About) : "");
        Call = await team.WhomToCall(Subject, Cancel);
        if (HttpMethods.IsGet(Request.Method) && thread.Messages.Any(m => !m.ByCitizen && m.ReadAt is null)) await desk.Opened(Subject, id, Cancel);
        return null;
    }
}
