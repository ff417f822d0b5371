namespace SgpOzmap.Integration.Storage;

/// <summary>What is wrong with the store.</summary>
public enum StoreErrorKind
{
    /// <summary>It does not answer now: connection lost, locked, time-out. Another attempt may succeed.</summary>
    Unavailable,

    /// <summary>There is no room left.</summary>
    Full,

    /// <summary>It may not be written.</summary>
    ReadOnly,

    /// <summary>It is damaged, or no database at all. It was left as it is.</summary>
    Corrupt,

    /// <summary>A newer version of this software has made it. It was left as it is.</summary>
    Newer,

    /// <summary>Its address or credentials are wrong.</summary>
    Misconfigured,
}
