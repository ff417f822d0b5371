using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>Reads what a call that is not a list answered.</summary>
internal static class Answered
{
    /// <summary>One value.</summary>
    /// <exception cref="OzmapException">It is not what is documented. Where that was a write, it may have been done.</exception>
    internal static T Read<T>(JsonElement json, JsonTypeInfo<T> type, string call, WriteOutcome outcome)
        where T : class
    {
        try
        {
            return json.ValueKind == JsonValueKind.Object && json.Deserialize(type) is { } value ? value : throw new JsonException("It is no object.");
        }
        catch (JsonException exception)
        {
            throw Unreadable(call, outcome, exception);
        }
    }

    /// <summary>One record, which must have an id.</summary>
    /// <exception cref="OzmapException">It is not what is documented. Where that was a write, it may have been done.</exception>
    internal static T Record<T>(JsonElement json, JsonTypeInfo<T> type, string call, WriteOutcome outcome)
        where T : OzmapRecord
        => Read(json, type, call, outcome) is { Id.Length: > 0 } record ? record : throw Unreadable(call, outcome, new JsonException("A record has neither id nor _id."));

    private static OzmapException Unreadable(string call, WriteOutcome outcome, JsonException exception)
        => new(OzmapErrorKind.InvalidBody, $"The answer to {call} is not what is documented.", exception) { Path = call, WriteOutcome = outcome };
}
