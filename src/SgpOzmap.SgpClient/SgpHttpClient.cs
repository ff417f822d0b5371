using SgpOzmap.SgpClient.Contracts;
using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Json;
using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Pops;
using SgpOzmap.SgpClient.Splitters;
using SgpOzmap.SgpClient.Transport;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient;

/// <summary>The client over HTTP. Its routes are those of <see cref="SgpCall"/>, all of them reads.</summary>
internal sealed class SgpHttpClient(SgpTransport transport, int pageSize) : ISgpClient
{
    public Task<SgpCustomerPage> GetCustomerPageAsync(SgpCustomerQuery query, CancellationToken cancellationToken = default)
    {
        CustomerListing.Check(query);
        return PageAsync(query, cancellationToken);
    }

    public SgpReading<SgpCustomer> ReadCustomers(SgpCustomerQuery query)
    {
        CustomerListing.Check(query);
        return new((reading, cancellationToken) => CustomerReader.ReadAsync(PageAsync, query, reading, cancellationToken));
    }

    public SgpReading<SgpOnu> ReadOnus(SgpOnuQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var call = OnuReader.Call(query);
        return new((reading, cancellationToken) => OnuReader.ReadAsync(transport, call, reading, cancellationToken));
    }

    public async Task<IReadOnlyList<SgpSplitter>> GetSplittersAsync(bool includeBusyPorts = false, CancellationToken cancellationToken = default)
    {
        var call = SgpCall.Splitters(includeBusyPorts ? [] : [new("no_busy_ports", "1")]);
        var rows = await transport.SendAsync(
            call,
            static (answer, faults, token) => RowStream<WireSplitterRow>.ReadAllAsync(answer, faults, SgpJsonContext.Default.WireSplitterRow, "splitters", token),
            cancellationToken).ConfigureAwait(false);
        return rows!.ConvertAll(SplitterMapper.Map);
    }

    public async Task<IReadOnlyList<SgpPop>> GetPopsAsync(CancellationToken cancellationToken = default)
    {
        var rows = await transport.SendAsync(
            SgpCall.Pops(),
            static (answer, faults, token) => RowStream<WirePop>.ReadAllAsync(answer, faults, SgpJsonContext.Default.WirePop, "pops", token),
            cancellationToken).ConfigureAwait(false);

        // A point of presence without an id cannot be referred to.
        return [.. from row in rows! let id = SgpNumbers.Id(row.Id) where id is not null select new SgpPop(id.Value, SgpText.AsSent(row.Pop) ?? SgpText.AsSent(row.Nome))];
    }

    public async Task<SgpContractDetails?> FindContractAsync(long contractId, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(contractId);
        var rows = await transport.SendAsync(
            SgpCall.Contract(contractId),
            static (answer, faults, token) => RowStream<WireContractDetails>.ReadAllAsync(answer, faults, SgpJsonContext.Default.WireContractDetails, "contratos", token),
            cancellationToken).ConfigureAwait(false);
        var row = rows?.Find(r => ContractMapper.Id(r) == contractId);
        return row is null ? null : ContractMapper.Map(contractId, row);
    }

    private async Task<SgpCustomerPage> PageAsync(SgpCustomerQuery query, CancellationToken cancellationToken)
        => (await transport.SendAsync(
            CustomerListing.Call(query, pageSize),
            (answer, faults, token) => CustomerListing.ReadAsync(answer, faults, query.Offset, token),
            cancellationToken).ConfigureAwait(false))!;
}
