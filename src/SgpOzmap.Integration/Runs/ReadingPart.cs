namespace SgpOzmap.Integration.Runs;

/// <summary>A part of what a run planned from, and how old it is.</summary>
/// <param name="Name"><c>listing</c>, <c>changes</c>, <c>onus</c> or <c>map</c>.</param>
/// <param name="ReadAt">When its reading began: what happened later may not be in it.</param>
/// <param name="Rows">Rows of it: contracts, ONUs, records.</param>
public sealed record ReadingPart(string Name, DateTimeOffset ReadAt, int Rows);
