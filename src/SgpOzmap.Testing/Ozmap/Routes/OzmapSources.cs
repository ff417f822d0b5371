using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>Every list of the API by its route, and every record by its id.</summary>
internal sealed class OzmapSources
{
    private readonly OzmapState _state;
    private readonly Dictionary<string, ListSource> _stores;
    private readonly Dictionary<string, ListSource> _unions;

    public OzmapSources(OzmapState state, OzmapSimulatorOptions options)
    {
        _state = state;
        _stores = new(StringComparer.Ordinal)
        {
            ["properties"] = Of(state.PropertyStore, (w, p) => PropertyJson.WriteRow(w, p, options), NetworkModels.Property),
            ["ftth-clients"] = Of(state.ClientStore, (w, c) => ClientJson.Write(w, c, options), NetworkModels.Client),
            ["boxes"] = Of(state.BoxStore, (w, b) => BoxJson.Write(w, b, options), NetworkModels.Box),
            ["splitters"] = Of(state.SplitterStore, (w, s) => NetworkJson.WriteSplitter(w, s, options), NetworkModels.Splitter),
            ["projects"] = Of(state.ProjectStore, (w, p) => BoxJson.WriteProject(w, p, options), NetworkModels.Project),
            ["cables"] = Of(state.CableStore, NetworkJson.WriteCable, NetworkModels.Cable),
            ["fibers"] = Of(state.FiberStore, NetworkJson.WriteConnectable, NetworkModels.Fiber),
        };
        foreach (var (route, model) in DocumentModels.All)
            _stores[route] = Of(state.DocumentStores[route], DocumentJson.Write, model);
        _unions = new(StringComparer.Ordinal)
        {
            ["base-boxes"] = new UnionSource(_stores["boxes"], _stores["properties"]) { References = ["project", "cables"] },
            ["network-connectors"] = new UnionSource(_stores["splitters"], _stores["connectors"], _stores["olts"], _stores["slots"], _stores["pons"])
            {
                References = ["project", "parent"],
            },
            ["network-connectables"] = new UnionSource(_stores["fibers"], Of(state.CordStore, NetworkJson.WriteConnectable, NetworkModels.Fiber))
            {
                References = ["project", "parent", "connectors"],
            },
        };
    }

    public ListSource this[string route] => _stores[route];

    /// <summary>The list that a GET of a route answers; null when it answers none.</summary>
    public ListSource? Find(string route)
        => route is "files" or "system-configs" ? null : _stores.GetValueOrDefault(route) ?? _unions.GetValueOrDefault(route);

    /// <summary>The row of any record; null when no record has the id.</summary>
    public JsonObject? Node(string id)
    {
        foreach (var source in _stores.Values)
        {
            if (source.Find(id) is { } record)
                return source.Node(record);
        }

        return null;
    }

    /// <summary>The polygon that <c>within</c> names; null when there is none, or the model has none here.</summary>
    public JsonNode? Area(string model, string id) => model switch
    {
        "project" when _state.ProjectStore.Find(id) is { } project => _stores["projects"].Node(project)["area"],
        "region" => _state.DocumentStores["regions"].Find(id)?["polygon"],
        _ => null,
    };

    private static StoreSource<T> Of<T>(RecordStore<T> store, Action<System.Text.Json.Utf8JsonWriter, T> write, RecordModel model)
        where T : SimRecord
        => new(store, write) { References = model.References };
}
