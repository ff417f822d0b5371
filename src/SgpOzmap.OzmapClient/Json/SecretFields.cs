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

    internal static bool HoldsSecret(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in value.EnumerateObject())
            {
                if (IsSecret(field.Name) || HoldsSecret(field.Value))
                    return true;
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                if (HoldsSecret(item))
                    return true;
            }
        }

        return false;
    }

    private static bool IsSecret(string name)
    {
        foreach (var word in Words)
        {
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
