using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient;

/// <summary>What every record of OZmap has.</summary>
/// <remarks>
/// Records are read leniently: numbers may come as text, truth as 0 and 1, and null, absent and blank all mean nothing. A plain value that
/// cannot be understood is null; an id, a reference or a list of connections that cannot be understood is an error, because a port whose
/// occupant is unreadable must not look free (our decision). Properties can be set, so that generated JSON needs no reflection; a record
/// that was read is a copy, and changing it changes nothing on the server.
/// </remarks>
public abstract record OzmapRecord : IJsonOnDeserialized
{
    /// <summary>The id, 24 hexadecimal characters as a rule (<c>id</c>, on some servers and for embedded records <c>_id</c>).</summary>
    [JsonPropertyName("id")]
    [JsonConverter(typeof(IdConverter))]
    [JsonPropertyOrder(-1)]
    public string Id
    {
        get => field ?? "";
        set => field = string.IsNullOrWhiteSpace(value) ? field : value;
    }

    /// <summary>The caller's own id. OZmap refuses a PATCH that repeats it, so it is sent on creation only.</summary>
    [JsonPropertyName("external_id")]
    public string? ExternalId { get; set; }

    /// <summary>Who made it.</summary>
    [JsonPropertyName("creatorData")]
    [JsonConverter(typeof(LenientObject<OzmapCreator>))]
    public OzmapCreator? Creator { get; set; }

    /// <summary>When it was made, UTC.</summary>
    [JsonPropertyName("createdAt")]
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it was last changed, UTC.</summary>
    [JsonPropertyName("updatedAt")]
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>Fields that this version does not know, as they came. What looks like a secret (keys, passwords, communities) is never among them.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }

    /// <summary>The other name of <see cref="Id"/>.</summary>
    [JsonInclude]
    [JsonPropertyName("_id")]
    [JsonConverter(typeof(IdConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal string? UnderscoreId
    {
        get => null;
        set
        {
            if (Id.Length == 0 && value is not null)
                Id = value;
        }
    }

    void IJsonOnDeserialized.OnDeserialized()
    {
        SecretFields.Remove(Extra);
        Clean();
    }

    /// <summary>Removes what a record of this kind must not keep.</summary>
    private protected virtual void Clean()
    {
    }
}
