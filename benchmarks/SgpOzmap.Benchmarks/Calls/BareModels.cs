using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.Benchmarks.Calls;

/// <summary>What somebody would write who needs the same fields and has no client: plain classes, no lenient reading.</summary>
internal sealed class BarePage
{
    public int Total { get; set; }

    public int Start { get; set; }

    public int Limit { get; set; }

    public bool? HasNextPage { get; set; }

    public string? NextUrl { get; set; }

    public List<BareProperty>? Rows { get; set; }
}

internal class BareRecord
{
    public string? Id { get; set; }

    [JsonPropertyName("external_id")]
    public string? ExternalId { get; set; }

    public BareCreator? CreatorData { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }
}

internal sealed class BareCreator
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Username { get; set; }
}

internal sealed class BareProperty : BareRecord
{
    public BareClient? Client { get; set; }

    public string? Box { get; set; }

    public string? Drop { get; set; }

    public string? Project { get; set; }

    public string? Parent { get; set; }

    public string? Kind { get; set; }

    public string? Address { get; set; }

    public string? Name { get; set; }

    public string? Observation { get; set; }

    public string? Pole { get; set; }

    public double[]? Coords { get; set; }

    public double? Lat { get; set; }

    public double? Lng { get; set; }

    public double? PotencyRead { get; set; }

    public List<BareConnection>? Connections { get; set; }

    public List<string>? Tags { get; set; }
}

internal sealed class BareClient : BareRecord
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? Observation { get; set; }

    public int Status { get; set; }

    public bool Implanted { get; set; }

    public bool Certified { get; set; }

    public BareOnu? Onu { get; set; }

    public string? Kind { get; set; }

    public List<string>? Tags { get; set; }
}

internal sealed class BareOnu
{
    [JsonPropertyName("user_PPPoE")]
    public string? PppoeUser { get; set; }

    [JsonPropertyName("serial_number")]
    public string? SerialNumber { get; set; }

    [JsonPropertyName("mac_address")]
    public string? MacAddress { get; set; }
}

internal sealed class BareConnection
{
    public string? Id { get; set; }

    public string? Kind { get; set; }

    public int? Port { get; set; }

    public string? Name { get; set; }

    public bool? Implanted { get; set; }

    public string? Fiber { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BarePage))]
[JsonSerializable(typeof(BareProperty))]
internal sealed partial class BareJson : JsonSerializerContext;
