using SgpOzmap.Integration.Rules.Changes;

namespace SgpOzmap.Integration.Applying;

/// <summary>One write and the changes that it carries.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="WriteAsync">Writes; the changes get the verdict. Throws where the write was refused.</param>
internal record WriteStep(IReadOnlyList<PlannedChange> Changes, Func<Task<Verdict>> WriteAsync);
