namespace SgpOzmap.Integration.Rules.Status;

/// <summary>What a contract's status does on the map.</summary>
public enum StatusEffect
{
    /// <summary>Nothing is written; a client created under it starts as OK.</summary>
    Leave,

    /// <summary>The client is OK.</summary>
    Ok,

    /// <summary>The client has a problem.</summary>
    Error,

    /// <summary>The client leaves the map if <c>CancelClients</c> is on.</summary>
    Cancel,
}
