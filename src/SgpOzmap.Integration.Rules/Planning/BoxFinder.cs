using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Map;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>Finds the box that SGP names: rules.md section 4, steps 2 to 4, and section 6 for moves.</summary>
internal sealed class BoxFinder(PlanContext context)
{
    internal BoxLayout? ForCreation(Contract contract, string name, out Refusal? refusal)
    {
        var named = context.Boxes.Named(name);
        if (!context.Policies.ConsiderProjectsOnCreate)
            return Single(name, named, project: null, out refusal);

        var project = contract.PopName is { } pop ? context.Policies.ProjectNames.GetValueOrDefault(pop, pop) : null;
        if (string.IsNullOrWhiteSpace(project) || !context.Boxes.HasProject(project))
        {
            refusal = new(FindingCode.ProjectNotFound, FindingTexts.ProjectNotFound(project), ("pop", contract.PopName), ("project", project));
            return null;
        }

        var own = named.Where(b => string.Equals(b.Project?.Name, project, StringComparison.Ordinal)).ToList();
        if (own.Count > 0 || named.Count == 0)
            return Single(name, own, project, out refusal);
        refusal = Elsewhere(name, project, named);
        return null;
    }

    internal BoxLayout? ForMove(MapProperty property, string name, out Refusal? refusal)
    {
        // A property that is in a box of that name stays with it, however many others are called the same.
        if (property.Box is { } current && context.Boxes.SameName(current.Name, name))
            return NotDraft(current, out refusal);

        var named = context.Boxes.Named(name);
        var projectId = property.ProjectId ?? property.Box?.Project?.Id;
        var own = named.Where(b => b.Project is { } p && string.Equals(p.Id, projectId, StringComparison.Ordinal)).ToList();
        if (own.Count > 0)
            return Single(name, own, project: null, out refusal);
        if (!context.Policies.ConsiderProjectsOnCreate || named.Count == 0)
            return Single(name, named, project: null, out refusal);
        refusal = Elsewhere(name, property.Box?.Project?.Name ?? projectId ?? "", named);
        return null;
    }

    private BoxLayout? Single(string name, IReadOnlyList<MapBox> boxes, string? project, out Refusal? refusal)
    {
        switch (boxes.Count)
        {
            case 1:
                return NotDraft(boxes[0], out refusal);
            case 0:
                var nearest = string.Join(", ", context.Boxes.Nearest(name, project));
                refusal = new(
                    FindingCode.BoxNotFound, FindingTexts.BoxNotFound(name, nearest),
                    ("box", name), ("nearest", nearest.Length == 0 ? null : nearest), ("project", project));
                return null;
            default:
                refusal = new(
                    FindingCode.AmbiguousBox, FindingTexts.AmbiguousBox(name, Projects(boxes)), ("box", name), ("projects", Projects(boxes)));
                return null;
        }
    }

    private static BoxLayout? NotDraft(MapBox box, out Refusal? refusal)
    {
        refusal = box.IsDraft ? new(FindingCode.BoxIsDraft, FindingTexts.BoxIsDraft(box.Name), ("box", box.Name)) : null;
        return refusal is null ? new BoxLayout(box) : null;
    }

    private static Refusal Elsewhere(string name, string project, IReadOnlyList<MapBox> boxes) => new(
        FindingCode.BoxInOtherProject, FindingTexts.BoxInOtherProject(name, project, Projects(boxes)),
        ("box", name), ("project", project), ("projects", Projects(boxes)));

    private static string Projects(IReadOnlyList<MapBox> boxes)
        => string.Join(", ", boxes.Select(static b => b.Project?.Name ?? "?").Order(StringComparer.Ordinal));
}
