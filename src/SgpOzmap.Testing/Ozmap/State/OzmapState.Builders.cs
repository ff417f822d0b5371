using System.Text.Json;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <content>Short ways to add the records that tests need most; <see cref="AddDocument(string, string)"/> adds any.</content>
public sealed partial class OzmapState
{
    /// <summary>The type of the boxes that are added without one.</summary>
    public SimDocument DefaultBoxType => DocumentStores["box-types"].Find(SimRecord.ToId(ObjectIds.Numbers.BoxType))!;

    /// <summary>The type of the cables that are added without one.</summary>
    public SimDocument DefaultCableType => DocumentStores["cable-types"].Find(SimRecord.ToId(ObjectIds.Numbers.CableType))!;

    /// <summary>The user that owns the key, and every pendency and post.</summary>
    public SimDocument ApiUser => DocumentStores["users"].Find(ObjectIds.User)!;

    /// <summary>Adds a tag.</summary>
    /// <param name="name">The name.</param>
    /// <param name="allowedTypes">What it may be put on: <c>box</c>, <c>property</c>, <c>client</c> and so on.</param>
    /// <exception cref="ArgumentException">A type that OZmap does not have.</exception>
    public SimDocument AddTag(string name, params IEnumerable<string> allowedTypes)
        => Add("tags", new() { ["name"] = name, ["allowedTypes"] = new JsonArray([.. allowedTypes.Select(t => (JsonNode)t)]) });

    /// <summary>Adds a prospect.</summary>
    public SimDocument AddProspect(string name, SimCoordinates? coordinates = null, string? code = null, string? phone = null)
        => Add("prospects", new() { ["name"] = name, ["coords"] = Pair(coordinates), ["code"] = code, ["phone"] = phone });

    /// <summary>Adds a type of pendency.</summary>
    public SimDocument AddPendencyType(string name) => Add("pendency-types", new() { ["name"] = name });

    /// <summary>Adds a pendency.</summary>
    public SimDocument AddPendency(SimProject project, SimDocument pendencyType, SimCoordinates coordinates, string? name = null, bool solved = false)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(pendencyType);
        return Add(
            "pendencies",
            new() { ["project"] = project.Id, ["pendencyType"] = pendencyType.Id, ["coords"] = Pair(coordinates), ["name"] = name, ["solved"] = solved });
    }

    /// <summary>Adds a group of projects.</summary>
    public SimDocument AddProjectGroup(string name, params IEnumerable<SimProject> projects)
        => Add("project-groups", new() { ["name"] = name, ["projects"] = new JsonArray([.. projects.Select(p => (JsonNode)new JsonObject { ["project"] = p.Id })]) });

    /// <summary>Adds a user whose rows carry an API key, as the server's do.</summary>
    public SimDocument AddUser(string username, string? name = null, string? apiKey = null)
        => Add(
            "users",
            new()
            {
                ["username"] = username,
                ["name"] = name ?? username,
                ["email"] = $"{username}@example.com",
                ["role"] = ObjectIds.Role,
                ["apiKey"] = apiKey ?? "",
                ["resources"] = new JsonArray("OZmap"),
            });

    /// <summary>Adds an OLT whose rows carry its credentials, as the server's do.</summary>
    public SimDocument AddOlt(SimProject project, string name, string user = "admin", string password = "olt-password")
    {
        ArgumentNullException.ThrowIfNull(project);
        return Add(
            "olts",
            new()
            {
                ["parent"] = ObjectIds.Elsewhere,
                ["project"] = project.Id,
                ["name"] = name,
                ["oltType"] = ObjectIds.Olt,
                ["shelf"] = ObjectIds.Shelf,
                ["ip"] = "192.0.2.1",
                ["user"] = user,
                ["password"] = password,
                ["snmp"] = new JsonObject { ["community"] = "snmp-community", ["version"] = "2c", ["filter"] = "", ["port"] = 161, ["enabled"] = true },
                ["tr069"] = new JsonObject { ["host"] = "192.0.2.2", ["user"] = "acs", ["password"] = "acs-password", ["port"] = 7547, ["enabled"] = false },
            });
    }

    /// <summary>Adds a slot of an OLT.</summary>
    public SimDocument AddSlot(SimDocument olt, int index = 1)
    {
        ArgumentNullException.ThrowIfNull(olt);
        return Add(
            "slots",
            new()
            {
                ["parent"] = olt.Text("parent"),
                ["project"] = olt.Text("project"),
                ["olt"] = olt.Id,
                ["index"] = index,
                ["name"] = $"Slot {index}",
                ["starting_pon_number"] = 0,
            });
    }

    /// <summary>Adds a PON of a slot.</summary>
    public SimDocument AddPon(SimDocument slot, int index = 1, double potency = 3)
    {
        ArgumentNullException.ThrowIfNull(slot);
        return Add(
            "pons",
            new()
            {
                ["parent"] = slot.Text("parent"),
                ["project"] = slot.Text("project"),
                ["slot"] = slot.Id,
                ["index"] = index,
                ["name"] = $"PON {index}",
                ["potency"] = potency,
            });
    }

    /// <summary>Adds a connector to a box.</summary>
    public SimDocument AddConnector(SimBox box, string name = "Connector")
    {
        ArgumentNullException.ThrowIfNull(box);
        return Add(
            "connectors",
            new() { ["parent"] = box.Id, ["project"] = box.Project.Id, ["name"] = name, ["connectorType"] = SimRecord.ToId(ObjectIds.Numbers.ConnectorType) });
    }

    private SimDocument Add(string route, JsonObject fields)
    {
        foreach (var empty in fields.Where(f => f.Value is null).Select(f => f.Key).ToList())
            fields.Remove(empty);
        return AddDocument(route, fields.ToJsonString());
    }

    private static JsonArray? Pair(SimCoordinates? place) => place is { } p ? new JsonArray(p.Longitude, p.Latitude) : null;
}
