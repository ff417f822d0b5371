using System.Globalization;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Map;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>
/// Gives ports to creations and moves: rules.md section 4, steps 6 to 8, and the rings of section 6. A port that a removal frees or that a move
/// leaves counts as free; who leaves depends on who gets the port that he goes to, so ports are settled along the chains of moves, from their ends.
/// </summary>
internal sealed class PortClaims(PlanContext context, PortOccupancy occupancy)
{
    private readonly Dictionary<PortKey, long> _taken = [];
    private readonly Dictionary<string, PlacementCandidate> _movers = new(StringComparer.Ordinal);
    private Dictionary<PortKey, List<PlacementCandidate>> _named = [];
    private HashSet<PortKey> _settled = [];

    /// <summary>Settles candidates, ordered by contract. Ports that an earlier call gave away stay taken.</summary>
    internal void Settle(IReadOnlyList<PlacementCandidate> candidates)
    {
        _named = [];
        _settled = [];
        foreach (var candidate in candidates)
        {
            if (candidate.Moves is { } property)
                _movers[property.Id] = candidate;
            if (candidate.Named is not { } port)
                continue;
            if (!_named.TryGetValue(port, out var claimants))
                _named[port] = claimants = [];
            claimants.Add(candidate);
        }

        PortRings.Refuse(candidates, MoverOn);

        // A move to a first free port leaves one that others may want, by name or as the first free one: until nobody gets any more.
        var open = candidates.Where(static c => c.TakesFirstFree && !c.IsSettled).ToList();
        do
        {
            SettleNamed();
        }
        while (open.RemoveAll(TakeFirstFree) > 0);

        foreach (var candidate in open)
        {
            var box = candidate.Layout!.Value.Box.Name;
            candidate.Refusal = new(FindingCode.BoxFull, FindingTexts.BoxFull(box), ("box", box));
        }

        // What waited for one of those to leave.
        SettleNamed();
    }

    private void SettleNamed()
    {
        foreach (var port in _named.Keys)
            SettleChain(port);
    }

    private void SettleChain(PortKey port)
    {
        var chain = new Stack<PortKey>();
        while (!_settled.Contains(port))
        {
            chain.Push(port);
            if (MoverOn(port) is not { IsSettled: false } mover)
                break;
            if (mover.Named is not { } next)
                return;
            port = next;
        }

        while (chain.TryPop(out var next))
            SettlePort(next);
    }

    private void SettlePort(PortKey port)
    {
        _settled.Add(port);
        var claimants = _named[port];
        var state = StateOf(port, claimants[0].Layout!.Value);
        PlacementCandidate? winner = null;
        foreach (var claimant in claimants)
        {
            if (claimant.IsSettled)
                continue;
            claimant.Refusal = Check(claimant, state, port, winner);
            if (claimant.Refusal is not null)
                continue;
            claimant.Place(state.DependsOn, state.Use == PortUse.Vacant ? state.Property : null);
            _taken[port] = claimant.Contract.Id;
            winner = claimant;
        }
    }

    private Refusal? Check(PlacementCandidate claimant, PortState state, PortKey port, PlacementCandidate? winner)
    {
        var box = claimant.Layout!.Value.Box.Name;
        var number = claimant.BoxPort!.Value;
        (string, string?)[] where = [("box", box), ("port", number.ToString(CultureInfo.InvariantCulture))];
        switch (state.Use)
        {
            case PortUse.Network:
                return new(FindingCode.PortUsedByNetwork, FindingTexts.PortUsedByNetwork(box, number), where);
            case PortUse.Client:
                var code = state.Property!.Client!.Code;
                return new(FindingCode.PortOccupiedByClient, FindingTexts.PortOccupiedByClient(box, number, code), [.. where, ("client", code)]);
            case PortUse.Vacant when claimant.IsMove || !context.Policies.ReuseVacantProperty:
                claimant.Vacant = state;
                return new(
                    FindingCode.PortOccupiedByProperty, FindingTexts.PortOccupiedByProperty(box, number), [.. where, ("property", state.Property!.Id)]);
        }

        var taken = winner?.Contract.Id ?? (_taken.TryGetValue(port, out var other) ? other : null);
        if (taken is { } contract)
        {
            return new(
                FindingCode.PortClaimedTwice, FindingTexts.PortClaimedTwice(box, number, contract),
                [.. where, ("winner", contract.ToString(CultureInfo.InvariantCulture))]);
        }

        return state.Use == PortUse.Free ? claimant.PlaceRefusal : null;
    }

    /// <summary>False while the box has no free port.</summary>
    private bool TakeFirstFree(PlacementCandidate candidate)
    {
        var layout = candidate.Layout!.Value;
        for (var number = 1; layout.TryFind(number, out var port, out var mapPort); number++)
        {
            var isWaitedFor = _named.ContainsKey(port) && !_settled.Contains(port);
            if (mapPort.IsBlocked || isWaitedFor || _taken.ContainsKey(port) || StateOf(port, layout) is not { Use: PortUse.Free } state)
                continue;

            candidate.Refusal = candidate.PlaceRefusal;
            if (candidate.Refusal is not null)
                return true;
            candidate.BoxPort = number;
            candidate.Place(state.DependsOn);
            _taken[port] = candidate.Contract.Id;
            return true;
        }

        return false;
    }

    private PortState StateOf(PortKey port, BoxLayout layout)
    {
        if (occupancy.On(port, out var isShared) is not { } property)
        {
            var splitter = layout.Splitters.First(s => string.Equals(s.Id, port.Splitter, StringComparison.Ordinal));
            return new(splitter.Ports[port.Port - 1].IsPlugged ? PortUse.Network : PortUse.Free);
        }

        if (!isShared)
        {
            if (context.FreedProperties.TryGetValue(property.Id, out var freeing))
                return new(PortUse.Free, freeing);
            if (context.VacatedProperties.TryGetValue(property.Id, out var vacating))
                return new(PortUse.Vacant, vacating, property);
            if (MoverOn(port) is { IsPlaced: true } mover)
                return new(PortUse.Free, mover.ChangeId);
        }

        return new(property.Client is null ? PortUse.Vacant : PortUse.Client, Property: property);
    }

    private PlacementCandidate? MoverOn(PortKey port)
        => occupancy.On(port, out var isShared) is { } property && !isShared ? _movers.GetValueOrDefault(property.Id) : null;
}
