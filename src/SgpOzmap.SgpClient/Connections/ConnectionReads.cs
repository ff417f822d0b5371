using System.Runtime.CompilerServices;
using SgpOzmap.SgpClient.Json;
using SgpOzmap.SgpClient.Transport;

namespace SgpOzmap.SgpClient.Connections;

/// <summary>The connections over HTTP, page after page.</summary>
internal sealed class ConnectionReads(SgpTransport transport, int pageSize) : ISgpConnections
{
    private const int LongestPage = 100;

    public SgpReading<SgpConnection> ReadSessions(SgpConnectionQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        Call(query);
        return new((reading, cancellationToken) => ReadAsync(query, reading, cancellationToken));
    }

    private async IAsyncEnumerable<SgpConnection> ReadAsync(
        SgpConnectionQuery query, SgpReading<SgpConnection> reading, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        reading.MarkIncomplete("The reading did not come to its end.");
        var account = new ConnectionAccount(query);
        for (var offset = query.Offset; ;)
        {
            RowPage<WireConnectionRow> page;
            List<SgpConnection> rows;
            try
            {
                page = await PageAsync(query with { Offset = offset }, cancellationToken).ConfigureAwait(false);
                reading.Announced = page.Total ?? reading.Announced;
                rows = account.Enter(page);
            }
            catch (SgpException e)
            {
                reading.MarkIncomplete($"The page at offset {offset} failed: {e.Kind}.");
                throw;
            }

            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return row;
            }

            // By the rows received: a server may give fewer than it was asked for.
            offset += page.Rows.Count;
            if (page.Rows.Count == 0 || (page.Total > 0 && offset >= page.Total))
                break;
        }

        if (account.WhyIncomplete() is { } reason)
            reading.MarkIncomplete(reason);
        else
            reading.Complete();
    }

    private async Task<RowPage<WireConnectionRow>> PageAsync(SgpConnectionQuery query, CancellationToken cancellationToken)
        => (await transport.SendAsync(
            Call(query),
            static (answer, faults, token) => RowStream<WireConnectionRow>.ReadPageAsync(answer, faults, SgpJsonContext.Default.WireConnectionRow, "result", token),
            cancellationToken).ConfigureAwait(false))!;

    private SgpCall Call(SgpConnectionQuery query)
    {
        var limit = query.Limit ?? pageSize;
        if (limit is < 1 or > LongestPage)
            throw new ArgumentOutOfRangeException(nameof(query), query.Limit, "Limit is 1 to 100.");

        return SgpCall.Connections(new SgpFields(nameof(query))
            .Count("offset", query.Offset)
            .Count("limit", limit)
            .Text("username", query.Login)
            .Text("cpfcnpj", query.Document)
            .Text("uf", query.State)
            .Text("status", query.Status)
            .Text("tipoconexao", query.ConnectionKind)
            .Flag("last_session", query.LastSessionOnly)
            .All);
    }
}
