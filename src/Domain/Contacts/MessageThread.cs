using Sammen.Domain.Access;
using Sammen.Domain.Common;

namespace Sammen.Domain.Contacts;

/// <summary>
/// Messages between a citizen and the team about one goal, one step, or nothing in particular. What the citizen wrote waits
/// for an answer until <see cref="AnswerDue"/>; what is written is never changed.
/// </summary>
internal sealed class MessageThread
{
    private MessageThread() { }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    /// <summary>A goal or a step of the citizen's plan; null when it is about nothing in particular.</summary>
    public Guid? ItemId { get; init; }

    public DateTime StartedAt { get; init; }

    public DateTime LastAt { get; private set; }

    /// <summary>The last day to answer the first message that still waits; null when none does.</summary>
    public DateOnly? AnswerDue { get; private set; }

    public int Version { get; private set; }

    /// <summary>New messages, waiting to be saved beside the thread.</summary>
    public List<Message> ToKeep { get; } = [];

    public static Result<MessageThread> Start(Guid citizenId, Guid? itemId, string text, Actor by, DateTime at, DateOnly due)
    {
        var thread = new MessageThread { CitizenId = citizenId, ItemId = itemId, StartedAt = at };
        return thread.Write(text, by, at, due) is { } refusal ? refusal : thread;
    }

    /// <summary>Adds a message. The citizen's starts the clock, unless an earlier one runs; an employee's stops it.</summary>
    public Refusal? Write(string text, Actor by, DateTime at, DateOnly due)
    {
        var words = Text.Required(text);
        if (!words.Ok) return words.Refusal;
        var own = by.Kind == ActorKind.Citizen;
        ToKeep.Add(new Message { ThreadId = Id, At = at, ByCitizen = own, SenderId = by.Id, Sender = by.Name, SenderRole = by.Title, Words = words.Value });
        AnswerDue = own ? AnswerDue ?? due : null;
        (LastAt, Version) = (at, Version + 1);
        return null;
    }
}

internal sealed class Message
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ThreadId { get; init; }

    public DateTime At { get; init; }

    public bool ByCitizen { get; init; }

    public Guid SenderId { get; init; }

    public string Sender { get; init; } = "";

    /// <summary>The role as it was shown: "rådgiver". Empty for the citizen.</summary>
    public string SenderRole { get; init; } = "";

    public string Words { get; init; } = "";

    /// <summary>When the other side first opened it; null until then.</summary>
    public DateTime? ReadAt { get; set; }

    public string ReadBy { get; set; } = "";
}
