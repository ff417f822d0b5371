using System.Globalization;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Status;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>Creations and moves: collects them contract by contract, gives them ports together, and turns them into changes and findings.</summary>
internal sealed class PlacementPlanner(PlanContext context)
{
    private readonly List<PlacementCandidate> _candidates = [];
    private readonly CandidateFactory _factory = new(context);
    private readonly HashSet<PortKey> _reusable = [];
    private readonly SyncPolicies _policies = context.Policies;

    internal void Create(Contract contract, StatusEffect effect) => _candidates.Add(_factory.Creation(contract, effect));

    internal void MoveIfChanged(Contract contract, MapProperty? property)
    {
        if (_factory.Move(contract, property) is { } candidate)
            _candidates.Add(candidate);
    }

    /// <summary>Decides, after every contract was looked at and every cancellation is known.</summary>
    internal void Plan(MapState map)
    {
        if (_candidates.Count == 0)
            return;

        _candidates.Sort(static (a, b) => a.Contract.Id.CompareTo(b.Contract.Id));
        var boxes = _candidates.Where(static c => c.Layout is not null).Select(static c => c.Layout!.Value.Box);
        var claims = new PortClaims(context, new(map, boxes));

        // What is switched off is looked at last, so that it cannot take a port from what is done.
        claims.Settle([.. _candidates.Where(static c => !c.IsWithheld)]);
        claims.Settle([.. _candidates.Where(static c => c.IsWithheld)]);

        foreach (var candidate in _candidates)
        {
            if (candidate.IsPlaced)
                Emit(candidate, ChangeFor(candidate));
            else
                Refuse(candidate);
        }
    }

    private void Emit(PlacementCandidate candidate, PlannedChange change)
    {
        if (candidate.IsWithheld)
            context.Plan.Withhold(candidate.IsMove ? Feature.MoveChangedPorts : Feature.CreateClients, change);
        else
            context.Plan.Add(change);
    }

    private void Refuse(PlacementCandidate candidate)
    {
        // A client that is on the map is served; that it could not be moved matters only to those who want it moved.
        if (candidate.Refusal is { } refusal && !(candidate.IsMove && candidate.IsWithheld))
            context.Plan.Add(candidate.Contract.Id, refusal.Code, refusal.Message, refusal.Data);

        // The first contract at a vacant property is the one that ReuseVacantProperty would serve.
        if (candidate is { IsMove: false, IsWithheld: false, Vacant: { } vacant } && _reusable.Add(candidate.Named!.Value))
        {
            context.Plan.Withhold(Feature.ReuseVacantProperty, ChangeInProperty(
                candidate, ClientOf(candidate), vacant.Property!, candidate.Layout!.Value.Reference(candidate.BoxPort), vacant.DependsOn));
        }
    }

    private PlannedChange ChangeFor(PlacementCandidate candidate)
    {
        var contract = candidate.Contract;
        var layout = candidate.Layout!.Value;
        var port = layout.Reference(candidate.BoxPort);
        if (candidate.Moves is { } property)
        {
            return new MovePort
            {
                Contract = contract.Id,
                Reason = ReasonTexts.MovePort,
                DependsOn = candidate.DependsOn is { } leaving ? [leaving] : [],
                PropertyId = property.Id,
                From = BoxIndex.ReferenceOf(property),
                To = port,
            };
        }

        var client = ClientOf(candidate);
        if (candidate.Reuses is { } vacant)
            return ChangeInProperty(candidate, client, vacant, port, candidate.DependsOn);

        return new CreateClient
        {
            Contract = contract.Id,
            Reason = port.ConnectorId is null ? ReasonTexts.CreateUnconnected : ReasonTexts.CreateClient,
            DependsOn = candidate.DependsOn is { } freeing ? [freeing] : [],
            Client = client,
            ProjectId = layout.Box.Project?.Id,
            Port = port,
            Coordinates = _factory.PlaceOf(contract, layout, candidate.BoxPort)!.Value,
            PowerDbm = _policies.UpdatePower ? PlanContext.PowerOf(contract) : null,
        };
    }

    private NewClient ClientOf(PlacementCandidate candidate)
    {
        var contract = candidate.Contract;
        return new()
        {
            Code = contract.Id.ToString(CultureInfo.InvariantCulture),
            Name = string.IsNullOrWhiteSpace(contract.Name) ? null : contract.Name.Trim(),
            Status = context.StatusOf(contract, candidate.Effect) ?? MapStatus.Ok,
            IsImplanted = context.IsImplanted(contract),
            Onu = contract.Onu is { IsEmpty: false } onu ? onu : null,
        };
    }

    private CreateClientInProperty ChangeInProperty(
        PlacementCandidate candidate, NewClient client, MapProperty vacant, PortReference port, string? dependsOn)
    {
        var power = PlanContext.PowerOf(candidate.Contract);
        return new()
        {
            Contract = candidate.Contract.Id,
            Reason = ReasonTexts.CreateInProperty,
            DependsOn = dependsOn is null ? [] : [dependsOn],
            Client = client,
            PropertyId = vacant.Id,
            Port = port,
            Coordinates = context.WritesCoordinates ? UpdatePlanner.CoordinatesFor(candidate.Contract, vacant, context) : null,
            PowerDbm = _policies.UpdatePower && power is { } reading && context.PowerDiffers(vacant.PowerDbm, reading) ? reading : null,
        };
    }
}
