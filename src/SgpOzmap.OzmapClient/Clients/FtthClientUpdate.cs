using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Clients;

/// <summary>The fields of a client to change; null ones are left out of the request.</summary>
public sealed record FtthClientUpdate
{
    /// <summary>The code.</summary>
    public string? Code { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The observation.</summary>
    public string? Observation { get; init; }

    /// <summary>The status.</summary>
    public OzmapClientStatus? Status { get; init; }

    /// <summary>Installed.</summary>
    public bool? Implanted { get; init; }

    /// <summary>The ONU, all three values.</summary>
    public OzmapOnu? Onu { get; init; }
}
