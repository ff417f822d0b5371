namespace SgpOzmap.Crash.Tests.Kill;

/// <summary>The clock of a process that is started later, when leases of before have run out.</summary>
internal sealed class LaterClock : TimeProvider
{
    private static readonly TimeSpan s_later = TimeSpan.FromMinutes(10);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + s_later;
}
