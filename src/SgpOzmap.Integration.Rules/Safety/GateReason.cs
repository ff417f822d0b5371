using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Safety;

/// <summary>A limit that a run tripped.</summary>
/// <param name="Code">The limit.</param>
/// <param name="Message">What was found and what is allowed.</param>
public sealed record GateReason(GateReasonCode Code, LocalizedText Message);
