using System.Text.Json;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Transport;

namespace SgpOzmap.OzmapClient.Routes;

/// <summary>Reads the computed routes of clients.</summary>
public static class ClientRouteCalls
{
    /// <summary>
    /// The computed route and power of a client (<c>GET properties/client/{code}/potency</c>), one for each of its properties. Seen in two public clients,
    /// not in a document. A measured power is something else: <see cref="Properties.Property.PotencyRead"/>.
    /// </summary>
    /// <param name="client">OZmap.</param>
    /// <param name="code">The client's code.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>No routes, and no error, where the client has no way to a PON (422) or the answer is empty.</returns>
    /// <exception cref="OzmapException">The call failed; <see cref="OzmapErrorKind.NotFound"/> where the server answers an unknown code with 404.</exception>
    public static async Task<ClientRoutes> GetClientRoutesAsync(this IOzmapClient client, string code, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        var path = $"properties/client/{OzmapAddress.Segment(code, nameof(code))}/potency?locale=pt_BR";
        try
        {
            var json = await client.SendAsync(HttpMethod.Get, path, cancellationToken: cancellationToken).ConfigureAwait(false);
            return json.ValueKind switch
            {
                JsonValueKind.Undefined or JsonValueKind.Null => new ClientRoutes(),
                JsonValueKind.Array => new ClientRoutes { Routes = [.. json.EnumerateArray().Where(IsSomething).Select(One)] },
                _ => new ClientRoutes { Routes = [One(json)] },
            };
        }
        catch (OzmapException exception) when ((int?)exception.Status == 422)
        {
            return new ClientRoutes { IsRefused = true };
        }
    }

    private static bool IsSomething(JsonElement json) => json.ValueKind != JsonValueKind.Null;

    private static ClientRoute One(JsonElement json) => Answered.Read(json, OzmapJson.Context.ClientRoute, "GET properties/client/{code}/potency", WriteOutcome.NotDone);
}
