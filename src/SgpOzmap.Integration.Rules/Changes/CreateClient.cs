using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Changes;

/// <summary>Makes a property with a client, on a port or, in a box without service splitters, unconnected. One call to the map.</summary>
public sealed record CreateClient : PlannedChange
{
    /// <inheritdoc/>
    public override ChangeKind Kind => ChangeKind.CreateClient;

    /// <summary>The client.</summary>
    public required NewClient Client { get; init; }

    /// <summary>The project: the box's.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The box, and the port unless unconnected.</summary>
    public required PortReference Port { get; init; }

    /// <summary>The place.</summary>
    public required Coordinates Coordinates { get; init; }

    /// <summary>The measured power in dBm; null when there is no reading.</summary>
    public double? PowerDbm { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> Before => [];

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> After =>
    [
        new("name", Client.Name, IsPersonal: true),
        new("port", Port.ToString()),
        new("status", Client.Status.ToString()),
        new("implanted", Client.IsImplanted ? "true" : "false"),
        new("coordinates", Text(Coordinates), IsPersonal: true),
        new("power", Text(PowerDbm)),
    ];
}
