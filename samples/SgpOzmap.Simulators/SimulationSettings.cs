namespace SgpOzmap.Simulators;

internal sealed record SimulationSettings(
    int SgpPort,
    int OzmapPort,
    int Seed,
    int Contracts,
    TimeSpan Latency,
    string OzmapKey,
    string SgpToken,
    string SgpApp);
