namespace SgpOzmap.Integration.Rules.Map;

/// <summary>A project of the map.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
public sealed record MapProject(string Id, string Name);
