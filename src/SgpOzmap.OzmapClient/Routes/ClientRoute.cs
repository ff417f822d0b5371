using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Routes;

/// <summary>The way of the light from the OLT to one property of a client, and the power that OZmap computes for it.</summary>
public sealed record ClientRoute : OzmapPart
{
    /// <summary>The property's id (our reading).</summary>
    [JsonPropertyName("id")]
    [JsonConverter(typeof(IdConverter))]
    public string? Id { get; set; }

    /// <summary>The power at the client, in dBm (our reading); null for none.</summary>
    [JsonPropertyName("potency")]
    public double? PowerDbm { get; set; }

    /// <summary>The power that arrives, in dBm.</summary>
    [JsonPropertyName("arriving_potency")]
    public double? ArrivingPowerDbm { get; set; }

    /// <summary>The way leads to a PON; null where the server does not say.</summary>
    [JsonPropertyName("pon_reached")]
    public bool? ReachesPon { get; set; }

    /// <summary>The length of the way, in kilometres (one public client shows it so).</summary>
    [JsonPropertyName("distance")]
    public double? DistanceKm { get; set; }

    /// <summary>The loss on the way, in dB.</summary>
    [JsonPropertyName("attenuation")]
    public double? AttenuationDb { get; set; }

    /// <summary>The serving box's id.</summary>
    [JsonPropertyName("box_id")]
    [JsonConverter(typeof(IdConverter))]
    public string? BoxId { get; set; }

    /// <summary>The OLT.</summary>
    [JsonPropertyName("olt")]
    [JsonConverter(typeof(LenientObject<RouteOlt>))]
    public RouteOlt? Olt { get; set; }

    /// <summary>The shelf.</summary>
    [JsonPropertyName("shelf")]
    [JsonConverter(typeof(LenientObject<RouteShelf>))]
    public RouteShelf? Shelf { get; set; }

    /// <summary>The slot; an older server sends its number alone.</summary>
    [JsonPropertyName("slot")]
    [JsonConverter(typeof(RouteSlotConverter))]
    public RouteSlot? Slot { get; set; }

    /// <summary>The PON; an older server sends its number alone, as <c>port</c>.</summary>
    [JsonPropertyName("pon")]
    [JsonConverter(typeof(LenientObject<RoutePon>))]
    public RoutePon? Pon { get; set; }

    /// <summary>What the light passes, in order.</summary>
    [JsonPropertyName("elements")]
    [JsonConverter(typeof(LenientParts<RouteStep>))]
    public IReadOnlyList<RouteStep> Steps
    {
        get => field ?? [];
        set;
    }

    [JsonInclude]
    [JsonPropertyName("olt_id")]
    [JsonConverter(typeof(IdConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal string? FlatOltId
    {
        get => null;
        set => Olt = value is null ? Olt : (Olt ?? new RouteOlt()) with { Id = Olt?.Id ?? value };
    }

    [JsonInclude]
    [JsonPropertyName("olt_name")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal string? FlatOltName
    {
        get => null;
        set => Olt = value is null ? Olt : (Olt ?? new RouteOlt()) with { Name = Olt?.Name ?? value };
    }

    [JsonInclude]
    [JsonPropertyName("port")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal int? FlatPort
    {
        get => null;
        set => Pon = value is null ? Pon : (Pon ?? new RoutePon()) with { Number = Pon?.Number ?? value };
    }
}
