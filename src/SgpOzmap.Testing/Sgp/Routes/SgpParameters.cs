using System.Globalization;
using System.Text.Json;

namespace SgpOzmap.Testing;

/// <summary>The named parameters of a call: of a POST those of its form or JSON body, of a GET those of its query or form body.</summary>
internal sealed class SgpParameters
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private SgpParameters()
    {
    }

    /// <summary>Those of a call that has none.</summary>
    public static SgpParameters None { get; } = new();

    public static SgpParameters Of(SimRequest request)
    {
        var parameters = new SgpParameters();
        foreach (var (name, value) in request.Form)
            parameters._values[name] = value.ToString();
        if (string.Equals(request.Method, "GET", StringComparison.Ordinal))
        {
            foreach (var (name, value) in request.Query)
                parameters._values[name] = value.ToString();
        }
        else if (request.Headers.GetValueOrDefault("Content-Type")?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) is true)
        {
            parameters.ReadJson(request.Body);
        }

        return parameters;
    }

    public IEnumerable<string> Names => _values.Keys;

    /// <summary>Flags act by presence: <c>0</c> and <c>false</c> are on, too.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>The value; null when absent or blank.</summary>
    public string? Text(string name) => _values.GetValueOrDefault(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    public int Number(string name, int otherwise)
        => Text(name) is not { } text ? otherwise
            : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : throw new SgpRefusal(name);

    public DateOnly? Date(string name)
        => Text(name) is not { } text ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : throw new SgpRefusal(name);

    /// <summary>The numbers of a comma list; null when absent.</summary>
    public HashSet<int>? Numbers(string name)
    {
        if (Text(name) is not { } text)
            return null;
        var numbers = new HashSet<int>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            numbers.Add(int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new SgpRefusal(name));
        return numbers;
    }

    private void ReadJson(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return;
            foreach (var member in document.RootElement.EnumerateObject())
                _values[member.Name] = member.Value.ToString();
        }
        catch (JsonException)
        {
            // No parameters then, so no credentials either.
        }
    }
}
