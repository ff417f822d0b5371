using System.Globalization;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>Takes a contract through the checks that need no other contract: rules.md section 4, steps 1 to 6 and 9.</summary>
internal sealed class CandidateFactory(PlanContext context)
{
    private readonly BoxFinder _finder = new(context);
    private readonly SyncPolicies _policies = context.Policies;

    internal PlacementCandidate Creation(Contract contract, StatusEffect effect)
    {
        var candidate = new PlacementCandidate { Contract = contract, Effect = effect, IsWithheld = !_policies.CreateClients };
        var attachment = AttachmentResolver.Resolve(contract, context.Boxes);
        candidate.Refusal = RefusalOf(attachment.State, contract);
        if (candidate.Refusal is not null)
            return candidate;

        candidate.Layout = _finder.ForCreation(contract, attachment.Box!, out var refusal);
        candidate.Refusal = refusal;
        if (candidate.Layout is not { } layout)
            return candidate;

        if (layout.Splitters.IsEmpty)
        {
            candidate.PlaceRefusal = candidate.Refusal = PlaceRefusalOf(contract, layout);
            if (candidate.Refusal is null)
                candidate.Place(dependsOn: null);
            return candidate;
        }

        CheckPort(candidate, layout, attachment.Port);
        candidate.PlaceRefusal = PlaceRefusalOf(contract, layout);
        return candidate;
    }

    /// <summary>The move that SGP's attachment asks for; null when the property hangs where SGP says, or SGP does not say.</summary>
    internal PlacementCandidate? Move(Contract contract, MapProperty? property)
    {
        var attachment = AttachmentResolver.Resolve(contract, context.Boxes);
        if (attachment.State == AttachmentState.Several)
        {
            var refusal = RefusalOf(attachment.State, contract)!;
            context.Plan.Add(contract.Id, refusal.Code, refusal.Message, refusal.Data);
        }

        if (property is null || attachment.State != AttachmentState.One || IsWhereSgpSays(property, attachment))
            return null;

        var candidate = new PlacementCandidate { Contract = contract, Moves = property, IsWithheld = !_policies.MoveChangedPorts };
        candidate.Layout = _finder.ForMove(property, attachment.Box!, out var failure);
        candidate.Refusal = failure;
        if (candidate.Layout is not { } layout)
            return candidate;

        if (layout.Splitters.IsEmpty)
            candidate.Refusal = new(FindingCode.BoxHasNoSplitter, FindingTexts.BoxHasNoSplitter(layout.Box.Name), ("box", layout.Box.Name));
        else
            CheckPort(candidate, layout, attachment.Port);

        // A property may name another box than the one that it is connected in: the connection counts.
        return candidate.Named is { } key && property.Connections.Contains(new(key.Splitter, key.Port)) ? null : candidate;
    }

    /// <summary>Where a new property is put; null when nothing gives a place.</summary>
    internal Coordinates? PlaceOf(Contract contract, BoxLayout layout, int? boxPort)
    {
        var sgp = context.PlaceOf(contract);
        if (!_policies.CreateClientsAroundBox || (_policies.UpdateCoordinates == true && sgp is not null))
            return sgp;
        if (layout.Box.Coordinates is not { IsValid: true } center)
            return null;

        var bearing = boxPort is { } port ? 360d * (port - 1) / layout.PortCount : 22.5 * (contract.Id % 16);
        return center.Towards(bearing, _policies.AroundBoxRadius);
    }

    private bool IsWhereSgpSays(MapProperty property, ResolvedAttachment attachment)
    {
        if (property.Box is not { } box || !context.Boxes.SameName(box.Name, attachment.Box!))
            return false;
        if (attachment.Port is not { } port)
            return true;

        var layout = new BoxLayout(box);
        if (layout.Splitters.IsEmpty)
            return true;
        if (layout.Splitters.Length > 1 && _policies.SplitterPortNumbering == SplitterPortNumbering.Reject)
            return false;
        foreach (var connection in property.Connections)
        {
            if (layout.BoxPortOf(connection) == port)
                return true;
        }

        return false;
    }

    private void CheckPort(PlacementCandidate candidate, BoxLayout layout, int? wanted)
    {
        var box = layout.Box.Name;
        if (layout.Splitters.Length > 1 && _policies.SplitterPortNumbering == SplitterPortNumbering.Reject)
        {
            candidate.Refusal = new(FindingCode.SeveralSplitters, FindingTexts.SeveralSplitters(box, layout.Splitters.Length), ("box", box));
            return;
        }

        if (wanted is not { } number)
        {
            if (_policies.MissingPort == MissingPort.Reject)
                candidate.Refusal = new(FindingCode.NoPort, FindingTexts.NoPort(box), ("box", box));
            else
                candidate.TakesFirstFree = true;
            return;
        }

        (string, string?)[] where = [("box", box), ("port", number.ToString(CultureInfo.InvariantCulture))];
        candidate.BoxPort = number;
        if (!layout.TryFind(number, out var key, out var port))
            candidate.Refusal = new(FindingCode.PortOutOfRange, FindingTexts.PortOutOfRange(box, number, layout.PortCount), where);
        else if (port.IsBlocked)
            candidate.Refusal = new(FindingCode.PortBlocked, FindingTexts.PortBlocked(box, number), where);
        else
            candidate.Named = key;
    }

    private Refusal? PlaceRefusalOf(Contract contract, BoxLayout layout)
    {
        if (PlaceOf(contract, layout, boxPort: null) is not null)
            return null;
        if (_policies.CreateClientsAroundBox)
            return new(FindingCode.NoCoordinates, FindingTexts.BoxWithoutCoordinates(layout.Box.Name), ("box", layout.Box.Name));

        var swapFits = contract.Places.Any(p => context.IsUsable(p.Swapped));
        return new(FindingCode.NoCoordinates, FindingTexts.NoCoordinates(swapFits), ("swapFits", swapFits ? "true" : null));
    }

    private static Refusal? RefusalOf(AttachmentState state, Contract contract) => state switch
    {
        AttachmentState.None => new(FindingCode.NoAttachment, FindingTexts.NoAttachment),
        AttachmentState.Unknown => new(FindingCode.AttachmentUnknown, FindingTexts.AttachmentUnknown),
        AttachmentState.Several => Several(contract),
        _ => null,
    };

    private static Refusal Several(Contract contract)
    {
        var all = string.Join("; ", contract.Attachments
            .Select(static a => string.Create(CultureInfo.InvariantCulture, $"{a.Box} : {a.Port?.ToString(CultureInfo.InvariantCulture) ?? "-"} ({a.Source})"))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal));
        return new(FindingCode.SeveralAttachments, FindingTexts.SeveralAttachments(all), ("attachments", all));
    }
}
