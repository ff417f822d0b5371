namespace SgpOzmap.Testing;

/// <summary>An OLT in the simulated SGP.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
public sealed record SimOlt(int Id, string Name);
