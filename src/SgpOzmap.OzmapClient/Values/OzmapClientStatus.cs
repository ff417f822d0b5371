namespace SgpOzmap.OzmapClient.Values;

/// <summary>The status of a client on the map: working or having a problem. No blocked or cancelled state exists.</summary>
public enum OzmapClientStatus
{
    /// <summary>OK, the green icon.</summary>
    Ok = 0,

    /// <summary>ERROR, the red icon.</summary>
    Error = 1,
}
