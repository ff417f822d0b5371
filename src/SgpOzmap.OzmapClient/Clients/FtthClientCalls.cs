using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Clients;

/// <summary>Calls for clients that <see cref="IOzmapClient"/> has not.</summary>
public static class FtthClientCalls
{
    /// <summary>
    /// Makes a client alone (<c>POST ftth-clients</c>). <b>It has no place in the network</b>: nobody finds it on the map until a property is made with its id
    /// (<see cref="Properties.PropertyCreation.ClientId"/>). To make both in one call use <see cref="IOzmapClient.CreatePropertyAsync"/>. Never repeated by itself.
    /// The official SDK does not offer this call; OZmap's exercise and two public clients make it.
    /// </summary>
    /// <exception cref="ArgumentException">The client has no code, and nobody would find it again.</exception>
    /// <exception cref="OzmapException">The call failed; after <see cref="WriteOutcome.Unknown"/> look for the code.</exception>
    public static async Task<FtthClient> CreateClientAsync(this IOzmapClient client, FtthClientCreation creation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(creation);
        ArgumentException.ThrowIfNullOrWhiteSpace(creation.Code, nameof(creation));
        var body = JsonBody.Element(creation, OzmapJson.Context.FtthClientCreation);
        var answer = await client.SendAsync(HttpMethod.Post, "ftth-clients", body, cancellationToken).ConfigureAwait(false);
        return Answered.Record(answer, OzmapJson.Context.FtthClient, "POST ftth-clients", WriteOutcome.Unknown);
    }
}
