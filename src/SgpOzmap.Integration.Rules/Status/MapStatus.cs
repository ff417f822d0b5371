namespace SgpOzmap.Integration.Rules.Status;

/// <summary>The two statuses that OZmap knows.</summary>
public enum MapStatus
{
    /// <summary>OK (0).</summary>
    Ok = 0,

    /// <summary>ERROR (1).</summary>
    Error = 1,
}
