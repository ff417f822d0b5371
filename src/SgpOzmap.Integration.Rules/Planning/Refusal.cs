using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>The check that a creation or a move does not pass.</summary>
internal sealed record Refusal(FindingCode Code, LocalizedText Message, params (string Key, string? Value)[] Data);
