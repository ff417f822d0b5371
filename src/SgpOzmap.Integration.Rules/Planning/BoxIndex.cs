using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Policies;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>The boxes of the map by name.</summary>
internal sealed class BoxIndex
{
    private readonly MapState _map;
    private readonly BoxNameMatching _matching;
    private readonly Dictionary<(string? Project, string Name), IReadOnlyList<string>> _nearest = [];
    private readonly Lazy<Dictionary<string, List<MapBox>>> _byName;
    private readonly Lazy<(string Name, string Folded, string? Project)[]> _folded;
    private readonly Lazy<HashSet<string>> _projectNames;

    internal BoxIndex(MapState map, BoxNameMatching matching)
    {
        _map = map;
        _matching = matching;
        _byName = new(GroupByName);
        _folded = new(() => [.. map.Boxes
            .Select(static b => (b.Name, Project: b.Project?.Name))
            .Distinct()
            .Select(static b => (b.Name, NameFolding.Fold(b.Name), b.Project))]);
        _projectNames = new(() => map.Projects
            .Concat(map.Boxes.Select(static b => b.Project).OfType<MapProject>())
            .Select(static p => p.Name)
            .ToHashSet(StringComparer.Ordinal));
    }

    internal bool HasProject(string name) => _projectNames.Value.Contains(name);

    internal IReadOnlyList<MapBox> Named(string name)
        => _byName.Value.TryGetValue(Key(name), out var boxes) ? boxes : [];

    internal bool SameName(string a, string b)
        => string.Equals(a, b, StringComparison.Ordinal)
        || (_matching == BoxNameMatching.Normalized && string.Equals(NameFolding.Fold(a), NameFolding.Fold(b), StringComparison.Ordinal));

    /// <summary>Up to three names near to one that is not there, of one project or of all.</summary>
    internal IReadOnlyList<string> Nearest(string name, string? project)
    {
        if (!_nearest.TryGetValue((project, name), out var nearest))
        {
            nearest = NearestNames.Find(name, _folded.Value
                .Where(b => project is null || string.Equals(b.Project, project, StringComparison.Ordinal))
                .Select(static b => (b.Name, b.Folded)));
            _nearest[(project, name)] = nearest;
        }

        return nearest;
    }

    /// <summary>Where a property hangs, for people.</summary>
    internal static PortReference ReferenceOf(MapProperty property)
    {
        if (property.Box is not { } box)
            return new(null, null);
        if (property.Connections.IsEmpty)
            return new(box.Id, box.Name);

        var connection = property.Connections[0];
        return new(box.Id, box.Name, connection.ConnectorId, connection.Port, new BoxLayout(box).BoxPortOf(connection));
    }

    private string Key(string name) => _matching == BoxNameMatching.Exact ? name : NameFolding.Fold(name);

    private Dictionary<string, List<MapBox>> GroupByName()
    {
        var boxes = new Dictionary<string, List<MapBox>>(_map.Boxes.Count, StringComparer.Ordinal);
        foreach (var box in _map.Boxes)
        {
            if (!boxes.TryGetValue(Key(box.Name), out var same))
                boxes[Key(box.Name)] = same = [];
            same.Add(box);
        }

        return boxes;
    }
}
