namespace SgpOzmap.Integration.Storage.Tests.Support;

/// <summary>Says the time that a test sets. Its timers are real, so that the store's short waits between attempts end.</summary>
internal sealed class SetClock : TimeProvider
{
    internal DateTimeOffset Now { get; set; } = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
