namespace SgpOzmap.SgpClient.Network;

/// <summary>An OLT (row of <c>olt/list</c>).</summary>
public sealed record SgpOlt
{
    /// <summary>The OLT's id.</summary>
    public long? Id { get; init; }

    /// <summary>Its name exactly as sent.</summary>
    public string? Name { get; init; }

    /// <summary>Its make and model as sent (<c>olttype</c>).</summary>
    public string? Kind { get; init; }

    /// <summary>Its address in the provider's network as sent: not always a valid one.</summary>
    public string? Host { get; init; }

    /// <summary>How many ONUs hang on it.</summary>
    public int? OnuCount { get; init; }

    /// <summary>How many PONs it has.</summary>
    public int? PonCount { get; init; }
}
