using System.Text.Json.Nodes;
using SgpOzmap.Integration.Rules.Changes;

namespace SgpOzmap.Crash.Tests.Running;

/// <summary>Whether a write to the map has an open intent in the journal for everything that it changes.</summary>
internal static class WriteCheck
{
    /// <summary>What is written and has no intent; null when all has.</summary>
    internal static string? Find(string method, string path, string body, ICollection<PlannedChange> open)
    {
        string[] segments = [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(2)];
        var json = body.Length == 0 ? [] : JsonNode.Parse(body)!.AsObject();
        Func<PlannedChange, bool>?[] needed = (method, segments) switch
        {
            ("DELETE", ["ftth-clients", var id]) => [c => c is RemoveClient r && r.ClientId == id],
            ("DELETE", ["properties", var id]) => [c => c is RemoveProperty r && r.PropertyId == id],
            ("POST", ["cables", var id, "fibers", "disconnect"]) => [c => c is DisconnectPort d && d.DropId == id],
            ("POST", ["properties"]) => [c => c is CreateClient n && n.Client.Code == (string?)json["client"]?["code"]],
            ("PATCH", ["properties", var id]) => [.. json.Select(p => OfProperty(p.Key, id))],
            ("PATCH", ["ftth-clients", var id]) => [.. json.Select(p => OfClient(p.Key, id))],
            ("POST", ["properties", "batch-update"]) => [.. Ids(json).SelectMany(id => Fields(json).Select(f => OfProperty(f, id)))],
            ("POST", ["ftth-clients", "batch-update"]) => [.. Ids(json).SelectMany(id => Fields(json).Select(f => OfClient(f, id)))],
            _ => [null],
        };
        return Array.TrueForAll(needed, n => n is not null && open.Any(n))
            ? null
            : $"{method} {path} {body} was sent without an open intent for all of it; open are: {string.Join(", ", open.Select(static c => c.Id))}.";
    }

    private static Func<PlannedChange, bool>? OfProperty(string field, string id) => field switch
    {
        "client" => c => c is CreateClientInProperty n && n.PropertyId == id,
        "box" or "connector" or "port" or "auto_connect" => c => c is MovePort m && m.PropertyId == id,
        "coords" => c => (c is UpdateCoordinates u && u.PropertyId == id) || (c is CreateClientInProperty n && n.PropertyId == id),
        "potencyRead" => c => (c is UpdatePower u && u.PropertyId == id) || (c is CreateClientInProperty n && n.PropertyId == id),
        "observation" => c => c is AnnotateProperty a && a.PropertyId == id,
        _ => null,
    };

    private static Func<PlannedChange, bool>? OfClient(string field, string id) => field switch
    {
        "name" => c => c is Rename r && r.ClientId == id,
        "onu" => c => c is UpdateOnu u && u.ClientId == id,
        "status" => c => c is SetStatus s && s.ClientId == id,
        "implanted" => c => c is Implant i && i.ClientId == id,
        _ => null,
    };

    private static IEnumerable<string> Ids(JsonObject json)
        => json["filter"]?.AsArray().SelectMany(static f => f!["value"]!.AsArray()).Select(static v => (string)v!) ?? ["?"];

    private static IEnumerable<string> Fields(JsonObject json) => json["update"]?.AsObject().Select(static p => p.Key) ?? ["?"];
}
