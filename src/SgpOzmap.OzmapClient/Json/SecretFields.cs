using System.Text.Json;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>
/// Keeps secrets out of <see cref="OzmapRecord.Extra"/>: user lists hold API keys and password hashes, OLT records hold what their devices
/// are logged in to with. A field is dropped when its name, or a name inside it, looks like a secret's.
/// </summary>
internal static class SecretFields
{
    private static readonly string[] Words = ["password", "senha", "apikey", "api_key", "secret", "token", "community", "authorization", "authenticationkey", "snmp", "tr069"];

    internal static void Remove(IDictionary<string, JsonElement>? fields)
    {
        if (fields is null)
            return;

        List<string>? secrets = null;
        foreach (var (name, value) in fields)
        {
            if (IsSecret(name) || HoldsSecret(value))
                (secrets ??= []).Add(name);
        }

        secrets?.ForEach(name => fields.Remove(name));
    }

    /// <summary>Removes what a device is logged in to with, where its user stands beside other fields.</summary>
    internal static void RemoveLogin(IDictionary<string, JsonElement>? fields)
    {
        fields?.Remove("user");
        fields?.Remove("login");
    }

    internal static bool HoldsSecret(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(static field => IsSecret(field.Name) || HoldsSecret(field.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(HoldsSecret),
        _ => false,
    };

    private static bool IsSecret(string name) => Array.Exists(Words, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
