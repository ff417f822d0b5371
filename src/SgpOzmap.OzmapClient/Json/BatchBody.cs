namespace SgpOzmap.OzmapClient.Json;

/// <summary>The body of a <c>batch-update</c>. Its filter is made here and nowhere else, because an empty one would hit every record.</summary>
internal static class BatchBody
{
    /// <exception cref="ArgumentException">There is no id, or one is blank.</exception>
    internal static byte[] Of(IReadOnlyCollection<string> ids, byte[] update)
    {
        ArgumentNullException.ThrowIfNull(ids);
        string[] chosen = [.. ids];
        if (chosen.Length == 0)
            throw new ArgumentException("At least one id is needed: an empty filter would hit every record.", nameof(ids));
        if (chosen.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException("An id is blank.", nameof(ids));

        return JsonBody.Of(json =>
        {
            json.WriteStartArray("filter");
            json.WriteStartObject();
            json.WriteString("property", "id");
            json.WriteString("operator", "in");
            json.WriteStartArray("value");
            foreach (var id in chosen)
                json.WriteStringValue(id);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WritePropertyName("update");
            json.WriteRawValue(update);
        });
    }
}
