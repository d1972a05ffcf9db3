namespace Sammen.Bench;

/// <summary>One signed-in adviser: the cookie, and the citizens of the caseload.</summary>
internal sealed record Adviser(Guid Id, string Cookie, IReadOnlyList<Guid> Citizens);

/// <summary>One signed-in citizen.</summary>
internal sealed record Person(Guid Id, string Cookie);

/// <summary>Whom the load is sent as, each with a session of their own.</summary>
internal sealed record Targets(int Port, IReadOnlyList<Person> Citizens, IReadOnlyList<Adviser> Advisers);

/// <summary>What a measured program has used since it started.</summary>
internal sealed record Used(double Cpu, long Allocated, long Memory, long Commands)
{
    /// <summary>Read now, of this process; processor time in milliseconds, the rest in bytes.</summary>
    public static Used Now(long commands) => new(Environment.CpuUsage.TotalTime.TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true), Environment.WorkingSet, commands);
}
