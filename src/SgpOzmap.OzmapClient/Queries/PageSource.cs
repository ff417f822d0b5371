using SgpOzmap.OzmapClient.Transport;

namespace SgpOzmap.OzmapClient.Queries;

/// <summary>The pages of one list.</summary>
internal sealed class PageSource<T>(OzmapConnection connection, OzmapResource<T> resource, ListRequest list)
    where T : OzmapRecord
{
    internal string Route => resource.Route;

    internal OzmapAddress Address => connection.Address;

    internal ListRequest List => list;

    internal Task<OzmapPage<T>> ReadAsync(int page, CancellationToken cancellationToken) => ReadAsync(list.Page(page), cancellationToken);

    internal async Task<OzmapPage<T>> ReadAsync(OzmapRequest request, CancellationToken cancellationToken)
        => (await connection.SendAsync(request, (body, token) => PageScanner<T>.ReadAsync(resource, body, token), cancellationToken).ConfigureAwait(false))!;
}
