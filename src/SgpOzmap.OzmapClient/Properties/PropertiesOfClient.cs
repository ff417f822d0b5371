using System.IO.Pipelines;
using System.Text.Json;
using SgpOzmap.OzmapClient.Transport;

namespace SgpOzmap.OzmapClient.Properties;

/// <summary>
/// Reads <c>properties/client/{code}</c>: a list, by the documents. What an unknown code gives is not documented, so nothing, an empty list
/// and a 404 all count; a single record and a page are taken as well.
/// </summary>
internal static class PropertiesOfClient
{
    internal static async ValueTask<IReadOnlyList<Property>> ReadAsync(PipeReader body, CancellationToken cancellationToken)
    {
        var json = await JsonSerializer.DeserializeAsync(body, OzmapJson.Context.JsonElement, cancellationToken).ConfigureAwait(false);
        return json switch
        {
            { ValueKind: JsonValueKind.Null } => [],
            { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(One)],
            { ValueKind: JsonValueKind.Object } page when page.TryGetProperty("rows", out var rows)
                => rows.ValueKind is JsonValueKind.Array ? [.. rows.EnumerateArray().Select(One)] : throw new JsonException("The page has no list of rows."),
            { } single => [One(single)],
        };
    }

    private static Property One(JsonElement json) => BodyReader.CheckId(json.Deserialize(OzmapJson.Context.Property));
}
