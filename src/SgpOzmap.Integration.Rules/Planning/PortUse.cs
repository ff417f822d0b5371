namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>Who uses a port.</summary>
internal enum PortUse
{
    /// <summary>Nobody.</summary>
    Free,

    /// <summary>A property without client.</summary>
    Vacant,

    /// <summary>A client's property.</summary>
    Client,

    /// <summary>The network: something is plugged in and no property is at its end.</summary>
    Network,
}
