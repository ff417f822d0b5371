using System.Globalization;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Policies;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>Takes the clients of explicitly cancelled contracts off the map.</summary>
internal sealed class CancellationPlanner(PlanContext context)
{
    private readonly SyncPolicies _policies = context.Policies;

    internal void Plan(Contract contract, MapClient client, MapProperty? property)
    {
        if (!_policies.CancelClients)
            context.Plan.Add(contract.Id, FindingCode.CancellationDisabled, FindingTexts.CancellationDisabled, ("client", client.Id));

        if (property is not null && (!client.IsImplanted || _policies.RemovePropertyCompletely))
            RemoveAll(contract, client, property);
        else
            RemoveKeepingProperty(contract, client, property);
    }

    private void RemoveAll(Contract contract, MapClient client, MapProperty property)
    {
        var change = new RemoveProperty
        {
            Contract = contract.Id,
            Reason = client.IsImplanted ? ReasonTexts.RemovePropertyByOption : ReasonTexts.RemoveReservation,
            PropertyId = property.Id,
            ClientId = client.Id,
            ClientName = client.Name,
            Port = BoxIndex.ReferenceOf(property),
        };
        Emit(change);
        if (_policies.CancelClients)
            context.FreedProperties[property.Id] = change.Id;
    }

    private void RemoveKeepingProperty(Contract contract, MapClient client, MapProperty? property)
    {
        string? disconnected = null;
        if (property is { DropId: { } drop, Connections.IsEmpty: false } && _policies.DisconnectCancelledFromSplitterPort)
        {
            var disconnect = new DisconnectPort
            {
                Contract = contract.Id,
                Reason = ReasonTexts.Disconnect,
                PropertyId = property.Id,
                ClientId = client.Id,
                DropId = drop,
                Port = BoxIndex.ReferenceOf(property),
            };
            Emit(disconnect);
            disconnected = disconnect.Id;
            if (_policies.CancelClients)
                context.FreedProperties[property.Id] = disconnected;
        }

        var remove = new RemoveClient
        {
            Contract = contract.Id,
            Reason = property is null ? ReasonTexts.RemoveUnplaced : ReasonTexts.RemoveClient,
            DependsOn = disconnected is null ? [] : [disconnected],
            ClientId = client.Id,
            ClientName = client.Name,
            PropertyId = property?.Id,
            Port = property is null ? null : BoxIndex.ReferenceOf(property),
        };
        Emit(remove);
        if (property is null)
            return;

        if (_policies.AnnotateRemoval)
            Emit(Annotation(contract, client, property, remove));
        if (!_policies.CancelClients || disconnected is not null || property.Connections.IsEmpty)
            return;

        context.VacatedProperties[property.Id] = remove.Id;
        var port = BoxIndex.ReferenceOf(property);
        context.Plan.Add(
            contract.Id, FindingCode.VacantPropertyHoldsPort, FindingTexts.VacantPropertyHoldsPort(port),
            ("property", property.Id), ("box", port.BoxName), ("port", (port.BoxPort ?? port.Port)?.ToString(CultureInfo.InvariantCulture)));
    }

    private AnnotateProperty Annotation(Contract contract, MapClient client, MapProperty property, RemoveClient remove)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture, $"[SGP] {_policies.Today:yyyy-MM-dd} contrato {contract.Id}: {client.Name?.Trim()} removido");
        return new()
        {
            Contract = contract.Id,
            Reason = ReasonTexts.Annotate,
            DependsOn = [remove.Id],
            PropertyId = property.Id,
            ObservationBefore = property.Observation,
            Line = line,
        };
    }

    private void Emit(PlannedChange change) => context.Plan.AddIf(_policies.CancelClients, Feature.CancelClients, change);
}
