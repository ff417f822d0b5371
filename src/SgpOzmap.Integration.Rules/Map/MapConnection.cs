namespace SgpOzmap.Integration.Rules.Map;

/// <summary>What a property is plugged into.</summary>
/// <param name="ConnectorId">The splitter's (or other connector's) id.</param>
/// <param name="Port">The port of that connector, from 1.</param>
public readonly record struct MapConnection(string ConnectorId, int Port);
