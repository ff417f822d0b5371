using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Clients;

/// <summary>Writes a <see cref="ClientInside"/>.</summary>
internal sealed class ClientInsideConverter : JsonConverter<ClientInside>
{
    public override ClientInside Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => throw new NotSupportedException("It is only written.");

    public override void Write(Utf8JsonWriter writer, ClientInside value, JsonSerializerOptions options)
    {
        if (value.Creation is { } creation)
            JsonSerializer.Serialize(writer, creation, OzmapJson.Context.FtthClientCreation);
        else
            writer.WriteStringValue(value.Id);
    }
}
