using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>Collects what the parts of the planner decide, in any order, and puts it into the plan's order.</summary>
internal sealed class PlanBuilder
{
    private readonly List<PlannedChange> _changes = [];
    private readonly Dictionary<long, Finding> _findings = [];
    private readonly List<Finding> _missing = [];
    private readonly List<WithheldChange> _withheld = [];

    internal void Add(PlannedChange change) => _changes.Add(change);

    /// <summary>Adds a change, or what is held back, as <paramref name="feature"/> is on or off.</summary>
    internal void AddIf(bool isOn, Feature feature, PlannedChange change)
    {
        if (isOn)
            _changes.Add(change);
        else
            _withheld.Add(new(feature, change));
    }

    internal void Withhold(Feature feature, PlannedChange change) => _withheld.Add(new(feature, change));

    /// <summary>Adds a finding unless the contract has one: the first that fails names it.</summary>
    internal void Add(long contract, FindingCode code, LocalizedText message, params ReadOnlySpan<(string Key, string? Value)> data)
        => _findings.TryAdd(contract, Make(contract, code, message, data));

    /// <summary>Adds a finding about a client that no contract was planned for.</summary>
    internal void AddMissing(long contract, LocalizedText message)
        => _missing.Add(Make(contract, FindingCode.MissingInSgp, message, []));

    internal SyncPlan Build(int contracts, int matched)
    {
        var findings = _findings.Values.Concat(_missing).OrderBy(static f => f.Contract).ToImmutableArray();
        var withheld = _withheld
            .OrderBy(static w => w.Change.Contract).ThenBy(static w => w.Change.Kind).ThenBy(static w => w.Feature)
            .ToImmutableArray();
        return new(contracts, matched, ChangeOrder.Sort(_changes), findings, withheld);
    }

    private static Finding Make(long contract, FindingCode code, LocalizedText message, ReadOnlySpan<(string Key, string? Value)> data)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in data)
        {
            if (value is not null)
                values[key] = value;
        }

        return new() { Contract = contract, Code = code, Message = message, Data = values.ToImmutable() };
    }
}
