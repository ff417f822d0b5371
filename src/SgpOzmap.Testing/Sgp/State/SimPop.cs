namespace SgpOzmap.Testing;

/// <summary>A point of presence in the simulated SGP.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
public sealed record SimPop(int Id, string Name);
