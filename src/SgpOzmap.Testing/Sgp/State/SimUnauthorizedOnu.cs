namespace SgpOzmap.Testing;

/// <summary>An ONU that an OLT of the simulated SGP sees and that waits for its authorisation.</summary>
/// <param name="OltId">The OLT.</param>
/// <param name="Serial">Its serial number.</param>
/// <param name="Slot">The OLT's slot.</param>
/// <param name="Pon">The slot's PON.</param>
public sealed record SimUnauthorizedOnu(int OltId, string Serial, int Slot, int Pon);
