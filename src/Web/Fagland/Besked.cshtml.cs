using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Contacts;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>One thread: read, and answer.</summary>
[Shows(Parts.Messages)]
public sealed class BeskedModel(MessageViews messages, MessageDesk desk) : DeskPage
{
    [BindProperty]
    public string? Ord { get; set; }

    public ThreadView Thread { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync(Guid traad)
    {
        if (await Load() is { } other) return other;
        return await Answer(await desk.Reply(Subject, traad, Ord ?? "", Form, Cancel), id => To($"/beskeder/{id}"), nameof(Ord));
    }

    protected override async Task<IActionResult?> Load()
    {
        var id = Guid.Parse((string)RouteData.Values["traad"]!);
        if (await messages.Thread(Subject, id, Cancel) is not { } thread) return NotFound();
        Thread = thread;
        Title = $"Besked, {Frame.Name}";
        if (HttpMethods.IsGet(Request.Method) && thread.Messages.Any(m => m.ByCitizen && m.ReadAt is null)) await desk.Opened(Subject, id, Cancel);
        return null;
    }
}
