using System.Text.Json;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>A list of the API, whatever its records are.</summary>
internal abstract class ListSource
{
    public abstract IReadOnlyList<SimRecord> Rows { get; }

    /// <summary>The index of the first row that was made after a number.</summary>
    public abstract int FirstAfter(long number);

    public abstract SimRecord? Find(string id);

    public abstract void Write(Utf8JsonWriter w, SimRecord record);

    /// <summary>The fields that <c>populate</c> may name.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The values of a dotted field: several below an array, none when it is absent.</summary>
    public IReadOnlyList<JsonNode?> Values(SimRecord record, string field)
    {
        var found = new List<JsonNode?>();
        Collect(Node(record), field.Split('.'), found);
        return found;
    }

    public JsonObject Node(SimRecord record)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(1024);
        using (var w = new Utf8JsonWriter(buffer))
            Write(w, record);
        return JsonNode.Parse(buffer.WrittenSpan)!.AsObject();
    }

    private static void Collect(JsonNode? node, ReadOnlySpan<string> path, List<JsonNode?> found)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                Collect(item, path, found);
            return;
        }

        if (path.IsEmpty)
        {
            // A reference that is embedded is compared by its id.
            found.Add(node is JsonObject embedded ? embedded["id"] ?? embedded["_id"] : node);
            return;
        }

        if (node is JsonObject o && o.TryGetPropertyValue(path[0], out var inner))
            Collect(inner, path[1..], found);
    }
}
