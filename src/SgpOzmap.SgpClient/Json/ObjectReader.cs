using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SgpOzmap.SgpClient.Transport;

namespace SgpOzmap.SgpClient.Json;

/// <summary>Reads a small body that holds one thing: alone, under a name, or in a list of one.</summary>
internal static class ObjectReader
{
    private static readonly string[] UsualNames = ["result", "results", "data"];

    /// <summary>The things; none when the server says that there is none. A body of another shape throws.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="faults">Builds the exceptions.</param>
    /// <param name="type">How the thing is read.</param>
    /// <param name="name">Its name, where an object is around it.</param>
    /// <param name="ownKey">A key by which it is known where it stands alone.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal static async Task<List<T>> ReadAsync<T>(
        SgpAnswer answer, SgpFaults faults, JsonTypeInfo<T> type, string name, string ownKey, CancellationToken cancellationToken)
        where T : class
    {
        using var document = await ParseAsync(answer, cancellationToken).ConfigureAwait(false);
        var root = document.RootElement;
        var found = new List<JsonElement>();
        if (HasError(root) || !Find(root, name, ownKey, found))
            throw faults.Unexpected(ErrorBody.Message(root));
        return found.ConvertAll(e => e.Deserialize(type)!);
    }

    /// <summary>The text of an answer that holds one under <paramref name="name"/>.</summary>
    internal static async Task<string> ReadTextAsync(SgpAnswer answer, SgpFaults faults, string name, CancellationToken cancellationToken)
    {
        using var document = await ParseAsync(answer, cancellationToken).ConfigureAwait(false);
        var root = document.RootElement;
        if (root.ValueKind == JsonValueKind.Array && root.GetArrayLength() == 1)
            root = root[0];
        return !HasError(root) && root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw faults.Unexpected(ErrorBody.Message(root));
    }

    private static Task<JsonDocument> ParseAsync(SgpAnswer answer, CancellationToken cancellationToken)
        => JsonDocument.ParseAsync(answer.Body.AsStream(leaveOpen: true), cancellationToken: cancellationToken);

    private static bool Find(JsonElement element, string name, string ownKey, List<JsonElement> found)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                return element.EnumerateArray().All(e => e.ValueKind == JsonValueKind.Object && Find(e, name, ownKey, found));
            case JsonValueKind.Object when element.TryGetProperty(ownKey, out _):
                return Add(element, found);
            case JsonValueKind.Object when Inner(element, name) is { } inner:
                return inner.ValueKind switch
                {
                    JsonValueKind.Null => true,
                    JsonValueKind.Object when !inner.EnumerateObject().Any() => true,
                    JsonValueKind.Object when Inner(inner, name) is null => Add(inner, found),
                    JsonValueKind.Object or JsonValueKind.Array => Find(inner, name, ownKey, found),
                    _ => false,
                };
            default:
                return false;
        }
    }

    /// <summary>What stands under the name; a name whose value is no thing is a field of the thing itself, as <c>onu</c> is of an ONU.</summary>
    private static JsonElement? Inner(JsonElement element, string name)
    {
        foreach (var candidate in (IEnumerable<string>)[name, .. UsualNames])
        {
            if (element.TryGetProperty(candidate, out var inner) && inner.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null)
                return inner;
        }

        return null;
    }

    private static bool Add(JsonElement element, List<JsonElement> found)
    {
        found.Add(element);
        return true;
    }

    private static bool HasError(JsonElement root)
        => root.ValueKind == JsonValueKind.Object && root.TryGetProperty("has_error", out var value)
            && (value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.Number && value.GetRawText() is not "0"));
}
