namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>What SGP said to a status label that is not known, so that it is not asked again as long as the label stays.</summary>
/// <param name="For">The label of the listing.</param>
/// <param name="Code">SGP's number.</param>
/// <param name="Label">SGP's label of that number.</param>
internal sealed record LookedUpStatus(string? For, int Code, string? Label);
