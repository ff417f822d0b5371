namespace SgpOzmap.OzmapClient.Conformance.Requests;

/// <summary>A difference that is known, wanted, and told in <c>docs/official-sdk.md</c>.</summary>
/// <param name="Id">Its number in the table there.</param>
/// <param name="Part">The part of the request that differs.</param>
/// <param name="Explains">Whether it is the whole difference of a part, given the SDK's request and ours.</param>
internal sealed record Difference(string Id, string Part, Func<string, SentRequest, SentRequest, bool> Explains);
