using System.Text.Json;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>Writes fields of which null means "leave it out".</summary>
internal static class JsonFields
{
    internal static void Field(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    internal static void Field(this Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } flag)
            json.WriteBoolean(name, flag);
    }

    internal static void Field(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }

    internal static void Field(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }

    /// <summary>A status, as a number: texts belong to older servers' documents.</summary>
    internal static void Field(this Utf8JsonWriter json, string name, OzmapClientStatus? value)
    {
        if (value is { } status)
            json.WriteNumber(name, (int)status);
    }

    /// <summary>A place, longitude first.</summary>
    internal static void Field(this Utf8JsonWriter json, string name, OzmapCoordinates? value)
    {
        if (value is not { } place)
            return;

        json.WriteStartArray(name);
        json.WriteNumberValue(place.Longitude);
        json.WriteNumberValue(place.Latitude);
        json.WriteEndArray();
    }

    /// <summary>An ONU, always all three values.</summary>
    internal static void Field(this Utf8JsonWriter json, string name, OzmapOnu? value)
    {
        if (value is null)
            return;

        json.WriteStartObject(name);
        json.WriteString("user_PPPoE", value.PppoeUser);
        json.WriteString("serial_number", value.SerialNumber);
        json.WriteString("mac_address", value.MacAddress);
        json.WriteEndObject();
    }
}
