using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SgpOzmap.Integration.Rules.Changes;

namespace SgpOzmap.Integration.Storage;

/// <summary>A change with its kind before it: <c>{"kind": "SetStatus", "change": {…}}</c>.</summary>
internal sealed class PlannedChangeConverter : JsonConverter<PlannedChange>
{
    private const string KindName = "kind";
    private const string ChangeName = "change";

    public override PlannedChange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(KindName))
            throw new JsonException("A kept change begins with its kind.");
        reader.Read();
        if (!Enum.TryParse<ChangeKind>(reader.GetString(), out var kind))
            throw new JsonException($"The kind '{reader.GetString()}' is not known.");
        reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(ChangeName))
            throw new JsonException("A kept change lacks its values.");
        var change = (PlannedChange?)JsonSerializer.Deserialize(ref reader, Info(kind)) ?? throw new JsonException("A kept change is null.");
        reader.Read();
        return change;
    }

    public override void Write(Utf8JsonWriter writer, PlannedChange value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(KindName, value.Kind.ToString());
        writer.WritePropertyName(ChangeName);
        JsonSerializer.Serialize(writer, value, Info(value.Kind));
        writer.WriteEndObject();
    }

    private static JsonTypeInfo Info(ChangeKind kind) => kind switch
    {
        ChangeKind.DisconnectPort => StoredJsonContext.Kept.DisconnectPort,
        ChangeKind.RemoveClient => StoredJsonContext.Kept.RemoveClient,
        ChangeKind.RemoveProperty => StoredJsonContext.Kept.RemoveProperty,
        ChangeKind.AnnotateProperty => StoredJsonContext.Kept.AnnotateProperty,
        ChangeKind.MovePort => StoredJsonContext.Kept.MovePort,
        ChangeKind.CreateClient => StoredJsonContext.Kept.CreateClient,
        ChangeKind.CreateClientInProperty => StoredJsonContext.Kept.CreateClientInProperty,
        ChangeKind.SetStatus => StoredJsonContext.Kept.SetStatus,
        ChangeKind.Implant => StoredJsonContext.Kept.Implant,
        ChangeKind.Rename => StoredJsonContext.Kept.Rename,
        ChangeKind.UpdateOnu => StoredJsonContext.Kept.UpdateOnu,
        ChangeKind.UpdatePower => StoredJsonContext.Kept.UpdatePower,
        ChangeKind.UpdateCoordinates => StoredJsonContext.Kept.UpdateCoordinates,
        ChangeKind.Revert => StoredJsonContext.Kept.RevertChange,
        _ => throw new JsonException($"{kind} is not kept."),
    };
}
