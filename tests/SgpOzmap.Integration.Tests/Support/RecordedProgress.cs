using System.Collections.Concurrent;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Tests.Support;

/// <summary>Remembers what it is told, in the caller's thread.</summary>
internal sealed class RecordedProgress : IProgress<RunProgress>
{
    internal ConcurrentQueue<RunProgress> Reports { get; } = new();

    public void Report(RunProgress value) => Reports.Enqueue(value);
}
