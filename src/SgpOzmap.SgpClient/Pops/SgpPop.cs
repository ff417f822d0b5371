namespace SgpOzmap.SgpClient.Pops;

/// <summary>A point of presence.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name (<c>pop</c>).</param>
public sealed record SgpPop(long Id, string? Name);
