using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Properties;

/// <summary>What a property is plugged into.</summary>
public sealed record PropertyConnection
{
    /// <summary>The connector's id: the splitter's, as a rule.</summary>
    public string Id { get; init; } = "";

    /// <summary><c>Splitter</c>, <c>Connector</c>, ….</summary>
    public string? Kind { get; init; }

    /// <summary>The output port, from 1.</summary>
    public int? Port { get; init; }

    /// <summary>The connector's name.</summary>
    public string? Name { get; init; }

    /// <summary>The fibre of the drop that is plugged in.</summary>
    public string? Fiber { get; init; }

    /// <summary>Fields that this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; init; }
}
