using System.Text.Json;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>A record that the simulator keeps as a JSON object: a tag, a prospect, a pendency, a connector, a type, a user and so on.</summary>
public sealed class SimDocument : SimRecord
{
    internal SimDocument(long number, DateTimeOffset createdAt, RecordModel model, JsonObject fields)
        : base(number, createdAt) => (Model, Fields) = (model, fields);

    /// <summary>The route that serves it, as in <c>tags</c>.</summary>
    public string Route => Model.Route;

    /// <summary>What it holds, without id, times and the caller's id. Change it under <see cref="OzmapState.Sync"/>; no rule is checked then.</summary>
    public JsonObject Fields { get; }

    internal RecordModel Model { get; }

    /// <summary>On every map from the start.</summary>
    internal bool IsFixed => Number >= ObjectIds.Numbers.First;

    /// <summary>A field; null when it is absent or null.</summary>
    public JsonNode? this[string field] => Fields[field];

    /// <summary>A field that is a text; null when it is absent or something else.</summary>
    public string? Text(string field) => Fields[field] is { } node && node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}
