using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>What the parts of the planner share while one plan is made.</summary>
internal sealed class PlanContext
{
    internal PlanContext(PlanInput input)
    {
        Policies = input.Policies;
        Boxes = new(input.Map, Policies.BoxNameMatching);
        WritesCoordinates = Policies.EffectiveUpdateCoordinates;
        Implanted = [.. Policies.ImplantedStatuses];
        Created = [.. Policies.CreateStatuses];
    }

    internal SyncPolicies Policies { get; }

    internal PlanBuilder Plan { get; } = new();

    internal BoxIndex Boxes { get; }

    internal bool WritesCoordinates { get; }

    /// <summary>The properties whose port a removal of this plan frees, and the change that does.</summary>
    internal Dictionary<string, string> FreedProperties { get; } = new(StringComparer.Ordinal);

    /// <summary>The properties that a removal of this plan leaves without client, and the change that does.</summary>
    internal Dictionary<string, string> VacatedProperties { get; } = new(StringComparer.Ordinal);

    private ImmutableHashSet<int> Implanted { get; }

    private ImmutableHashSet<int> Created { get; }

    internal bool IsImplanted(Contract contract) => Implanted.Contains(contract.Status.Code);

    internal bool IsCreated(Contract contract) => Created.Contains(contract.Status.Code);

    /// <summary>The status that the map should show; null where the contract's status writes none.</summary>
    internal MapStatus? StatusOf(Contract contract, StatusEffect effect) => effect switch
    {
        StatusEffect.Ok => Policies.UseConnectionState && contract.IsOnline == false ? MapStatus.Error : MapStatus.Ok,
        StatusEffect.Error => MapStatus.Error,
        _ => null,
    };

    /// <summary>SGP's reading at two decimals; null when there is none.</summary>
    internal static double? PowerOf(Contract contract)
        => contract.PowerDbm is { } power && double.IsFinite(power) && Math.Round(power, 2) is var reading && reading != 0 ? reading : null;

    /// <summary>Whether SGP's reading is to be written over the map's.</summary>
    internal bool PowerDiffers(double? map, double sgp)
    {
        if (map is not { } current)
            return true;
        if (current == sgp)
            return false;
        var rounded = Math.Round(current, 2);
        return rounded != sgp && Math.Abs(rounded - sgp) > Policies.PowerTolerance + 1e-9;
    }

    /// <summary>SGP's first valid place; null when there is none.</summary>
    internal Coordinates? PlaceOf(Contract contract)
    {
        foreach (var place in contract.Places)
        {
            if (IsUsable(place))
                return place;
        }

        return null;
    }

    internal bool IsUsable(Coordinates place)
        => place.IsValid && (Policies.CoordinateBounds is not { } bounds || bounds.Contains(place));
}
