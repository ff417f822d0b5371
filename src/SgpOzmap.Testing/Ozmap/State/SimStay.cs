namespace SgpOzmap.Testing;

/// <summary>A client's stay in a property.</summary>
/// <param name="ClientId">The client's id.</param>
/// <param name="Code">Its code.</param>
/// <param name="EnterDate">When it came; null for unknown.</param>
/// <param name="ExitDate">When it went; null for present.</param>
public sealed record SimStay(string ClientId, string Code, DateTimeOffset? EnterDate, DateTimeOffset? ExitDate);
