using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient;

/// <summary>A part of a record, without an id of its own.</summary>
public abstract record OzmapPart : IJsonOnDeserialized
{
    /// <summary>Fields that this version does not know, as they came. What looks like a secret is never among them.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }

    void IJsonOnDeserialized.OnDeserialized()
    {
        SecretFields.Remove(Extra);
        Check();
    }

    /// <exception cref="JsonException">It cannot be used.</exception>
    private protected virtual void Check()
    {
    }
}
