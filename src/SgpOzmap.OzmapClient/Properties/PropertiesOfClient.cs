using System.Text.Json;
using SgpOzmap.OzmapClient.Queries;

namespace SgpOzmap.OzmapClient.Properties;

/// <summary>
/// Reads <c>properties/client/{code}</c>: a list, by the documents. What an unknown code gives is not documented, so nothing, an empty list
/// and a 404 all count; a single record and a page are taken as well.
/// </summary>
internal static class PropertiesOfClient
{
    internal static IReadOnlyList<Property> Read(JsonElement? json) => json switch
    {
        null or { ValueKind: JsonValueKind.Null } => [],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(One)],
        { ValueKind: JsonValueKind.Object } page when page.TryGetProperty("rows", out _) => PageReader.Read(page, OzmapResource.Properties).Rows,
        { } single => [One(single)],
    };

    private static Property One(JsonElement json) => json.Deserialize(OzmapJson.Context.Property)!;
}
