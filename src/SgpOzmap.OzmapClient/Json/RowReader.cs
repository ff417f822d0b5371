using System.Text.Json;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>
/// The fields of one record, taken one by one; what is left becomes its <c>Extra</c>. A field whose value cannot be understood is left
/// there as well, so that nothing is lost. Only an id that cannot be understood is an error: a port whose occupant is unreadable must
/// not look free.
/// </summary>
internal readonly struct RowReader
{
    private readonly Dictionary<string, JsonElement> _fields;

    internal RowReader(JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object)
            throw new JsonException($"A record is of kind {row.ValueKind}.");

        _fields = new(StringComparer.Ordinal);
        foreach (var field in row.EnumerateObject())
            _fields[field.Name] = field.Value;
    }

    /// <summary>What was not taken; null when nothing is left.</summary>
    internal IDictionary<string, JsonElement>? Extra => _fields.Count > 0 ? _fields : null;

    /// <summary>The record's id, which it must have.</summary>
    internal string Id(string? otherwise = null)
        => OptionalId() ?? otherwise ?? throw new JsonException("A record has neither id nor _id.");

    /// <summary>The record's id: <c>id</c> or <c>_id</c>.</summary>
    internal string? OptionalId()
    {
        var id = Take("id", Lenient.Id);
        if (id is null)
            return Take("_id", Lenient.Id);

        // Both are sent now and then, with one value; another value stays visible.
        if (_fields.TryGetValue("_id", out var second) && Lenient.Id(second) is var other && (other is null || string.Equals(other, id, StringComparison.Ordinal)))
            _fields.Remove("_id");
        return id;
    }

    /// <summary>Another record's id, sent as such or as the record; null for none.</summary>
    internal string? IdOf(string name) => Take(name, Lenient.Id);

    /// <summary>Ids, sent as such, as records, or as records by id; null where there is no list.</summary>
    internal IReadOnlyList<string>? Ids(string name)
        => Take(name, value => value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().Select(Lenient.Id).OfType<string>().ToList(),
            JsonValueKind.Object => value.EnumerateObject().Select(field => field.Name).ToList(),
            _ => null,
        });

    internal string? Text(string name) => Take(name, Lenient.Text);

    internal double? Number(string name) => TakeValue(name, Lenient.Number);

    internal int? Integer(string name) => TakeValue(name, Lenient.Integer);

    internal bool? OptionalFlag(string name) => TakeValue(name, Lenient.Flag);

    internal bool Flag(string name) => OptionalFlag(name) ?? false;

    internal DateTimeOffset? Moment(string name) => TakeValue(name, Lenient.Moment);

    internal OzmapClientStatus Status(string name) => TakeValue(name, Lenient.Status) ?? OzmapClientStatus.Ok;

    /// <summary><c>coords</c>, else <c>lat</c> and <c>lng</c>, which are its mirror where both are sent.</summary>
    internal OzmapCoordinates? Coordinates()
    {
        var coordinates = TakeValue("coords", Lenient.Coordinates);
        var latitude = Number("lat");
        var longitude = Number("lng");
        return coordinates ?? (latitude is { } lat && longitude is { } lng ? new OzmapCoordinates(lat, lng) : null);
    }

    /// <summary>An id or a record; null for none.</summary>
    internal OzmapRef<T>? Reference<T>(string name, Func<JsonElement, T> read)
        where T : class
    {
        if (!_fields.Remove(name, out var value))
            return null;

        if (value.ValueKind != JsonValueKind.Object)
            return Lenient.Id(value) is { } id ? new OzmapRef<T>(id) : null;

        var own = new RowReader(value).Id();
        return HoldsMoreThanAnId(value) ? new OzmapRef<T>(own, read(value)) : new OzmapRef<T>(own);
    }

    /// <summary>A record inside this one; null where it is null, absent or no object.</summary>
    internal T? Object<T>(string name, Func<JsonElement, T> read)
        where T : class
        => Take(name, value => value.ValueKind == JsonValueKind.Object ? read(value) : null);

    /// <summary>A list; null where it is null, absent or no list.</summary>
    internal IReadOnlyList<T>? List<T>(string name, Func<JsonElement, T> read)
        => Take(name, value =>
        {
            if (value.ValueKind != JsonValueKind.Array)
                return null;

            var list = new List<T>(value.GetArrayLength());
            foreach (var item in value.EnumerateArray())
                list.Add(read(item));
            return list;
        });

    /// <summary>Records by id. A list of records with ids is taken as well.</summary>
    internal Dictionary<string, T>? Map<T>(string name, Func<JsonElement, string?, T> read, Func<T, string> id)
        where T : class
        => Take(name, value => value.ValueKind switch
        {
            JsonValueKind.Object => Keyed(value.EnumerateObject().Select(field => KeyValuePair.Create(field.Name, read(field.Value, field.Name)))),
            JsonValueKind.Array => Keyed(value.EnumerateArray().Select(item => read(item, null)).Select(item => KeyValuePair.Create(id(item), item))),
            _ => null,
        });

    /// <summary>Puts a field back, because not all of it was understood.</summary>
    internal void Keep(string name, JsonElement value) => _fields[name] = value;

    internal JsonElement? Peek(string name) => _fields.TryGetValue(name, out var value) ? value : null;

    private static Dictionary<string, T> Keyed<T>(IEnumerable<KeyValuePair<string, T>> items)
    {
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (key, item) in items)
            map[key] = item;
        return map;
    }

    private static bool HoldsMoreThanAnId(JsonElement value)
    {
        foreach (var field in value.EnumerateObject())
        {
            if (field.Name is not ("id" or "_id"))
                return true;
        }

        return false;
    }

    private T? Take<T>(string name, Func<JsonElement, T?> read)
        where T : class
    {
        if (!_fields.TryGetValue(name, out var value))
            return null;

        var result = read(value);
        if (result is not null || Lenient.IsNothing(value))
            _fields.Remove(name);
        return result;
    }

    private T? TakeValue<T>(string name, Func<JsonElement, T?> read)
        where T : struct
    {
        if (!_fields.TryGetValue(name, out var value))
            return null;

        var result = read(value);
        if (result is not null || Lenient.IsNothing(value))
            _fields.Remove(name);
        return result;
    }
}
