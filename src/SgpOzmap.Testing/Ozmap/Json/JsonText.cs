using System.Globalization;
using System.Text.Json;

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
        w.WriteString("id", "66a0c0de00000000000000aa");
        w.WriteString("name", "api");
        w.WriteString("username", "api");
        w.WriteEndObject();
    }
}
