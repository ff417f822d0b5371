namespace SgpOzmap.Integration.History;

/// <summary>Whom and where an entry is about.</summary>
/// <param name="Name">The client's name: SGP's, or the map's where SGP has none. Personal data.</param>
/// <param name="Box">The box: the one that the change or finding names, else the map's, else SGP's.</param>
/// <param name="Port">The port, counted through the box.</param>
/// <param name="Project">The box's project.</param>
public sealed record ContractSubject(string? Name = null, string? Box = null, int? Port = null, string? Project = null)
{
    /// <summary>Nothing is known.</summary>
    public static ContractSubject Unknown { get; } = new();
}
