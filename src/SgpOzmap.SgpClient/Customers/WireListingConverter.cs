using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.SgpClient.Json;

namespace SgpOzmap.SgpClient.Customers;

/// <summary>Reads the listing in its three forms: the envelope, the envelope in a list of one, and a bare list of customers.</summary>
internal sealed class WireListingConverter : JsonConverter<WireListing>
{
    public override WireListing? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return new(LenientObject<WireEnvelope>.Read(ref reader, options), null);

        var ahead = reader;
        if (ahead.Read() && ahead.TokenType == JsonTokenType.StartObject)
        {
            var envelope = LenientObject<WireEnvelope>.Read(ref ahead, options);
            if (envelope is { Customers: not null } or { Paging: not null })
            {
                ahead.Read();
                if (ahead.TokenType == JsonTokenType.EndArray)
                {
                    reader = ahead;
                    return new(envelope, null);
                }

                // Several envelopes: not a shape that anybody has seen, and rows of it would be lost.
                reader.Skip();
                return new(null, null);
            }
        }

        var rows = new List<WireCustomer?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            rows.Add(LenientObject<WireCustomer>.Read(ref reader, options));
        return new(null, rows);
    }

    public override void Write(Utf8JsonWriter writer, WireListing value, JsonSerializerOptions options) => throw new NotSupportedException();
}
