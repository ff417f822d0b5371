namespace SgpOzmap.Integration.Rules.Policies;

/// <summary>When two box names are the same (our decision; the vendor says "equal").</summary>
public enum BoxNameMatching
{
    /// <summary>Character by character.</summary>
    Exact,

    /// <summary>After trimming and folding inner white space, case and accents.</summary>
    Normalized,
}
