using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <content>The records that are kept as JSON objects.</content>
public sealed partial class OzmapState
{
    /// <summary>An empty map: no project and no box, but the user that owns the key, a type of box, of cable and of connector, and the system's settings.</summary>
    public OzmapState()
    {
        DocumentStores = DocumentModels.All.ToDictionary(m => m.Key, _ => new RecordStore<SimDocument>(), StringComparer.Ordinal);
        AddFixed("users", ObjectIds.Numbers.User, """{"username":"api","name":"api","email":"api@example.com","resources":["API"],"apiKey":"ozmap-key"}""")
            .Fields["role"] = ObjectIds.Role;
        AddFixed("box-types", ObjectIds.Numbers.BoxType, """{"code":"CTO","prefix":"CTO","default_level":3}""");
        AddFixed(
            "cable-types",
            ObjectIds.Numbers.CableType,
            """{"code":"DROP","default_level":3,"fiberProfile":"66a0c0de2000000000000bbf","fiberNumber":1,"looseNumber":1,"base_loss":0.2}""");
        AddFixed("connector-types", ObjectIds.Numbers.ConnectorType, """{"code":"SC/APC","loss":0.3,"isDrop":false}""");
        AddFixed(
            "system-configs",
            ObjectIds.Numbers.SystemConfig,
            """
            {"hierarchyLevels":{"cables":[{"id":1,"name":"PRIMARY"},{"id":2,"name":"SECONDARY"},{"id":3,"name":"DROP"}],
             "boxes":[{"id":1,"name":"POP"},{"id":2,"name":"CE"},{"id":3,"name":"CTO"}],"pops":[],"towers":[]}}
            """);
    }

    internal Dictionary<string, RecordStore<SimDocument>> DocumentStores { get; }

    /// <summary>The records of a route that are kept as JSON objects.</summary>
    /// <param name="route">As in the API: <c>tags</c>, <c>prospects</c>, <c>pendencies</c>, <c>posts</c>, <c>files</c>, <c>box-types</c>, <c>olts</c> and so on.</param>
    /// <exception cref="ArgumentException">No such route, or its records have a type of their own here.</exception>
    public IReadOnlyList<SimDocument> Documents(string route)
    {
        lock (Sync)
            return [.. Store(route).Rows];
    }

    /// <summary>
    /// Adds a record of a route that is kept as a JSON object, with what the API would add to it. Fields that the API only reads may be given too.
    /// </summary>
    /// <param name="route">As in the API; see <see cref="Documents"/>.</param>
    /// <param name="json">The fields as a JSON object.</param>
    /// <exception cref="ArgumentException">No such route, no JSON object, or a field that the model does not have, of another type, or missing.</exception>
    public SimDocument AddDocument(string route, string json)
    {
        lock (Sync)
        {
            var store = Store(route);
            return store.Add(Make(DocumentModels.All[route], Next(), Past(), json));
        }
    }

    /// <summary>The same from a JSON object, which is taken over.</summary>
    internal SimDocument AddDocument(RecordModel model, JsonObject fields, DateTimeOffset now)
    {
        var document = new SimDocument(Next(), now, model, fields) { ExternalId = Bodies.External(fields) };
        fields.Remove("external_id");
        Complete(document);
        return DocumentStores[model.Route].Add(document);
    }

    internal bool Exists(string route, string id) => route switch
    {
        "projects" => ProjectStore.Find(id) is not null,
        "boxes" => BoxStore.Find(id) is not null,
        "splitters" => SplitterStore.Find(id) is not null,
        "properties" => PropertyStore.Find(id) is not null,
        "ftth-clients" => ClientStore.Find(id) is not null,
        "cables" => CableStore.Find(id) is not null,
        _ => DocumentStores[route].Find(id) is not null,
    };

    /// <summary>The splitter type of so many outputs, made when it is first needed.</summary>
    internal SimDocument SplitterType(int outputs)
        => DocumentStores["splitter-types"].Find(SimRecord.ToId(ObjectIds.Numbers.SplitterType(outputs))) ?? AddFixed(
            "splitter-types",
            ObjectIds.Numbers.SplitterType(outputs),
            string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"code":"1x{{outputs}}","isDrop":true,"ratio":{"input":1,"output":{{outputs}}},"inputConnectionType":0,"outputConnectionType":1,"attenuation":[10.5]}"""));

    private static void Complete(SimDocument document)
    {
        foreach (var rule in document.Model.Rules)
        {
            if (rule.Default is { } value && document.Fields[rule.Name] is null)
                document.Fields[rule.Name] = JsonNode.Parse(value);
        }
    }

    private RecordStore<SimDocument> Store(string route)
        => DocumentStores.GetValueOrDefault(route) ?? throw new ArgumentException($"'{route}' is no route of records kept as JSON objects.", nameof(route));

    private SimDocument AddFixed(string route, long number, string json)
        => DocumentStores[route].Add(Make(DocumentModels.All[route], number, new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), json));

    private SimDocument Make(RecordModel model, long number, DateTimeOffset createdAt, string json)
    {
        try
        {
            var fields = Bodies.Object(json);
            foreach (var (name, value) in fields)
            {
                var rule = model.Find(name);
                if (rule is null && name is not "external_id")
                    throw ApiRefusal.BadRequest($"{model.Name} has no field '{name}'");
                if (rule is not null)
                    ModelBody.CheckValue(rule, value, Exists);
            }

            if (Array.Find(model.Rules, r => r is { Required: true, Default: null } && fields[r.Name] is null) is { } missing)
                throw ApiRefusal.BadRequest($"'{missing.Name}' of {model.Name} is required");
            var document = new SimDocument(number, createdAt, model, fields) { ExternalId = Bodies.External(fields) };
            fields.Remove("external_id");
            Complete(document);
            return document;
        }
        catch (ApiRefusal refusal)
        {
            throw new ArgumentException(refusal.Message, nameof(json), refusal);
        }
    }
}
