namespace Sammen.Web.Host;

/// <summary>The product's clock set to another day (<c>--at</c>); from there it goes on. Sessions, tokens and keys never see it.</summary>
public sealed class MovedClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
