namespace SgpOzmap.OzmapClient.UseCases;

/// <summary>Why a use-case stops before, or instead of, a failure of the server.</summary>
internal static class UseCaseFaults
{
    internal static OzmapException NotFound(string code) => new(OzmapErrorKind.NotFound, $"No client has code {code}.");

    internal static OzmapException WithoutPlace(string code, string clientId)
        => new(OzmapErrorKind.NotFound, $"Client {clientId} of code {code} has no place in the network.");

    internal static OzmapException Exists(string code, IReadOnlyList<Subscriber> found)
        => new(OzmapErrorKind.Conflict, $"Code {code} is on the map already: {Names(found)}. Nothing was made.");

    internal static OzmapException Ambiguous(string code, IReadOnlyList<Subscriber> found)
        => new(OzmapErrorKind.Ambiguous, $"Code {code} leads to several records: {Names(found)}. Nothing was done.");

    internal static OzmapException NoPort(PortAddress port)
        => new(OzmapErrorKind.NotFound, $"Box {port.BoxId} has no port {port.Port} of splitter {port.SplitterId}.");

    internal static OzmapException NotFree(PortAddress address, BoxPort port)
        => new(OzmapErrorKind.Conflict, $"Port {address.Port} of splitter {address.SplitterId} cannot be taken: {State(port)}. Nothing was done.");

    internal static OzmapException NotApplied(PortAddress address, string propertyId, BoxPort? port, IEnumerable<Properties.PropertyConnection>? connections)
    {
        var there = port is null ? "it is gone from the box" : State(port);
        var plugged = connections is null ? "" : $"; the property is plugged into {Names(connections)}";
        return new(
            OzmapErrorKind.NotApplied,
            $"OZmap took property {propertyId} for connected to port {address.Port} of splitter {address.SplitterId}, but {there}{plugged}.")
        {
            WriteOutcome = WriteOutcome.Unknown,
        };
    }

    internal static OzmapException Incomplete(string route, string? reason)
        => new(OzmapErrorKind.InvalidBody, $"{route} could not be read completely: {reason ?? "unknown why"}.") { Path = "GET " + route, IsTransient = true };

    private static string State(BoxPort port) => port switch
    {
        { State: BoxPortState.Free, IsService: false } => "its splitter does not serve customers",
        { State: BoxPortState.Free } => "it is free",
        { State: BoxPortState.Blocked } => "it is blocked",
        { State: BoxPortState.Network } => "the network uses it",
        { State: BoxPortState.EmptyProperty, Property.Id: var id } => $"property {id}, without a client, is on it",
        { State: BoxPortState.Reserved or BoxPortState.InService, Property.Id: var id, Client.Id: var client } => $"client {client} in property {id} is on it",
        _ => "something that is not understood is on it",
    };

    private static string Names(IEnumerable<Subscriber> found)
        => string.Join(", ", found.Select(static s => s.Property is { } property ? $"client {s.Client.Id} in property {property.Id}" : $"client {s.Client.Id}"));

    private static string Names(IEnumerable<Properties.PropertyConnection> connections)
    {
        var names = string.Join(", ", connections.Select(static c => $"port {c.Port} of {c.Id}"));
        return names.Length > 0 ? names : "nothing";
    }
}
