using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.SgpClient.Json;

/// <summary>A list of objects, null for each element that is none; null for anything else in its place.</summary>
internal sealed class LenientList<T> : JsonConverter<List<T?>>
    where T : class
{
    public override List<T?>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        var list = new List<T?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            list.Add(LenientObject<T>.Read(ref reader, options));
        return list;
    }

    public override void Write(Utf8JsonWriter writer, List<T?> value, JsonSerializerOptions options) => throw new NotSupportedException();
}
