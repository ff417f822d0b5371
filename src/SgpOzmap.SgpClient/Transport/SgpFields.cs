using System.Globalization;
using System.Runtime.CompilerServices;

namespace SgpOzmap.SgpClient.Transport;

/// <summary>
/// The fields of one call. What is null or off is not sent, since flags act by presence. What would reach SGP as no filter at all is refused:
/// its answer would pass for a filtered one.
/// </summary>
/// <param name="parameter">The argument that the values come from, for exceptions.</param>
internal sealed class SgpFields(string parameter)
{
    private readonly List<KeyValuePair<string, string>> _fields = [];

    /// <summary>The fields so far.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> All => _fields;

    internal SgpFields Text(string name, string? value, [CallerArgumentExpression(nameof(value))] string of = "")
        => value is null ? this
            : string.IsNullOrWhiteSpace(value) ? throw new ArgumentException($"{of} is blank; null leaves the filter out.", parameter)
            : Add(name, value);

    internal SgpFields Id(string name, long? value, [CallerArgumentExpression(nameof(value))] string of = "")
        => value is null ? this
            : value <= 0 ? throw new ArgumentOutOfRangeException(parameter, value, $"{of} is no id; ids begin at 1.")
            : Add(name, value.Value.ToString(CultureInfo.InvariantCulture));

    internal SgpFields Count(string name, long? value, [CallerArgumentExpression(nameof(value))] string of = "")
        => value is null ? this
            : value < 0 ? throw new ArgumentOutOfRangeException(parameter, value, $"{of} is negative.")
            : Add(name, value.Value.ToString(CultureInfo.InvariantCulture));

    internal SgpFields Flag(string name, bool value) => value ? Add(name, "1") : this;

    /// <summary>A number of a documented enumeration; its member 0, "unknown", is no filter.</summary>
    internal SgpFields Code(string name, int? value, int last, [CallerArgumentExpression(nameof(value))] string of = "")
        => value is null ? this
            : value < 1 || value > last ? throw new ArgumentException($"{of} is {value}; only 1 to {last} are documented.", parameter)
            : Add(name, value.Value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Several numbers of a documented enumeration, as SGP takes them: with commas between.</summary>
    internal SgpFields Codes(string name, IEnumerable<int> values, int last, [CallerArgumentExpression(nameof(values))] string of = "")
    {
        var list = values.ToList();
        if (list.Exists(v => v < 1 || v > last))
            throw new ArgumentException($"{of} holds a number that is not documented; only 1 to {last} are.", parameter);
        return list.Count == 0 ? this : Add(name, string.Join(',', list.Select(v => v.ToString(CultureInfo.InvariantCulture))));
    }

    /// <summary>A range of days. SGP refuses an end without a beginning, so it is refused here.</summary>
    internal SgpFields Days(string fromName, DateOnly? from, string toName, DateOnly? to, [CallerArgumentExpression(nameof(to))] string of = "")
    {
        if (from is null && to is not null)
            throw new ArgumentException($"{of} is given without its beginning, which SGP refuses.", parameter);
        return Day(fromName, from).Day(toName, to);
    }

    /// <summary>Throws when nothing has been asked for.</summary>
    internal SgpFields RequireOne(string filters)
        => _fields.Count > 0 ? this : throw new ArgumentException($"At least one of {filters} is needed.", parameter);

    private SgpFields Day(string name, DateOnly? day)
        => day is { } d ? Add(name, d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : this;

    private SgpFields Add(string name, string value)
    {
        _fields.Add(new(name, value));
        return this;
    }
}
