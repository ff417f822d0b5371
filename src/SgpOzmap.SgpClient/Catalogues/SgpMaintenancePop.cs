namespace SgpOzmap.SgpClient.Catalogues;

/// <summary>A point of presence that a maintenance touches; it is named by its place here.</summary>
/// <param name="Id">Its id.</param>
/// <param name="City">The city.</param>
/// <param name="State">The state's two letters (<c>uf</c>).</param>
public sealed record SgpMaintenancePop(long? Id = null, string? City = null, string? State = null);
