namespace SgpOzmap.Testing;

/// <summary>Whether the FTTx module answers.</summary>
public enum FttxAccess
{
    /// <summary>It answers.</summary>
    Available,

    /// <summary>403: the token is not mapped to an SGP user.</summary>
    NotPermitted,

    /// <summary>404 with an HTML page: the module is absent from this SGP.</summary>
    Absent,
}
