using System.Globalization;

namespace SgpOzmap.Integration.Engine;

/// <summary>Names runs: the second they begin in, UTC, and four hexadecimal digits that tell apart those of one second.</summary>
internal sealed class RunIds(TimeProvider time, int seed)
{
    private int _last = seed;

    internal string Next()
        => string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}-{(ushort)Interlocked.Increment(ref _last):x4}");
}
