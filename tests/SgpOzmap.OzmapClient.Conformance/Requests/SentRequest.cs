using System.Text.Json;
using System.Text.Json.Nodes;
using SgpOzmap.Testing;

namespace SgpOzmap.OzmapClient.Conformance.Requests;

/// <summary>A request in a form that can be compared: each part as text, in an order of its own.</summary>
internal sealed record SentRequest
{
    internal const string Line = "line";
    internal const string Query = "query";
    internal const string Body = "body";
    internal const string Authorization = "Authorization";
    internal const string ContentType = "Content-Type";
    internal const string Accept = "Accept";

    private SentRequest(Dictionary<string, string> parts) => Parts = parts;

    /// <summary>The parts that matter, by name.</summary>
    internal IReadOnlyDictionary<string, string> Parts { get; }

    internal static SentRequest Of(RecordedRequest request)
    {
        var contentType = request.Headers.GetValueOrDefault(ContentType, "");
        var isForm = contentType.StartsWith("multipart/", StringComparison.Ordinal);
        return new(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Line] = $"{request.Method} {request.Path}",
            [Query] = string.Join('&', request.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Decoded).Order(StringComparer.Ordinal)),
            [Body] = isForm ? Form(request.Body, contentType) : Json(request.Body),
            [Authorization] = request.Headers.GetValueOrDefault(Authorization, ""),
            [ContentType] = isForm ? contentType[..contentType.IndexOf(';', StringComparison.Ordinal)] : contentType,
            [Accept] = request.Headers.GetValueOrDefault(Accept, ""),
        });
    }

    /// <summary>The same JSON in one spelling: members by name, numbers as short as they can be.</summary>
    internal static string Json(string body) => string.IsNullOrWhiteSpace(body) ? "" : Canonical(JsonNode.Parse(body))!.ToJsonString();

    private static JsonNode? Canonical(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Canonical(member.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Canonical)]),
        JsonValue v when v.GetValueKind() == JsonValueKind.Number => JsonValue.Create(v.GetValue<double>()),
        _ => node?.DeepClone(),
    };

    private static string Decoded(string pair) => Uri.UnescapeDataString(pair.Replace('+', ' '));

    /// <summary>Name, file name, type and content of each part; the boundary is chance.</summary>
    private static string Form(string body, string contentType)
    {
        var boundary = contentType[(contentType.IndexOf("boundary=", StringComparison.Ordinal) + "boundary=".Length)..].Trim('"');
        var parts = body.Split("--" + boundary, StringSplitOptions.RemoveEmptyEntries).Where(part => part.Trim() is not ("" or "--"));
        return string.Join('\n', parts.Select(Part));
    }

    private static string Part(string part)
    {
        var end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = part[..end].Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(header => header.Trim().ToLowerInvariant()).Order(StringComparer.Ordinal);
        return $"{string.Join("; ", headers)} = {part[(end + 4)..].TrimEnd('\r', '\n')}";
    }
}
