namespace Sammen.Domain.Tests.Support;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class SetTime(DateTime utc) : TimeProvider
{
    private DateTime _now = DateTime.SpecifyKind(utc, DateTimeKind.Utc);

    public DateTime Now
    {
        get => _now;
        set => _now = DateTime.SpecifyKind(value, DateTimeKind.Utc);
    }

    public void Pass(TimeSpan time) => Now += time;

    public override DateTimeOffset GetUtcNow() => new(_now, TimeSpan.Zero);
}
