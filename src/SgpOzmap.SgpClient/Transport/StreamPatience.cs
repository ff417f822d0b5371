using SgpOzmap.SgpClient.Json;

namespace SgpOzmap.SgpClient.Transport;

/// <summary>
/// How long is waited for the rows of a streamed body: for the next whole row, so that a body which trickles is no better than a silent one,
/// and for all of them, so that one which never ends does. The time that the caller takes for the rows does not count.
/// </summary>
internal sealed class StreamPatience(SgpTransport transport, SgpFaults faults)
{
    private TimeSpan _sinceRow;
    private TimeSpan _inAll;

    /// <summary>One read of the body; see <see cref="RowStream{T}.ReadAsync"/>.</summary>
    /// <exception cref="SgpException">The body broke off, is none, or took too long.</exception>
    internal async Task<bool> ReadAsync<T>(RowStream<T> stream, List<T?> rows, CancellationToken cancellationToken)
        where T : class
    {
        var (forRow, inAll) = (transport.RowTimeout - _sinceRow, transport.StreamTimeout - _inAll);
        var left = forRow < inAll ? forRow : inAll;
        var began = transport.Time.GetTimestamp();
        using var end = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, transport.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
        try
        {
            var more = await stream.ReadAsync(rows, either.Token).ConfigureAwait(false);
            var took = transport.Time.GetElapsedTime(began);
            _inAll += took;
            _sinceRow = rows.Count > 0 ? TimeSpan.Zero : _sinceRow + took;
            return more;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // Whatever a cancelled read throws, the caller asked for it.
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception) when (end.IsCancellationRequested)
        {
            throw faults.Timeout(null);
        }
        catch (Exception e)
        {
            throw faults.From(e);
        }
    }
}
