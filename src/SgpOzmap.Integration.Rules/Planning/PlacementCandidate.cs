using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Status;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>A creation or a move on its way to a port.</summary>
internal sealed class PlacementCandidate
{
    internal required Contract Contract { get; init; }

    /// <summary>The effect of the contract's status, for the new client.</summary>
    internal StatusEffect Effect { get; init; }

    /// <summary>The property to move; null for a creation.</summary>
    internal MapProperty? Moves { get; init; }

    /// <summary>Its feature is off: it is only looked at after all others, and changes nothing.</summary>
    internal bool IsWithheld { get; init; }

    /// <summary>The box; null when <see cref="Refusal"/> came before it was found.</summary>
    internal BoxLayout? Layout { get; set; }

    /// <summary>The port of the box: named by SGP, or chosen. Null while not chosen, and for an unconnected creation.</summary>
    internal int? BoxPort { get; set; }

    /// <summary>The port that SGP names.</summary>
    internal PortKey? Named { get; set; }

    /// <summary>SGP names no port: the first free one is taken.</summary>
    internal bool TakesFirstFree { get; set; }

    /// <summary>Why a new property would have no place. A creation inside a vacant property needs none.</summary>
    internal Refusal? PlaceRefusal { get; set; }

    /// <summary>The check that it does not pass.</summary>
    internal Refusal? Refusal { get; set; }

    /// <summary>The vacant property on its port, where only the switched-off reuse keeps it from being created inside.</summary>
    internal PortState? Vacant { get; set; }

    /// <summary>It passes every check.</summary>
    internal bool IsPlaced { get; private set; }

    /// <summary>The change that frees or vacates its port.</summary>
    internal string? DependsOn { get; private set; }

    /// <summary>The vacant property that takes the client.</summary>
    internal MapProperty? Reuses { get; private set; }

    internal bool IsMove => Moves is not null;

    internal bool IsSettled => IsPlaced || Refusal is not null;

    internal string ChangeId => PlannedChange.IdOf(
        Contract.Id, IsMove ? ChangeKind.MovePort : Reuses is null ? ChangeKind.CreateClient : ChangeKind.CreateClientInProperty);

    internal void Place(string? dependsOn, MapProperty? reuses = null)
    {
        IsPlaced = true;
        DependsOn = dependsOn;
        Reuses = reuses;
    }
}
