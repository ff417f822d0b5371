using System.Text.Json;
using SgpOzmap.Http;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Transport;

namespace SgpOzmap.OzmapClient;

/// <summary><see cref="IOzmapClient"/> over HTTP.</summary>
internal sealed class OzmapHttpClient(OzmapConnection connection, OzmapClientOptions options) : IOzmapClient
{
    public Task CheckAuthenticationAsync(CancellationToken cancellationToken = default)
        => connection.SendAsync(Get("authenticated"), cancellationToken);

    public async Task<OzmapPage<T>> GetPageAsync<T>(OzmapResource<T> resource, OzmapQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var list = new ListRequest(connection.Address, resource.Route, query, options);
        return await connection.SendAsync(list.Page(query.Page), json => PageReader.Read(json!.Value, resource), cancellationToken).ConfigureAwait(false);
    }

    public OzmapReading<T> Read<T>(OzmapResource<T> resource, OzmapQuery query)
    {
        ArgumentNullException.ThrowIfNull(resource);

        // Filter and sort are written out at once: the caller may change its lists while the reading is under way.
        var list = new ListRequest(connection.Address, resource.Route, query, options);
        return new OzmapReading<T>((reading, cancellationToken)
            => new ListReading<T>(connection, resource, list, query.Page).RowsAsync(reading, cancellationToken));
    }

    public async Task<T?> FindAsync<T>(OzmapResource<T> resource, string id, CancellationToken cancellationToken = default)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(resource);
        var request = Get($"{resource.Route}/{OzmapAddress.Segment(id, nameof(id))}") with { NotFoundIsNone = true };
        return await connection.SendAsync(request, json => IsNone(json) ? null : json!.Value.Deserialize(resource.RowType), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Property>> FindPropertiesByClientCodeAsync(string code, CancellationToken cancellationToken = default)
    {
        var request = Get($"properties/client/{OzmapAddress.Segment(code, nameof(code))}") with { NotFoundIsNone = true };
        return await connection.SendAsync(request, PropertiesOfClient.Read, cancellationToken).ConfigureAwait(false);
    }

    public async Task<BoxTopology> GetTopologyAsync(string boxId, CancellationToken cancellationToken = default)
        => await connection.SendAsync(
            Get($"base-boxes/{OzmapAddress.Segment(boxId, nameof(boxId))}/topology"),
            static json => json!.Value.Deserialize(OzmapJson.Context.BoxTopology)!,
            cancellationToken).ConfigureAwait(false);

    public async Task<Property> CreatePropertyAsync(PropertyCreation property, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(property);
        return await connection.SendAsync(
            Post("properties", PropertyBodies.Creation(property)),
            static json => json!.Value.Deserialize(OzmapJson.Context.Property)!,
            cancellationToken).ConfigureAwait(false);
    }

    public Task UpdatePropertyAsync(string propertyId, PropertyUpdate update, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);

        // A client inside is created by it, and creating is nothing to repeat.
        var mode = update.Client is null ? RetryMode.AbsoluteWrite : RetryMode.Write;
        return connection.SendAsync(Patch($"properties/{OzmapAddress.Segment(propertyId, nameof(propertyId))}", PropertyBodies.Update(update), mode), cancellationToken);
    }

    public Task DeletePropertyAsync(string propertyId, CancellationToken cancellationToken = default)
        => connection.SendAsync(Delete($"properties/{OzmapAddress.Segment(propertyId, nameof(propertyId))}"), cancellationToken);

    public Task SetPropertiesPowerAsync(IReadOnlyCollection<string> propertyIds, double powerDbm, CancellationToken cancellationToken = default)
        => connection.SendAsync(
            Post("properties/batch-update", BatchBody.Of(propertyIds, json => json.WriteNumber("potencyRead", powerDbm))), cancellationToken);

    public Task UpdateClientAsync(string clientId, FtthClientUpdate update, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        return connection.SendAsync(
            Patch($"ftth-clients/{OzmapAddress.Segment(clientId, nameof(clientId))}", FtthClientBodies.Update(update), RetryMode.AbsoluteWrite), cancellationToken);
    }

    public Task DeleteClientAsync(string clientId, CancellationToken cancellationToken = default)
        => connection.SendAsync(Delete($"ftth-clients/{OzmapAddress.Segment(clientId, nameof(clientId))}"), cancellationToken);

    public Task UpdateClientsAsync(IReadOnlyCollection<string> clientIds, FtthClientBatchUpdate update, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        return connection.SendAsync(Post("ftth-clients/batch-update", FtthClientBodies.Batch(clientIds, update)), cancellationToken);
    }

    public Task DisconnectDropAsync(string dropId, CancellationToken cancellationToken = default)
        => connection.SendAsync(Post($"cables/{OzmapAddress.Segment(dropId, nameof(dropId))}/fibers/disconnect", body: null), cancellationToken);

    public async Task<JsonElement> SendAsync(HttpMethod method, string path, JsonElement? body = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(method);
        var content = body is { ValueKind: not JsonValueKind.Undefined } json ? JsonBody.Raw(json.WriteTo) : null;
        var mode = method == HttpMethod.Get ? RetryMode.Read : RetryMode.Write;
        var request = new OzmapRequest(method, connection.Address.Below(path), mode, content) { Answer = OzmapAnswer.JsonOrNothing };
        return await connection.SendAsync(request, static answer => answer ?? default, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsNone(JsonElement? json) => json is null or { ValueKind: JsonValueKind.Null };

    private OzmapRequest Get(string path) => new(HttpMethod.Get, connection.Address.At(path), RetryMode.Read);

    private OzmapRequest Post(string path, byte[]? body) => new(HttpMethod.Post, connection.Address.At(path), RetryMode.Write, body);

    private OzmapRequest Patch(string path, byte[] body, RetryMode mode) => new(HttpMethod.Patch, connection.Address.At(path), mode, body);

    private OzmapRequest Delete(string path) => new(HttpMethod.Delete, connection.Address.At(path), RetryMode.Write);
}
