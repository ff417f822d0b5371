using System.Globalization;
using System.Text;
using System.Text.Json;
using SgpOzmap.Http;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Transport;

namespace SgpOzmap.OzmapClient.Queries;

/// <summary>Asks for the pages of one list.</summary>
internal sealed class ListRequest
{
    /// <summary>Servers and proxies commonly refuse addresses above 8 KiB; a filter that makes a longer one than this travels in the body (our decision).</summary>
    internal const int LongestAddress = 6000;

    private readonly OzmapAddress _address;
    private readonly string _route;
    private readonly OzmapQuery _query;
    private readonly int _limit;
    private readonly string _conditions;
    private readonly byte[]? _body;

    internal ListRequest(OzmapAddress address, string route, OzmapQuery query, OzmapClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Page, 1, nameof(query));
        _limit = query.Limit ?? options.PageSize;
        ArgumentOutOfRangeException.ThrowIfLessThan(_limit, 1, nameof(query));

        _address = address;
        _route = route;
        _query = query;
        _conditions = Conditions(query);
        if (_conditions.Length > 0 && (options.FilterTransport == FilterTransport.Body || Uri(query.Page).AbsoluteUri.Length > LongestAddress))
        {
            _conditions = "";
            _body = JsonBody.Of(json => WriteConditions(json, query));
        }
    }

    /// <summary>Asks for a page by its number.</summary>
    internal OzmapRequest Page(int page) => At(Uri(page));

    /// <summary>
    /// Asks for what a <c>nextUrl</c> names. Filter and sort go along again: in the body, or in the address where the server left
    /// them out of it, since without a filter every row would come.
    /// </summary>
    internal OzmapRequest Next(Uri next)
    {
        if (_conditions.Length == 0)
            return At(next);

        var missing = _conditions.Split('&').Where(c => !HasParameter(next, c[..c.IndexOf('=', StringComparison.Ordinal)])).ToArray();
        if (missing.Length == 0)
            return At(next);

        var builder = new UriBuilder(next);
        builder.Query = string.Join('&', missing.Prepend(builder.Query.TrimStart('?')).Where(part => part.Length > 0));
        return At(builder.Uri);
    }

    private OzmapRequest At(Uri address) => new(HttpMethod.Get, address, RetryMode.Read, _body);

    private Uri Uri(int page)
    {
        var text = new StringBuilder(_route)
            .Append(CultureInfo.InvariantCulture, $"?page={page}&limit={_limit}");
        if (_query.Select is not null)
            text.Append("&select=").Append(System.Uri.EscapeDataString(_query.Select));
        if (_query.Populate is not null)
            text.Append("&populate=").Append(System.Uri.EscapeDataString(_query.Populate));
        if (_conditions.Length > 0)
            text.Append('&').Append(_conditions);
        return _address.At(text.ToString());
    }

    private static bool HasParameter(Uri address, string name)
        => address.Query.TrimStart('?').Split('&').Any(part => part.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase));

    private static string Conditions(OzmapQuery query)
    {
        var parts = new List<string>(2);
        if (query.Filters.Count > 0)
            parts.Add("filter=" + Encode(json => WriteFilters(json, query.Filters)));
        if (query.Sorts.Count > 0)
            parts.Add("sort=" + Encode(json => WriteSorts(json, query.Sorts)));
        return string.Join('&', parts);
    }

    private static string Encode(Action<Utf8JsonWriter> write) => System.Uri.EscapeDataString(Encoding.UTF8.GetString(JsonBody.Raw(write)));

    private static void WriteConditions(Utf8JsonWriter json, OzmapQuery query)
    {
        if (query.Filters.Count > 0)
        {
            json.WritePropertyName("filter");
            WriteFilters(json, query.Filters);
        }

        if (query.Sorts.Count > 0)
        {
            json.WritePropertyName("sort");
            WriteSorts(json, query.Sorts);
        }
    }

    private static void WriteFilters(Utf8JsonWriter json, IReadOnlyList<OzmapFilter> filters)
    {
        json.WriteStartArray();
        foreach (var filter in filters)
        {
            json.WriteStartObject();
            json.WriteString("property", filter.Property);
            json.WriteString("operator", filter.Operator);
            json.WritePropertyName("value");
            if (filter.Value is null)
                json.WriteNullValue();
            else
                filter.Value.WriteTo(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSorts(Utf8JsonWriter json, IReadOnlyList<OzmapSort> sorts)
    {
        json.WriteStartArray();
        foreach (var sort in sorts)
        {
            json.WriteStartObject();
            json.WriteString("property", sort.Property);
            json.WriteNumber("direction", sort.Descending ? -1 : 1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
