using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Policies;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>Boxes of a map by name, found as the planner finds them; for tools that compare names without planning.</summary>
public sealed class BoxDirectory
{
    private readonly BoxIndex _index;

    /// <summary>A directory of boxes.</summary>
    /// <param name="boxes">The boxes; of each only its name and project matter.</param>
    /// <param name="matching">When two names are the same.</param>
    public BoxDirectory(IReadOnlyList<MapBox> boxes, BoxNameMatching matching)
    {
        ArgumentNullException.ThrowIfNull(boxes);
        _index = new(new() { Boxes = boxes }, matching);
    }

    /// <summary>The boxes of a name: none, one, or several of which the planner would take none.</summary>
    public IReadOnlyList<MapBox> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _index.Named(name);
    }

    /// <summary>Up to three names near to one that is not there, the nearest first: those of a finding <c>BoxNotFound</c>.</summary>
    public IReadOnlyList<string> Nearest(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _index.Nearest(name, project: null);
    }
}
