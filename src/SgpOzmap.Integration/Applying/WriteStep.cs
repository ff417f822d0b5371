using SgpOzmap.Integration.Rules.Changes;

namespace SgpOzmap.Integration.Applying;

/// <summary>One write and the changes that it carries.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="PrepareAsync">Looks whether there is something to write, and how. The token stops it.</param>
internal sealed record WriteStep(IReadOnlyList<PlannedChange> Changes, Func<CancellationToken, Task<Preparation>> PrepareAsync)
{
    /// <summary>A write that needs no look before it. The token cuts it off.</summary>
    internal static WriteStep Of(IReadOnlyList<PlannedChange> changes, Func<CancellationToken, Task<Verdict>> write)
        => new(changes, _ => Task.FromResult(Preparation.Write(write)));

    /// <summary>A write of absolute values, done when it does not throw.</summary>
    internal static WriteStep Of(IReadOnlyList<PlannedChange> changes, Func<CancellationToken, Task> write)
        => Of(changes, async token =>
        {
            await write(token).ConfigureAwait(false);
            return Verdict.Applied;
        });
}
