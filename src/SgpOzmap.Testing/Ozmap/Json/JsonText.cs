using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>Small things that every record of OZmap's JSON has.</summary>
internal static class JsonText
{
    public static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static void WriteTime(Utf8JsonWriter w, string name, DateTimeOffset? time)
    {
        if (time is { } t)
            w.WriteString(name, Iso(t));
        else
            w.WriteNull(name);
    }

    public static void WriteEmptyArray(Utf8JsonWriter w, string name)
    {
        w.WriteStartArray(name);
        w.WriteEndArray();
    }

    /// <summary>A field that was written over the API, or what stands there otherwise.</summary>
    public static void WriteKept(Utf8JsonWriter w, SimRecord record, string name, JsonNode? otherwise)
    {
        w.WritePropertyName(name);
        var value = record.Extra is { } extra && extra.TryGetPropertyValue(name, out var kept) ? kept : otherwise;
        if (value is null)
            w.WriteNullValue();
        else
            value.WriteTo(w);
    }

    /// <summary>A field that was written over the API; left out when none was.</summary>
    public static void WriteOptional(Utf8JsonWriter w, SimRecord record, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (record.Extra?[name] is not null)
                WriteKept(w, record, name, null);
        }
    }

    /// <summary>The tags of a record, none unless written over the API.</summary>
    public static void WriteTags(Utf8JsonWriter w, SimRecord record)
    {
        if (record.Extra?["tags"] is { } tags)
        {
            w.WritePropertyName("tags");
            tags.WriteTo(w);
        }
        else
        {
            WriteEmptyArray(w, "tags");
        }
    }

    public static void WriteEmptyObject(Utf8JsonWriter w, string name)
    {
        w.WriteStartObject(name);
        w.WriteEndObject();
    }

    /// <summary>Times, id and the caller's id, at the end of every record.</summary>
    public static void WriteBase(Utf8JsonWriter w, SimRecord record)
    {
        w.WriteString("createdAt", Iso(record.CreatedAt));
        w.WriteString("updatedAt", Iso(record.UpdatedAt));
        w.WriteString("id", record.Id);
        if (record.ExternalId is not null)
            w.WriteString("external_id", record.ExternalId);
    }

    /// <summary>Longitude first, and the same values mirrored.</summary>
    public static void WriteCoordinates(Utf8JsonWriter w, SimCoordinates? coordinates, bool withArray)
    {
        if (coordinates is { } c)
        {
            w.WriteStartArray("coords");
            w.WriteNumberValue(c.Longitude);
            w.WriteNumberValue(c.Latitude);
            w.WriteEndArray();
            w.WriteNumber("lng", c.Longitude);
            w.WriteNumber("lat", c.Latitude);
            return;
        }

        if (withArray)
            w.WriteNull("coords");
        w.WriteNull("lng");
        w.WriteNull("lat");
    }

    public static void WriteCreator(Utf8JsonWriter w)
    {
        w.WriteStartObject("creatorData");
        w.WriteString("id", ObjectIds.User);
        w.WriteString("name", "api");
        w.WriteString("username", "api");
        w.WriteEndObject();
    }
}
