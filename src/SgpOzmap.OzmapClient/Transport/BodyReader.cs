using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SgpOzmap.OzmapClient.Transport;

/// <summary>How the body of a success is read.</summary>
internal static class BodyReader
{
    /// <summary>One JSON value.</summary>
    internal static Func<PipeReader, CancellationToken, ValueTask<T>> Json<T>(JsonTypeInfo<T> type)
        => async (body, cancellationToken)
            => await JsonSerializer.DeserializeAsync(body, type, cancellationToken).ConfigureAwait(false)
                ?? throw new JsonException("The answer is null.");

    /// <summary>One record, which must have an id.</summary>
    internal static Func<PipeReader, CancellationToken, ValueTask<T>> Record<T>(JsonTypeInfo<T> type)
        where T : OzmapRecord
        => async (body, cancellationToken)
            => CheckId(await JsonSerializer.DeserializeAsync(body, type, cancellationToken).ConfigureAwait(false));

    /// <summary>One record, or null.</summary>
    internal static Func<PipeReader, CancellationToken, ValueTask<T?>> RecordOrNull<T>(JsonTypeInfo<T> type)
        where T : OzmapRecord
        => async (body, cancellationToken)
            => await JsonSerializer.DeserializeAsync(body, type, cancellationToken).ConfigureAwait(false) is { } record ? CheckId(record) : null;

    /// <exception cref="JsonException">The record has no id.</exception>
    internal static T CheckId<T>(T? record)
        where T : OzmapRecord
        => record is { Id.Length: > 0 } ? record : throw new JsonException("A record has neither id nor _id.");
}
