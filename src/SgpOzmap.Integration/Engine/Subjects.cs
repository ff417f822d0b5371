using System.Collections.Immutable;
using System.Globalization;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Engine;

/// <summary>Says whom and where a plan's changes and findings are about, in time linear in what was read.</summary>
internal static class Subjects
{
    /// <summary>The report with its subjects and the projects of the boxes that its plan names.</summary>
    internal static RunReport Add(RunReport report, IReadOnlyList<Contract> contracts, MapState map)
    {
        if (report.Plan is not { } plan)
            return report;
        var ids = plan.Changes.Select(static c => c.Contract)
            .Concat(plan.Findings.Select(static f => f.Contract))
            .Concat(plan.Withheld.Select(static w => w.Change.Contract))
            .ToHashSet();
        if (ids.Count == 0)
            return report;

        var projects = new BoxProjects(map);
        var clients = Clients(map, ids);
        var known = contracts.Where(c => ids.Contains(c.Id)).ToDictionary(static c => c.Id);
        var subjects = ImmutableDictionary.CreateBuilder<long, ContractSubject>();
        foreach (var id in ids)
            subjects[id] = Of(known.GetValueOrDefault(id), clients.GetValueOrDefault(id), projects);
        return report with { Subjects = subjects.ToImmutable(), Projects = projects.Named(plan) };
    }

    private static ContractSubject Of(Contract? contract, (MapClient? Client, MapProperty? Property) onMap, BoxProjects projects)
    {
        var name = Text(contract?.Name) ?? Text(onMap.Client?.Name);
        if (onMap.Property is { Box: { } box } property)
        {
            int? port = property.Connections is [var connection, ..] ? box.NumberOf(connection) ?? connection.Port : null;
            return new(name, box.Name, port, box.Project?.Name);
        }

        var (said, saidPort) = Said(contract);
        return new(name, said, saidPort, said is null ? null : projects.Of(said));
    }

    // Where SGP names several boxes it names none, and likewise of ports.
    private static (string? Box, int? Port) Said(Contract? contract)
    {
        if (contract is null || contract.Attachments.IsDefaultOrEmpty)
            return default;
        var first = contract.Attachments[0].Box.Trim();
        if (first.Length == 0 || contract.Attachments.Any(a => !string.Equals(a.Box.Trim(), first, StringComparison.OrdinalIgnoreCase)))
            return default;
        return (first, contract.Attachments.Select(static a => a.Port).OfType<int>().Distinct().Take(2).ToArray() is [var port] ? port : null);
    }

    /// <summary>The clients of the contracts, the first where there are several.</summary>
    private static Dictionary<long, (MapClient? Client, MapProperty? Property)> Clients(MapState map, HashSet<long> ids)
    {
        var codes = ids.ToDictionary(static id => id.ToString(CultureInfo.InvariantCulture), static id => id, StringComparer.Ordinal);
        var clients = new Dictionary<long, (MapClient?, MapProperty?)>();
        foreach (var property in map.Properties)
        {
            if (property.Client is { } client && codes.TryGetValue(client.Code, out var id))
                clients.TryAdd(id, (client, property));
        }

        foreach (var client in map.UnplacedClients)
        {
            if (codes.TryGetValue(client.Code, out var id))
                clients.TryAdd(id, (client, null));
        }

        return clients;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private sealed class BoxProjects
    {
        private readonly Dictionary<string, string> _byId = new(StringComparer.Ordinal);
        private readonly Dictionary<string, (string? Project, int Boxes)> _byName = new(StringComparer.Ordinal);

        internal BoxProjects(MapState map)
        {
            foreach (var box in map.Boxes)
            {
                if (box.Project?.Name is { } project)
                    _byId[box.Id] = project;
                _byName[box.Name] = (box.Project?.Name, _byName.GetValueOrDefault(box.Name).Boxes + 1);
            }
        }

        /// <summary>The project of the only box of a name.</summary>
        internal string? Of(string box) => _byName.GetValueOrDefault(box) is (var project, 1) ? project : null;

        internal ImmutableDictionary<string, string> Named(SyncPlan plan)
        {
            var named = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
            foreach (var change in plan.Changes.Concat(plan.Withheld.Select(static w => w.Change)))
            {
                if (EntrySubjects.PortOf(change)?.BoxId is { } id && _byId.TryGetValue(id, out var project))
                    named[id] = project;
            }

            foreach (var finding in plan.Findings)
            {
                if (finding.Data.TryGetValue("box", out var box) && Of(box) is { } project)
                    named[box] = project;
            }

            return named.ToImmutable();
        }
    }
}
