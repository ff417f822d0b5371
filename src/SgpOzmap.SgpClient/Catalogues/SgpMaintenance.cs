namespace SgpOzmap.SgpClient.Catalogues;

/// <summary>A maintenance of the network and what it touches (row of <c>manutencao/list</c>). Access points, sources and switches are not mapped.</summary>
public sealed record SgpMaintenance
{
    /// <summary>The maintenance's id.</summary>
    public long? Id { get; init; }

    /// <summary>Its description.</summary>
    public string? Description { get; init; }

    /// <summary>When it begins, the provider's local time.</summary>
    public DateTime? StartsAt { get; init; }

    /// <summary>When it ends, the provider's local time.</summary>
    public DateTime? EndsAt { get; init; }

    /// <summary>True in force, false not, null not said (<c>ativa</c>).</summary>
    public bool? IsActive { get; init; }

    /// <summary>Its severity as sent.</summary>
    public string? Severity { get; init; }

    /// <summary>Its status as sent.</summary>
    public string? Status { get; init; }

    /// <summary>The operator's remarks (<c>observacoes</c>): free text.</summary>
    public string? Remarks { get; init; }

    /// <summary>The points of presence that it touches.</summary>
    public IReadOnlyList<SgpMaintenancePop> Pops { get; init; } = [];

    /// <summary>The OLTs that it touches.</summary>
    public IReadOnlyList<SgpCatalogueEntry> Olts { get; init; } = [];

    /// <summary>The PONs that it touches (<c>oltpons</c>).</summary>
    public IReadOnlyList<SgpMaintenancePon> Pons { get; init; } = [];

    /// <summary>The boxes that it touches (<c>ctos</c>).</summary>
    public IReadOnlyList<SgpCatalogueEntry> Splitters { get; init; } = [];

    /// <summary>The access servers that it touches.</summary>
    public IReadOnlyList<SgpNas> Nas { get; init; } = [];
}
