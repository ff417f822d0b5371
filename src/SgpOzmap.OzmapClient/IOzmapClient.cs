using System.Text.Json;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Cables;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Splitters;

namespace SgpOzmap.OzmapClient;

/// <summary>Reads and writes one OZmap.</summary>
/// <remarks>
/// Every call may throw <see cref="OzmapException"/>, and nothing else but <see cref="ArgumentException"/> for what is refused before it is sent and
/// <see cref="OperationCanceledException"/> when the caller cancels. A failed write tells by <see cref="OzmapException.WriteOutcome"/> whether it may have been
/// done: after <see cref="WriteOutcome.Unknown"/> look before trying again.
/// </remarks>
public interface IOzmapClient
{
    /// <summary>Proves the credentials (<c>GET authenticated</c>).</summary>
    Task CheckAuthenticationAsync(CancellationToken cancellationToken = default);

    /// <summary>One page of a list.</summary>
    /// <param name="resource">Which list, e.g. <see cref="OzmapResource.Properties"/>.</param>
    /// <param name="query">Filter, sort, page and limit.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<OzmapPage<T>> GetPageAsync<T>(OzmapResource<T> resource, OzmapQuery query, CancellationToken cancellationToken = default)
        where T : OzmapRecord;

    /// <summary>
    /// All rows of a list, each once: several pages at once where the server says how many rows there are, else by <c>nextUrl</c> where the server
    /// sends it, else by page number. Pages that do not add up to the total are read again by the cursor.
    /// The reading says afterwards whether it was complete; a page that fails ends the enumeration with its exception. It begins with
    /// <see cref="OzmapQuery.Page"/>, and one that begins later than page 1 is not complete.
    /// </summary>
    OzmapReading<T> Read<T>(OzmapResource<T> resource, OzmapQuery query)
        where T : OzmapRecord;

    /// <summary>One record by its id; null when there is none (404). A web page with 404 proves nothing and is an error (our decision).</summary>
    Task<T?> FindAsync<T>(OzmapResource<T> resource, string id, CancellationToken cancellationToken = default)
        where T : OzmapRecord;

    /// <summary>Makes a record (<c>POST {route}</c>). Never repeated by itself.</summary>
    /// <returns>The record as the server answers it; references in it are ids as a rule.</returns>
    Task<T> CreateAsync<T, TCreation, TUpdate>(
        OzmapResource<T, TCreation, TUpdate> resource, TCreation creation, CancellationToken cancellationToken = default)
        where T : OzmapRecord
        where TCreation : class
        where TUpdate : class;

    /// <summary>Changes the given fields of a record (<c>PATCH {route}/{id}</c>). Repeated on transient failures.</summary>
    /// <exception cref="ArgumentException">The update is empty, or holds <c>external_id</c>.</exception>
    Task UpdateAsync<T, TUpdate>(
        OzmapUpdatableResource<T, TUpdate> resource, string id, TUpdate update, CancellationToken cancellationToken = default)
        where T : OzmapRecord
        where TUpdate : class;

    /// <summary>Deletes a record (<c>DELETE {route}/{id}</c>). Never repeated by itself.</summary>
    Task DeleteAsync<T, TUpdate>(OzmapDeletableResource<T, TUpdate> resource, string id, CancellationToken cancellationToken = default)
        where T : OzmapRecord
        where TUpdate : class;

    /// <summary>The properties whose client has this code, the client embedded (<c>GET properties/client/{code}</c>); empty for an unknown code, be it an empty list or a 404.</summary>
    Task<IReadOnlyList<Property>> FindPropertiesByClientCodeAsync(string code, CancellationToken cancellationToken = default);

    /// <summary>The inside of a box: splitters, drops and who is on them (<c>GET base-boxes/{id}/topology</c>).</summary>
    Task<BoxTopology> GetTopologyAsync(string boxId, CancellationToken cancellationToken = default);

    /// <summary>Creates a property, with its client and its connection to a port, in one call (<c>POST properties</c>). Never repeated by itself.</summary>
    Task<Property> CreatePropertyAsync(PropertyCreation property, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes the given fields of a property (<c>PATCH properties/{id}</c>). Repeated on transient failures unless it puts a new client
    /// (<see cref="PropertyUpdate.Client"/>) into the property.
    /// </summary>
    /// <exception cref="ArgumentException">The update is empty.</exception>
    Task UpdatePropertyAsync(string propertyId, PropertyUpdate update, CancellationToken cancellationToken = default);

    /// <summary>Deletes a property together with its client and its drop, which frees the port. Never repeated by itself.</summary>
    Task DeletePropertyAsync(string propertyId, CancellationToken cancellationToken = default);

    /// <summary>Writes one measured power to several properties (<c>POST properties/batch-update</c>). Never repeated by itself.</summary>
    /// <exception cref="ArgumentException">No id was given: an empty filter would hit every property.</exception>
    Task SetPropertiesPowerAsync(IReadOnlyCollection<string> propertyIds, double powerDbm, CancellationToken cancellationToken = default);

    /// <summary>Changes the given fields of a client (<c>PATCH ftth-clients/{id}</c>). Repeated on transient failures.</summary>
    /// <exception cref="ArgumentException">The update is empty.</exception>
    Task UpdateClientAsync(string clientId, FtthClientUpdate update, CancellationToken cancellationToken = default);

    /// <summary>Deletes a client only: its property stays and keeps the port. Never repeated by itself.</summary>
    Task DeleteClientAsync(string clientId, CancellationToken cancellationToken = default);

    /// <summary>Writes one set of values to several clients (<c>POST ftth-clients/batch-update</c>). Never repeated by itself. 204 says nothing of how many matched.</summary>
    /// <exception cref="ArgumentException">No id was given: an empty filter would hit every client. Or the update is empty.</exception>
    Task UpdateClientsAsync(IReadOnlyCollection<string> clientIds, FtthClientBatchUpdate update, CancellationToken cancellationToken = default);

    /// <summary>Frees the port of a drop; property, drop and box link stay (<c>POST cables/{dropId}/fibers/disconnect</c>). Never repeated by itself.</summary>
    Task DisconnectDropAsync(string dropId, CancellationToken cancellationToken = default);

    /// <summary>Sends a multipart form (<c>POST {path}</c>), as OZmap wants posts and files. Never repeated by itself.</summary>
    /// <param name="path">Relative to <c>/api/v2/</c>.</param>
    /// <param name="form">Fields and files.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The body; a value of kind <see cref="JsonValueKind.Undefined"/> when it was empty.</returns>
    /// <exception cref="ArgumentException">The form is empty, or a file has no name or no media type.</exception>
    Task<JsonElement> PostFormAsync(string path, OzmapForm form, CancellationToken cancellationToken = default);

    /// <summary>A call that is not modelled. <paramref name="path"/> is relative to <c>/api/v2/</c>. Never repeated by itself unless it is a GET.</summary>
    /// <returns>The body; a value of kind <see cref="JsonValueKind.Undefined"/> when it was empty.</returns>
    Task<JsonElement> SendAsync(HttpMethod method, string path, JsonElement? body = null, CancellationToken cancellationToken = default);
}
