using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using SgpOzmap.SgpClient.Transport;

namespace SgpOzmap.SgpClient.Json;

/// <summary>Streams one list that has no pages: a buffer's worth of rows is all that is ever held.</summary>
/// <param name="transport">Sends the call.</param>
/// <param name="call">The call.</param>
/// <param name="rowType">How a row is read.</param>
/// <param name="listName">The list's own name, where an object is around it.</param>
/// <param name="map">From a row as sent to the public model.</param>
/// <param name="noun">What is listed, for texts: "ONU".</param>
internal sealed class RowReader<TWire, T>(
    SgpTransport transport, SgpCall call, JsonTypeInfo<TWire> rowType, string listName, Func<TWire, T> map, string noun)
    where TWire : class
{
    internal SgpReading<T> Reading() => new(ReadAsync);

    private async IAsyncEnumerable<T> ReadAsync(SgpReading<T> reading, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        reading.MarkIncomplete("The reading did not come to its end.");
        SgpAnswer answer;
        try
        {
            answer = await transport.OpenAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (SgpException e)
        {
            reading.MarkIncomplete($"The {noun} list could not be read: {e.Kind}.");
            throw;
        }

        using (answer)
        {
            var faults = transport.Faults(call);
            var stream = new RowStream<TWire>(answer, faults, rowType, listName);
            var patience = new StreamPatience(transport, faults);
            var rows = new List<TWire?>();
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
                    reading.MarkIncomplete($"The {noun} list broke off: {e.Kind}.");
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
                    yield return map(row);
                }
            }

            transport.MarkWorked(call.Family);
            reading.Announced = stream.Announced;
            if (strange > 0)
                reading.MarkIncomplete($"{strange} rows of the {noun} list are no objects.");
            else if (stream.HasNext || stream.Announced > read)
                reading.MarkIncomplete($"The server sent {read} {noun}s and says that there are more.");
            else
                reading.Complete();
        }
    }
}
