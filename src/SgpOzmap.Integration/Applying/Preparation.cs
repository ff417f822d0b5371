using SgpOzmap.Integration.Journaling;

namespace SgpOzmap.Integration.Applying;

/// <summary>What a look right before a write came to.</summary>
internal sealed record Preparation
{
    /// <summary>There is nothing to write, and why.</summary>
    internal Verdict? Settled { get; private init; }

    /// <summary>What the write takes away.</summary>
    internal PreImage? Before { get; private init; }

    /// <summary>Writes; throws where that was refused. The token cuts it off, and its outcome is unknown then.</summary>
    internal Func<CancellationToken, Task<Verdict>>? WriteAsync { get; private init; }

    internal static Preparation Done(Verdict verdict) => new() { Settled = verdict };

    internal static Preparation Write(Func<CancellationToken, Task<Verdict>> write, PreImage? before = null) => new() { WriteAsync = write, Before = before };
}
