using System.Text.Json;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Settings;

/// <summary>Reads the settings of OZmap.</summary>
public static class SystemConfigCalls
{
    /// <summary>The settings (<c>GET system-configs</c>): one object, not a page. What the levels of boxes and cables mean is in them.</summary>
    /// <exception cref="OzmapException">The call failed.</exception>
    public static async Task<SystemConfig> GetSystemConfigAsync(this IOzmapClient client, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        var json = await client.SendAsync(HttpMethod.Get, "system-configs", cancellationToken: cancellationToken).ConfigureAwait(false);

        // One object by the official SDK. A page or a list of one, as every other route has it, is taken as well.
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("rows", out var rows))
            json = rows;
        if (json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 1)
            json = json[0];
        return Answered.Read(json, OzmapJson.Context.SystemConfig, "GET system-configs", WriteOutcome.NotDone);
    }
}
