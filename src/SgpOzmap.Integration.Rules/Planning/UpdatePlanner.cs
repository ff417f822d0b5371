using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>Writes what SGP knows over what the map shows. Moves are not in here: they need the whole plan.</summary>
internal sealed class UpdatePlanner(PlanContext context)
{
    private static readonly OnuData NoOnu = new();

    private readonly SyncPolicies _policies = context.Policies;

    internal void Plan(Contract contract, StatusEffect effect, MapClient client, MapProperty? property)
    {
        if (context.StatusOf(contract, effect) is { } status && status != client.Status)
        {
            context.Plan.AddIf(_policies.UpdateStatus, Feature.UpdateStatus, new SetStatus
            {
                Contract = contract.Id,
                Reason = ReasonTexts.SetStatus(contract, effect, status),
                ClientId = client.Id,
                Status = status,
            });
        }

        if (!client.IsImplanted && context.IsImplanted(contract))
        {
            context.Plan.AddIf(_policies.ImplantClients, Feature.ImplantClients, new Implant
            {
                Contract = contract.Id,
                Reason = ReasonTexts.Implant(contract),
                ClientId = client.Id,
            });
        }

        PlanName(contract, client);
        if (contract.Onu is { IsEmpty: false } onu)
            PlanOnu(contract, client, onu);
        if (property is null)
            return;

        PlanPower(contract, property);
        PlanCoordinates(contract, property);
    }

    private void PlanName(Contract contract, MapClient client)
    {
        if (string.Equals(contract.Name, client.Name, StringComparison.Ordinal))
            return;
        var name = contract.Name.AsSpan().Trim();
        if (name.IsEmpty || name.SequenceEqual(client.Name.AsSpan().Trim()))
            return;

        context.Plan.AddIf(_policies.UpdateName, Feature.UpdateName, new Rename
        {
            Contract = contract.Id,
            Reason = ReasonTexts.Rename,
            ClientId = client.Id,
            NameBefore = client.Name,
            NameAfter = name.ToString(),
        });
    }

    private void PlanOnu(Contract contract, MapClient client, OnuData onu)
    {
        var current = client.Onu ?? NoOnu;
        if (Says(onu.PppoeUser, current.PppoeUser) && Says(onu.SerialNumber, current.SerialNumber) && Says(onu.MacAddress, current.MacAddress))
            return;

        var wanted = new OnuData(
            Or(onu.PppoeUser, current.PppoeUser), Or(onu.SerialNumber, current.SerialNumber), Or(onu.MacAddress, current.MacAddress));
        context.Plan.AddIf(_policies.UpdateOnu, Feature.UpdateOnu, new UpdateOnu
        {
            Contract = contract.Id,
            Reason = ReasonTexts.UpdateOnu,
            ClientId = client.Id,
            OnuBefore = current,
            OnuAfter = wanted,
        });
    }

    private void PlanPower(Contract contract, MapProperty property)
    {
        if (PlanContext.PowerOf(contract) is not { } power || !context.PowerDiffers(property.PowerDbm, power))
            return;

        context.Plan.AddIf(_policies.UpdatePower, Feature.UpdatePower, new UpdatePower
        {
            Contract = contract.Id,
            Reason = ReasonTexts.UpdatePower,
            PropertyId = property.Id,
            PowerBefore = property.PowerDbm,
            PowerAfter = power,
        });
    }

    private void PlanCoordinates(Contract contract, MapProperty property)
    {
        if (CoordinatesFor(contract, property, context) is not { } place)
            return;

        context.Plan.AddIf(context.WritesCoordinates, Feature.UpdateCoordinates, new UpdateCoordinates
        {
            Contract = contract.Id,
            Reason = property.Coordinates is { } current ? ReasonTexts.MoveOnMap(current.DistanceTo(place)) : ReasonTexts.FirstCoordinates,
            PropertyId = property.Id,
            CoordinatesBefore = property.Coordinates,
            CoordinatesAfter = place,
        });
    }

    /// <summary>The coordinates to write to a property; null when it stays where it is.</summary>
    internal static Coordinates? CoordinatesFor(Contract contract, MapProperty property, PlanContext context)
    {
        if (property.IsInsideBuilding || context.PlaceOf(contract) is not { } place)
            return null;
        return property.Coordinates is { } current && current.DistanceTo(place) <= context.Policies.CoordinateTolerance ? null : place;
    }

    private static bool Says(string sgp, string map) => sgp.Length == 0 || string.Equals(sgp, map, StringComparison.Ordinal);

    private static string Or(string sgp, string map) => sgp.Length > 0 ? sgp : map;
}
