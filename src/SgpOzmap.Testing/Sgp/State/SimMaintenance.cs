namespace SgpOzmap.Testing;

/// <summary>A maintenance in the simulated SGP.</summary>
public sealed class SimMaintenance
{
    internal SimMaintenance(int id, string description) => (Id, Description) = (id, description);

    /// <summary>The id.</summary>
    public int Id { get; }

    /// <summary>The description.</summary>
    public string Description { get; set; }

    /// <summary>When it begins, as the text that is sent.</summary>
    public string StartsAt { get; set; } = "2026-01-01 00:00:00";

    /// <summary>When it ends, as the text that is sent.</summary>
    public string EndsAt { get; set; } = "2026-01-01 23:59:59";

    /// <summary>True: it is in force.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>The severity as the text that is sent.</summary>
    public string Severity { get; set; } = "Média";

    /// <summary>The status as the text that is sent.</summary>
    public string Status { get; set; } = "Aberta";

    /// <summary>The points of presence that it touches.</summary>
    public IList<SimPop> Pops { get; } = [];

    /// <summary>The OLTs that it touches, each with its first PON.</summary>
    public IList<SimOlt> Olts { get; } = [];

    /// <summary>The boxes that it touches.</summary>
    public IList<SimSgpBox> Boxes { get; } = [];

    /// <summary>The access servers that it touches.</summary>
    public IList<SimNas> Nas { get; } = [];
}
