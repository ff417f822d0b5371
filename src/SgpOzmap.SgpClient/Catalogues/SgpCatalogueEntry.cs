namespace SgpOzmap.SgpClient.Catalogues;

/// <summary>An entry of a small catalogue, or a reference to a thing by id and name.</summary>
/// <param name="Id">Its id; null when not said.</param>
/// <param name="Name">Its name; null when not said.</param>
public sealed record SgpCatalogueEntry(long? Id = null, string? Name = null);
