namespace SgpOzmap.Integration.Telemetry;

/// <summary>Requests sent to one API of one tenant, repeats included.</summary>
internal sealed class RequestCounter
{
    private int _count;

    internal int Count => Volatile.Read(ref _count);

    internal void Add() => Interlocked.Increment(ref _count);
}
