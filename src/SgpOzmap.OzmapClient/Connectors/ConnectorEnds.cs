namespace SgpOzmap.OzmapClient.Connectors;

/// <summary>What something is plugged into: ids of fibres or cords, or null for nothing.</summary>
public sealed record ConnectorEnds
{
    /// <summary>Everything in order, where there are no sides: a connector, a fusion, a passing, a switch, a PON.</summary>
    public IReadOnlyList<string?> All { get; init; } = [];

    /// <summary>The inputs, where there are sides: a splitter or a DIO.</summary>
    public IReadOnlyList<string?> Input { get; init; } = [];

    /// <summary>The outputs, where there are sides. Index i is port i + 1.</summary>
    public IReadOnlyList<string?> Output { get; init; } = [];

    /// <summary>There are inputs and outputs, and not <see cref="All"/>.</summary>
    public bool HasSides { get; init; }
}
