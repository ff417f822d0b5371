using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Safety;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Storage;

/// <summary>
/// The form in which changes, findings, pre-images and what a run said are kept. For stores: what this version writes later versions read.
/// </summary>
/// <remarks>
/// Known: <see cref="PlannedChange"/>, <see cref="PreImage"/>, <see cref="Finding"/>, <see cref="WithheldChange"/>, <see cref="ApprovalResult"/>, <see cref="ContractSubject"/>, <see cref="MapSnapshot"/>, and immutable arrays of
/// <see cref="PlannedChange"/>, <see cref="BoxSnapshot"/>, <see cref="LocalizedText"/>, <see cref="GateReason"/>, <see cref="ReadingPart"/> and text.
/// </remarks>
public static class StoredJson
{
    /// <summary>A value as JSON, UTF-8.</summary>
    /// <exception cref="NotSupportedException">The type is none of the known ones.</exception>
    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, TypeInfo<T>());

    /// <summary>A value from what <see cref="Write{T}"/> gave.</summary>
    /// <exception cref="NotSupportedException">The type is none of the known ones.</exception>
    /// <exception cref="JsonException">It is something else.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json)
        => JsonSerializer.Deserialize(json, TypeInfo<T>()) ?? throw new JsonException($"No {typeof(T).Name} is there.");

    private static JsonTypeInfo<T> TypeInfo<T>()
        => (JsonTypeInfo<T>?)StoredJsonContext.Kept.GetTypeInfo(typeof(T)) ?? throw new NotSupportedException($"{typeof(T).Name} is not kept.");
}

/// <summary>Generated code for <see cref="StoredJson"/>.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(PlannedChange))]
[JsonSerializable(typeof(SetStatus))]
[JsonSerializable(typeof(Implant))]
[JsonSerializable(typeof(Rename))]
[JsonSerializable(typeof(UpdateOnu))]
[JsonSerializable(typeof(UpdatePower))]
[JsonSerializable(typeof(UpdateCoordinates))]
[JsonSerializable(typeof(DisconnectPort))]
[JsonSerializable(typeof(RemoveClient))]
[JsonSerializable(typeof(RemoveProperty))]
[JsonSerializable(typeof(AnnotateProperty))]
[JsonSerializable(typeof(MovePort))]
[JsonSerializable(typeof(CreateClient))]
[JsonSerializable(typeof(CreateClientInProperty))]
[JsonSerializable(typeof(RevertChange))]
[JsonSerializable(typeof(PreImage))]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(WithheldChange))]
[JsonSerializable(typeof(ApprovalResult))]
[JsonSerializable(typeof(ContractSubject))]
[JsonSerializable(typeof(MapSnapshot))]
[JsonSerializable(typeof(ImmutableArray<BoxSnapshot>))]
[JsonSerializable(typeof(ImmutableArray<PlannedChange>))]
[JsonSerializable(typeof(ImmutableArray<LocalizedText>))]
[JsonSerializable(typeof(ImmutableArray<GateReason>))]
[JsonSerializable(typeof(ImmutableArray<ReadingPart>))]
[JsonSerializable(typeof(ImmutableArray<string>))]
internal sealed partial class StoredJsonContext : JsonSerializerContext
{
    /// <summary>The one context, with the converter of changes, whose kinds the generator cannot be told of.</summary>
    // Made on first use: the generated Default is not there yet when the static fields of this part are.
    internal static StoredJsonContext Kept => field ??= new(new JsonSerializerOptions(Default.Options)
    {
        Converters = { new PlannedChangeConverter() },
    });
}
