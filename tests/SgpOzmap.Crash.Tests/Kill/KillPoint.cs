namespace SgpOzmap.Crash.Tests.Kill;

/// <summary>Where a child is killed.</summary>
/// <param name="Request">With which request, from 1, to either server.</param>
/// <param name="IsAfter">After the server has done it and before the answer; false: before it has done anything.</param>
internal readonly record struct KillPoint(int Request, bool IsAfter)
{
    public override string ToString() => FormattableString.Invariant($"killed {(IsAfter ? "after" : "before")} request {Request} was done");
}
