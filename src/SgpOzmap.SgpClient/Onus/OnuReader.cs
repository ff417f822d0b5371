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
            var faults = transport.Faults(call);
            var stream = new RowStream<WireOnu>(answer, faults, SgpJsonContext.Default.WireOnu, "onus");
            var patience = new StreamPatience(transport, faults);
            var rows = new List<WireOnu?>();
            var read = 0;
            var strange = 0;
            for (var more = true; more;)
            {
                rows.Clear();
                try
                {
                    more = await patience.ReadAsync(stream, rows, cancellationToken).ConfigureAwait(false);
                }
                catch (SgpException e)
                {
                    reading.MarkIncomplete($"The ONU list broke off: {e.Kind}.");
                    throw;
                }

                foreach (var row in rows)
                {
                    cancellationToken.ThrowIfCancellationRequested();
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
}
