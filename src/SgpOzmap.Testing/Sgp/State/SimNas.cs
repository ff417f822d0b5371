namespace SgpOzmap.Testing;

/// <summary>An access server in the simulated SGP.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">Its description.</param>
public sealed record SimNas(int Id, string Name, string Description);
