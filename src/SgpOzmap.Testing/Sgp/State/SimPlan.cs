namespace SgpOzmap.Testing;

/// <summary>A plan in the simulated SGP.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Price">Its price in reais.</param>
public sealed record SimPlan(int Id, string Name, decimal Price);
