namespace SgpOzmap.Integration.Doctor;

/// <summary>What was learnt of SGP.</summary>
/// <param name="Network">Its boxes; null when FTTx is absent, not permitted or failed.</param>
/// <param name="Listing">The sample of its listing.</param>
internal sealed record SgpView(SgpNetwork? Network, ListingSample Listing);
