using System.Text.Json;
using SgpOzmap.OzmapClient.Transport;

namespace SgpOzmap.OzmapClient.Boxes;

/// <summary>Calls for boxes that <see cref="IOzmapClient"/> has not.</summary>
public static class BoxCalls
{
    /// <summary>
    /// Where things are drawn inside a box or a building (<c>GET base-boxes/{id}/design</c>), as it came: it is for drawing only.
    /// Writing it back rewrites the whole box, which is not offered.
    /// </summary>
    /// <exception cref="OzmapException">The call failed.</exception>
    public static Task<JsonElement> GetDesignAsync(this IOzmapClient client, string boxId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.SendAsync(HttpMethod.Get, $"base-boxes/{OzmapAddress.Segment(boxId, nameof(boxId))}/design", cancellationToken: cancellationToken);
    }
}
