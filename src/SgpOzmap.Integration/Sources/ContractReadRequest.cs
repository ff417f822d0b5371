using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Sources;

/// <summary>How to read the contracts.</summary>
/// <param name="Kind">All, or what changed.</param>
/// <param name="Remembers">What is read becomes what was last seen. False for a run that writes nothing.</param>
public sealed record ContractReadRequest(ReadingKind Kind = ReadingKind.Full, bool Remembers = true);
