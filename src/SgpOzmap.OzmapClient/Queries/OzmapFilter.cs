using System.Text.Json.Nodes;

namespace SgpOzmap.OzmapClient.Queries;

/// <summary>One condition of a list, <c>{property, operator, value}</c>.</summary>
public sealed class OzmapFilter
{
    private OzmapFilter(string property, string @operator, JsonNode? value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(property);
        (Property, Operator, Value) = (property, @operator, value);
    }

    /// <summary>The field, dotted for nested ones (<c>onu.serial_number</c>).</summary>
    public string Property { get; }

    /// <summary>The operator as sent.</summary>
    public string Operator { get; }

    /// <summary>The value as sent.</summary>
    public JsonNode? Value { get; }

    /// <summary><c>=</c> a text.</summary>
    public static OzmapFilter Equal(string property, string? value) => new(property, "=", value);

    /// <summary><c>=</c> a truth value.</summary>
    public static OzmapFilter Equal(string property, bool value) => new(property, "=", value);

    /// <summary><c>=</c> a number.</summary>
    public static OzmapFilter Equal(string property, double value) => new(property, "=", value);

    /// <summary><c>!=</c> a text.</summary>
    public static OzmapFilter NotEqual(string property, string? value) => new(property, "!=", value);

    /// <summary><c>in</c>: one of several texts.</summary>
    /// <exception cref="ArgumentException">No value was given.</exception>
    public static OzmapFilter In(string property, IEnumerable<string> values) => new(property, "in", Texts(values));

    /// <summary><c>notin</c>: none of several texts.</summary>
    /// <exception cref="ArgumentException">No value was given.</exception>
    public static OzmapFilter NotIn(string property, IEnumerable<string> values) => new(property, "notin", Texts(values));

    /// <summary><c>like</c>. Whether the server means substring, case or accents is not documented; nothing is escaped.</summary>
    public static OzmapFilter Like(string property, string value) => new(property, "like", value);

    /// <summary>Another operator of the documentation (<c>&lt;</c>, <c>&gt;=</c>, <c>exists</c>, <c>near</c>, …) with a value of any shape.</summary>
    public static OzmapFilter Of(string property, string @operator, JsonNode? value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(@operator);
        return new(property, @operator, value);
    }

    private static JsonArray Texts(IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var array = new JsonArray();
        foreach (var value in values)
            array.Add((JsonNode?)JsonValue.Create(value));
        return array.Count > 0 ? array : throw new ArgumentException("At least one value is needed.", nameof(values));
    }
}
