using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>Lists and single records: filter, sort, page, cursor.</summary>
internal sealed class ListRoutes(OzmapSimulatorOptions options, OzmapSources sources)
{
    private const int DefaultLimit = 25;

    public SimResponse One(SimRequest request, ListSource source, string route, string id)
    {
        var record = source.Find(ObjectIds.Require(id)) ?? throw ApiRefusal.NotFound(route, id);
        var shape = new RowShape(request, source, sources.Node);
        return SimResponse.Json(200, w => shape.Write(w, record));
    }

    public SimResponse List(SimRequest request, string route, ListSource source)
    {
        if (request.Target.Length > options.MaxUrlLength)
            throw new ApiRefusal(414, "URI too long");
        var filter = RowFilter.Parse(Part(request, "filter"), sources.Area);
        var sort = Part(request, "sort");
        var limit = Math.Min(Positive(request, "limit") ?? DefaultLimit, options.PageCap);
        var shape = new RowShape(request, source, sources.Node);
        var rows = filter.IsEmpty ? source.Rows : [.. source.Rows.Where(r => filter.Matches(r, source))];
        rows = RowSort.Apply(rows, sort, source);

        var start = options.Cursors && request.QueryValue("cursor") is { } cursor
            ? Resume(cursor, rows, source, isStoreOrder: filter.IsEmpty && sort is null, isSorted: sort is not null)
            : ((Positive(request, "page") ?? 1) - 1) * limit;
        var count = Math.Clamp(rows.Count - start, 0, limit);
        var hasNext = start + count < rows.Count;
        return SimResponse.Json(200, w =>
        {
            w.WriteStartObject();
            w.WriteNumber("total", options.ZeroTotals ? 0 : rows.Count);
            w.WriteNumber("count", options.ZeroTotals ? 0 : count);
            w.WriteStartArray("rows");
            for (var i = start; i < start + count; i++)
                shape.Write(w, rows[i]);
            w.WriteEndArray();
            w.WriteNumber("start", start);
            w.WriteNumber("limit", options.ZeroTotals ? 0 : limit);
            if (options.Cursors)
            {
                w.WriteBoolean("hasNextPage", hasNext);
                if (hasNext)
                    w.WriteString("nextUrl", NextUrl(request, route, limit, sort is null ? rows[start + count - 1].Number : start + count));
            }

            w.WriteEndObject();
        });
    }

    /// <summary>From the URL, else from the body of the GET, as the official SDK sends it.</summary>
    private JsonNode? Part(SimRequest request, string name)
    {
        try
        {
            if (request.QueryValue(name) is { Length: > 0 } text)
                return JsonNode.Parse(text);
            return options.DropGetBodies || string.IsNullOrWhiteSpace(request.Body) ? null : Bodies.Object(request.Body)[name];
        }
        catch (JsonException)
        {
            throw ApiRefusal.BadRequest($"'{name}' is not JSON");
        }
    }

    private static int? Positive(SimRequest request, string name)
        => request.QueryValue(name) is not { } text ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
            : throw ApiRefusal.BadRequest($"'{name}' must be a positive number");

    /// <summary>In the order of making a cursor names the last row sent, so that deletions shift nothing; in a sorted list it is an offset.</summary>
    private static int Resume(string cursor, IReadOnlyList<SimRecord> rows, ListSource source, bool isStoreOrder, bool isSorted)
    {
        if (!long.TryParse(cursor, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var position))
            throw ApiRefusal.BadRequest("'cursor' is not one of ours");
        if (isSorted)
            return (int)Math.Min(position, rows.Count);
        if (isStoreOrder)
            return source.FirstAfter(position);
        var index = 0;
        while (index < rows.Count && rows[index].Number <= position)
            index++;
        return index;
    }

    /// <summary>A path from the host's root; the page number is gone, a cursor has taken its place.</summary>
    private string NextUrl(SimRequest request, string route, int limit, long position)
    {
        var url = new StringBuilder().Append(CultureInfo.InvariantCulture, $"/api/v2/{route}?limit={limit}&cursor={position:x}");
        foreach (var name in (ReadOnlySpan<string>)["filter", "sort", "select", "populate", "populate[]"])
        {
            if (!options.NextUrlKeepsFilter || !request.Query.TryGetValue(name, out var values))
                continue;
            foreach (var value in values)
                url.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value ?? ""));
        }

        return url.ToString();
    }
}
