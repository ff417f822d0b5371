namespace SgpOzmap.OzmapClient.UseCases;

/// <summary>What was removed.</summary>
/// <param name="Code">The client's code.</param>
/// <param name="WasThere">False: there was no such client, and nothing was done.</param>
public sealed record RemovalResult(string Code, bool WasThere)
{
    /// <summary>The id of the client that was removed.</summary>
    public string? ClientId { get; init; }

    /// <summary>The id of the property it lived in, kept or removed as asked; null where it had no place.</summary>
    public string? PropertyId { get; init; }
}
