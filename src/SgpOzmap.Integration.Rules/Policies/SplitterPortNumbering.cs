namespace SgpOzmap.Integration.Rules.Policies;

/// <summary>What SGP's one port number means in a box of several service splitters (our decision).</summary>
public enum SplitterPortNumbering
{
    /// <summary>Ports are numbered through, first splitter first.</summary>
    Cumulative,

    /// <summary>The contract is refused with <c>SeveralSplitters</c>.</summary>
    Reject,
}
