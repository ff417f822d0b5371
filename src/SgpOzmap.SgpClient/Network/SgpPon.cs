namespace SgpOzmap.SgpClient.Network;

/// <summary>A PON of an OLT (row of <c>olt/{id}/pon/list/</c>).</summary>
public sealed record SgpPon
{
    /// <summary>The PON's id.</summary>
    public long? Id { get; init; }

    /// <summary>The OLT's id.</summary>
    public long? OltId { get; init; }

    /// <summary>The OLT's name.</summary>
    public string? OltName { get; init; }

    /// <summary>The OLT's slot.</summary>
    public int? Slot { get; init; }

    /// <summary>The PON's number on the slot.</summary>
    public int? Pon { get; init; }

    /// <summary>Its description.</summary>
    public string? Description { get; init; }

    /// <summary>Its VLAN.</summary>
    public int? Vlan { get; init; }

    /// <summary>How many ONUs hang on it.</summary>
    public int? OnuCount { get; init; }

    /// <summary>True in use, false not, null not said.</summary>
    public bool? IsActive { get; init; }
}
