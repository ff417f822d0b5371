using System.Text.Json;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>
/// What of a row is sent: <c>populate</c> embeds the records that the fields name, <c>select</c> keeps the fields named and the id. Both are a text of
/// names parted by blanks; <c>populate[]</c> may be repeated.
/// </summary>
internal sealed class RowShape
{
    private readonly ListSource _source;
    private readonly Func<string, JsonObject?> _find;
    private readonly string[] _select;
    private readonly string[] _populate;

    /// <param name="request">The request.</param>
    /// <param name="source">The list.</param>
    /// <param name="find">The row of any record of the map by its id.</param>
    public RowShape(SimRequest request, ListSource source, Func<string, JsonObject?> find)
    {
        (_source, _find) = (source, find);
        _select = Names(request, "select");
        _populate = [.. Names(request, "populate"), .. Names(request, "populate[]")];
        if (Array.Find(_populate, p => !source.References.Contains(p, StringComparer.Ordinal)) is { } unknown)
            throw ApiRefusal.BadRequest($"'{unknown}' cannot be populated; {string.Join(", ", source.References)} can");
    }

    public void Write(Utf8JsonWriter w, SimRecord record)
    {
        if (_select.Length == 0 && _populate.Length == 0)
        {
            _source.Write(w, record);
            return;
        }

        var row = _source.Node(record);
        foreach (var path in _populate)
            Embed(row, path.Split('.'));
        w.WriteStartObject();
        foreach (var (name, value) in row)
        {
            if (!IsWanted(name))
                continue;
            w.WritePropertyName(name);
            if (value is null)
                w.WriteNullValue();
            else
                value.WriteTo(w);
        }

        w.WriteEndObject();
    }

    private static string[] Names(SimRequest request, string name)
        => request.Query.TryGetValue(name, out var values)
            ? [.. values.SelectMany(v => v?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])]
            : [];

    private bool IsWanted(string name)
        => _select.Length == 0 || name is "id" or "_id" || Array.Exists(_select, s => string.Equals(s.Split('.')[0], name, StringComparison.Ordinal));

    private void Embed(JsonObject row, ReadOnlySpan<string> path)
    {
        if (row[path[0]] is not { } node)
            return;
        if (path.Length > 1)
        {
            foreach (var item in node as JsonArray ?? [])
                Embed(item!.AsObject(), path[1..]);
            return;
        }

        row[path[0]] = node is JsonArray array ? new JsonArray([.. array.Select(Whole)]) : Whole(node);
    }

    private JsonNode? Whole(JsonNode? node)
        => node?.GetValueKind() == JsonValueKind.String && _find(node.GetValue<string>()) is { } record ? record : node?.DeepClone();
}
