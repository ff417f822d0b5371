namespace SgpOzmap.SgpClient.Catalogues;

/// <summary>A PON that a maintenance touches.</summary>
public sealed record SgpMaintenancePon
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
}
