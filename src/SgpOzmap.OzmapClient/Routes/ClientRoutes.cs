namespace SgpOzmap.OzmapClient.Routes;

/// <summary>The ways of the light to a client.</summary>
public sealed record ClientRoutes
{
    /// <summary>One for each property; empty where there is none.</summary>
    public IReadOnlyList<ClientRoute> Routes { get; init; } = [];

    /// <summary>OZmap says in so many words that there is no way (422). False with no routes: it answered nothing, as it does for unknown codes.</summary>
    public bool IsRefused { get; init; }
}
