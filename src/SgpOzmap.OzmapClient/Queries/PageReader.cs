using System.Text.Json;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Queries;

/// <summary>Reads one page.</summary>
internal static class PageReader
{
    internal static OzmapPage<T> Read<T>(JsonElement json, OzmapResource<T> resource)
    {
        var envelope = new RowReader(json);
        if (envelope.Peek("rows") is not { } rows || rows.ValueKind is not (JsonValueKind.Array or JsonValueKind.Null))
            throw new JsonException("The page has no list of rows.");

        return new OzmapPage<T>
        {
            Rows = envelope.List("rows", row => row.Deserialize(resource.RowType)!) ?? [],
            Total = envelope.Integer("total"),
            Start = envelope.Integer("start"),
            Limit = envelope.Integer("limit"),
            HasNextPage = envelope.OptionalFlag("hasNextPage"),
            NextUrl = envelope.Text("nextUrl") is { } next && !string.IsNullOrWhiteSpace(next) ? next.Trim() : null,
        };
    }
}
