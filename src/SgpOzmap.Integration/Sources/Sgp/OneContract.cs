using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>Reads one contract by the filters of the listing and of the ONU list, and makes of it what a run makes.</summary>
internal sealed class OneContract(ISgpClient client, TimeProvider time)
{
    // A server that ignores the filter sends the whole network.
    private const int MostOnus = 1000;

    /// <exception cref="SgpException">The listing could not be read.</exception>
    internal async Task<OneContractAnswer> ReadAsync(long id, IntegrationOptions options, CancellationToken cancellationToken)
    {
        var includeConnection = options.Features.UseConnectionState;
        var page = await client.GetCustomerPageAsync(new() { ContractId = id, IncludeConnection = includeConnection }, cancellationToken).ConfigureAwait(false);
        var rows = page.Customers
            .SelectMany(static c => c.Contracts ?? [], ListedRow.Of)
            .Where(r => r.Contract.Id == id)
            .ToList();

        // A server that ignores the filter answers with a page of all; that the contract is not on it means nothing.
        if (rows.Count == 0)
            return new(null) { IsFilterIgnored = page.Total > page.Customers.Count };

        var listed = new ListedContract(id, [.. rows]);
        var names = new CatalogueNames(client);
        listed = (await names.AddAsync([listed], cancellationToken).ConfigureAwait(false)).FirstOrDefault() ?? listed;
        var statuses = await StatusResolver.ResolveAsync(client, [listed], static _ => false, options.Features.MaxStatusLookups, cancellationToken).ConfigureAwait(false);
        var onus = await OnusAsync(id, includeConnection, cancellationToken).ConfigureAwait(false);
        return new(new ContractAssembler(onus, names.BoxFailure is not null).Assemble(listed, statuses.Of(listed), isFresh: true))
        {
            AreOnusUnread = onus.IsUnread,
            OnuFailure = onus.IsUnread ? onus.Failure : null,
            NameFailure = names.PopFailure ?? names.BoxFailure,
            Notes = [.. statuses.Notes],
        };
    }

    /// <summary>The contract as read, and from an earlier reading what the ONU list told, which could not be read now.</summary>
    internal static Contract WithOnusOf(Contract earlier, Contract now)
    {
        var attachments = now.Attachments.AddRange(earlier.Attachments.Where(static a => a.Source == AttachmentSource.OnuList));
        return now with
        {
            Attachments = attachments,
            AttachmentsUnread = attachments.IsEmpty && earlier.AttachmentsUnread,
            PowerDbm = now.PowerDbm ?? earlier.PowerDbm,
            Onu = now.Onu ?? earlier.Onu,
            IsOnline = now.IsOnline ?? earlier.IsOnline,
        };
    }

    private async Task<OnuRows> OnusAsync(long id, bool includeConnection, CancellationToken cancellationToken)
    {
        var rows = new OnuRows { ReadAt = time.GetUtcNow() };
        try
        {
            var reading = client.Fttx.ReadOnus(new() { ContractId = id, IncludeSignal = true, IncludeConnection = includeConnection });
            await foreach (var row in reading.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                rows.Add(row);
                if (rows.Count > MostOnus)
                    return OnuRows.Incomplete("SGP ignores the filter by contract.");
            }

            return reading.IsComplete ? rows : OnuRows.Incomplete(reading.IncompleteReason);
        }
        catch (SgpException exception)
        {
            return OnuRows.Failed(exception);
        }
    }
}
