using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary>Bare lists, which most of SGP's answers are.</summary>
internal static class JsonRows
{
    /// <summary>A list of objects, whose fields <paramref name="write"/> writes.</summary>
    public static SimResponse Answer<T>(IEnumerable<T> rows, Action<Utf8JsonWriter, T> write)
    {
        var list = rows.ToList();
        return SimResponse.Json(200, w =>
        {
            w.WriteStartArray();
            WriteEach(w, list, write);
            w.WriteEndArray();
        });
    }

    /// <summary>A list of objects as a member.</summary>
    public static void WriteList<T>(this Utf8JsonWriter w, string name, IEnumerable<T> rows, Action<Utf8JsonWriter, T> write)
    {
        w.WriteStartArray(name);
        WriteEach(w, rows, write);
        w.WriteEndArray();
    }

    private static void WriteEach<T>(Utf8JsonWriter w, IEnumerable<T> rows, Action<Utf8JsonWriter, T> write)
    {
        foreach (var row in rows)
        {
            w.WriteStartObject();
            write(w, row);
            w.WriteEndObject();
        }
    }
}
