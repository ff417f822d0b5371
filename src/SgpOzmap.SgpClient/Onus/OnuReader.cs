using System.Globalization;
using System.Runtime.CompilerServices;
using SgpOzmap.SgpClient.Json;
using SgpOzmap.SgpClient.Transport;

namespace SgpOzmap.SgpClient.Onus;

/// <summary>Streams one ONU list: a buffer's worth of rows is all that is ever held.</summary>
internal static class OnuReader
{
    /// <summary>The call for <paramref name="query"/>. Flags act by presence, so one that is off is not sent.</summary>
    internal static SgpCall Call(SgpOnuQuery query)
    {
        var fields = new List<KeyValuePair<string, string>>();
        if (query.ContractId is { } contract)
            fields.Add(new("contrato", contract.ToString(CultureInfo.InvariantCulture)));
        if (query.IncludeSignal)
            fields.Add(new("signal", "1"));
        if (query.IncludeConnection)
            fields.Add(new("connection", "1"));
        return SgpCall.Onus(query.OltId, fields);
    }

    internal static async IAsyncEnumerable<SgpOnu> ReadAsync(
        SgpTransport transport, SgpCall call, SgpReading<SgpOnu> reading, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        reading.MarkIncomplete("The reading did not come to its end.");
        SgpAnswer answer;
        try
        {
            answer = await transport.OpenAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (SgpException e)
        {
            reading.MarkIncomplete($"The ONU list could not be read: {e.Kind}.");
            throw;
        }

        using (answer)
        {
            var stream = new RowStream<WireOnu>(answer, transport.Faults(call), SgpJsonContext.Default.WireOnu, "onus");
            var rows = new List<WireOnu?>();
            var read = 0;
            var strange = 0;
            for (var more = true; more;)
            {
                rows.Clear();
                more = await NextAsync(transport, call, stream, rows, reading, cancellationToken).ConfigureAwait(false);
                foreach (var row in rows)
                {
                    if (row is null)
                    {
                        strange++;
                        continue;
                    }

                    read++;
                    yield return OnuMapper.Map(row);
                }
            }

            transport.MarkWorked(call.Family);
            reading.Announced = stream.Announced;
            if (strange > 0)
                reading.MarkIncomplete($"{strange} rows of the ONU list are no objects.");
            else if (stream.HasNext || stream.Announced > read)
                reading.MarkIncomplete($"The server sent {read} ONUs and says that there are more.");
            else
                reading.Complete();
        }
    }

    /// <summary>One read of the body. Silence ends it after <see cref="SgpTransport.IdleTimeout"/>; the time that the caller takes for the rows does not count.</summary>
    private static async Task<bool> NextAsync(
        SgpTransport transport, SgpCall call, RowStream<WireOnu> stream, List<WireOnu?> rows, SgpReading<SgpOnu> reading, CancellationToken cancellationToken)
    {
        using var idle = new CancellationTokenSource(transport.IdleTimeout, transport.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(idle.Token, cancellationToken);
        try
        {
            return await stream.ReadAsync(rows, either.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            var fault = transport.Faults(call).From(e);
            reading.MarkIncomplete($"The ONU list broke off: {fault.Kind}.");
            throw fault;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever else a cancelled read throws, the caller asked for it.
            throw new OperationCanceledException(cancellationToken);
        }
    }
}
