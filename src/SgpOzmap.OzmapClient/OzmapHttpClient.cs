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
        where T : OzmapRecord
    {
        ArgumentNullException.ThrowIfNull(resource);
        return await new PageSource<T>(connection, resource, new ListRequest(connection.Address, resource.Route, query, options))
            .ReadAsync(query.Page, cancellationToken).ConfigureAwait(false);
    }

    public OzmapReading<T> Read<T>(OzmapResource<T> resource, OzmapQuery query)
        where T : OzmapRecord
    {
        ArgumentNullException.ThrowIfNull(resource);

        // Filter and sort are written out at once: the caller may change its lists while the reading is under way.
        var source = new PageSource<T>(connection, resource, new ListRequest(connection.Address, resource.Route, query, options));
        var pages = Math.Min(query.PageConcurrency ?? options.PageConcurrency, options.Concurrency);
        return new OzmapReading<T>((reading, cancellationToken) => new ListReading<T>(source, query.Page, pages).RowsAsync(reading, cancellationToken));
    }

    public async Task<T?> FindAsync<T>(OzmapResource<T> resource, string id, CancellationToken cancellationToken = default)
        where T : OzmapRecord
    {
        ArgumentNullException.ThrowIfNull(resource);
        var request = Get($"{resource.Route}/{OzmapAddress.Segment(id, nameof(id))}") with { NotFoundIsNone = true };
        return await connection.SendAsync(request, BodyReader.RecordOrNull(resource.RowType), cancellationToken).ConfigureAwait(false);
    }

    public async Task<T> CreateAsync<T, TCreation, TUpdate>(
        OzmapResource<T, TCreation, TUpdate> resource, TCreation creation, CancellationToken cancellationToken = default)
        where T : OzmapRecord
        where TCreation : class
        where TUpdate : class
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(creation);
        return (await connection.SendAsync(
            Post(resource.Route, JsonBody.Of(creation, resource.CreationType)), BodyReader.Record(resource.RowType), cancellationToken).ConfigureAwait(false))!;
    }

    public Task UpdateAsync<T, TUpdate>(
        OzmapUpdatableResource<T, TUpdate> resource, string id, TUpdate update, CancellationToken cancellationToken = default)
        where T : OzmapRecord
        where TUpdate : class
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(update);
        return connection.SendAsync(
            Patch($"{resource.Route}/{OzmapAddress.Segment(id, nameof(id))}", JsonBody.OfUpdate(update, resource.UpdateType), RetryMode.AbsoluteWrite), cancellationToken);
    }

    public Task DeleteAsync<T, TUpdate>(OzmapDeletableResource<T, TUpdate> resource, string id, CancellationToken cancellationToken = default)
        where T : OzmapRecord
        where TUpdate : class
    {
        ArgumentNullException.ThrowIfNull(resource);
        return connection.SendAsync(Delete($"{resource.Route}/{OzmapAddress.Segment(id, nameof(id))}"), cancellationToken);
    }

    public async Task<IReadOnlyList<Property>> FindPropertiesByClientCodeAsync(string code, CancellationToken cancellationToken = default)
    {
        var request = Get($"properties/client/{OzmapAddress.Segment(code, nameof(code))}") with { NotFoundIsNone = true };
        return await connection.SendAsync(request with { Answer = OzmapAnswer.JsonOrNothing }, PropertiesOfClient.ReadAsync, cancellationToken).ConfigureAwait(false) ?? [];
    }

    public async Task<BoxTopology> GetTopologyAsync(string boxId, CancellationToken cancellationToken = default)
        => (await connection.SendAsync(
            Get($"base-boxes/{OzmapAddress.Segment(boxId, nameof(boxId))}/topology"), BodyReader.Json(OzmapJson.Context.BoxTopology), cancellationToken)
            .ConfigureAwait(false))!;

    public async Task<Property> CreatePropertyAsync(PropertyCreation property, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(property);
        return (await connection.SendAsync(
            Post("properties", JsonBody.Of(property, OzmapJson.Context.PropertyCreation)), BodyReader.Record(OzmapJson.Context.Property), cancellationToken)
            .ConfigureAwait(false))!;
    }

    public Task UpdatePropertyAsync(string propertyId, PropertyUpdate update, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);

        // A client inside is created by it, and creating is nothing to repeat.
        var mode = update.Client is null ? RetryMode.AbsoluteWrite : RetryMode.Write;
        return connection.SendAsync(Patch($"properties/{OzmapAddress.Segment(propertyId, nameof(propertyId))}", JsonBody.OfUpdate(update, OzmapJson.Context.PropertyUpdate), mode), cancellationToken);
    }

    public Task DeletePropertyAsync(string propertyId, CancellationToken cancellationToken = default)
        => connection.SendAsync(Delete($"properties/{OzmapAddress.Segment(propertyId, nameof(propertyId))}"), cancellationToken);

    public Task SetPropertiesPowerAsync(IReadOnlyCollection<string> propertyIds, double powerDbm, CancellationToken cancellationToken = default)
        => connection.SendAsync(
            Post("properties/batch-update", BatchBody.Of(propertyIds, JsonBody.Of(json => json.WriteNumber("potencyRead", powerDbm)))), cancellationToken);

    public Task UpdateClientAsync(string clientId, FtthClientUpdate update, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        return connection.SendAsync(
            Patch($"ftth-clients/{OzmapAddress.Segment(clientId, nameof(clientId))}", JsonBody.OfUpdate(update, OzmapJson.Context.FtthClientUpdate), RetryMode.AbsoluteWrite), cancellationToken);
    }

    public Task DeleteClientAsync(string clientId, CancellationToken cancellationToken = default)
        => connection.SendAsync(Delete($"ftth-clients/{OzmapAddress.Segment(clientId, nameof(clientId))}"), cancellationToken);

    public Task UpdateClientsAsync(IReadOnlyCollection<string> clientIds, FtthClientBatchUpdate update, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        var values = JsonBody.OfUpdate(update, OzmapJson.Context.FtthClientBatchUpdate);
        return connection.SendAsync(Post("ftth-clients/batch-update", BatchBody.Of(clientIds, values)), cancellationToken);
    }

    public Task DisconnectDropAsync(string dropId, CancellationToken cancellationToken = default)
        => connection.SendAsync(Post($"cables/{OzmapAddress.Segment(dropId, nameof(dropId))}/fibers/disconnect", body: null), cancellationToken);

    public Task<JsonElement> PostFormAsync(string path, OzmapForm form, CancellationToken cancellationToken = default)
        => JsonAsync(
            new OzmapRequest(HttpMethod.Post, connection.Address.Below(path), RetryMode.Write) { Content = FormBody.Of(form) }, cancellationToken);

    public async Task<JsonElement> SendAsync(HttpMethod method, string path, JsonElement? body = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(method);
        var content = body is { ValueKind: not JsonValueKind.Undefined } json ? JsonBody.Raw(json.WriteTo) : null;
        var mode = method == HttpMethod.Get ? RetryMode.Read : RetryMode.Write;
        return await JsonAsync(new OzmapRequest(method, connection.Address.Below(path), mode, content), cancellationToken).ConfigureAwait(false);
    }

    private Task<JsonElement> JsonAsync(OzmapRequest request, CancellationToken cancellationToken)
        => connection.SendAsync(
            request with { Answer = OzmapAnswer.JsonOrNothing },
            static (answer, token) => JsonSerializer.DeserializeAsync(answer, OzmapJson.Context.JsonElement, token),
            cancellationToken);

    private OzmapRequest Get(string path) => new(HttpMethod.Get, connection.Address.At(path), RetryMode.Read);

    private OzmapRequest Post(string path, byte[]? body) => new(HttpMethod.Post, connection.Address.At(path), RetryMode.Write, body);

    private OzmapRequest Patch(string path, byte[] body, RetryMode mode) => new(HttpMethod.Patch, connection.Address.At(path), mode, body);

    private OzmapRequest Delete(string path) => new(HttpMethod.Delete, connection.Address.At(path), RetryMode.Write);
}
