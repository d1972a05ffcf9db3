using System.Diagnostics.CodeAnalysis;

namespace Sammen.Domain.Common;

/// <summary>An ordinary "no": its name for tests and logs, and a plain sentence that says what to do.</summary>
public sealed record Refusal(string Name, string Says);

/// <summary>What came of a command: a value, or a named refusal.</summary>
public sealed class Result<T>
{
    private readonly T? _value;

    private Result(T? value, Refusal? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Ok => Refusal is null;

    public T Value => Ok ? _value! : throw new InvalidOperationException($"Refused: {Refusal.Name}");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
