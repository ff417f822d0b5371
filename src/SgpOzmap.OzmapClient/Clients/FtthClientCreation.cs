using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Clients;

/// <summary>A client to be made inside a property.</summary>
public sealed record FtthClientCreation
{
    /// <summary>The ERP's code.</summary>
    public required string Code { get; init; }

    /// <summary>The name; left out when null.</summary>
    public string? Name { get; init; }

    /// <summary>Installed, or a reservation.</summary>
    public bool Implanted { get; init; }

    /// <summary>The status.</summary>
    public OzmapClientStatus Status { get; init; }

    /// <summary>The ONU; left out when null.</summary>
    public OzmapOnu? Onu { get; init; }

    /// <summary>The observation; left out when null.</summary>
    public string? Observation { get; init; }
}
