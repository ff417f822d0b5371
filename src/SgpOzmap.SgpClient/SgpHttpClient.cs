using SgpOzmap.SgpClient.Catalogues;
using SgpOzmap.SgpClient.Connections;
using SgpOzmap.SgpClient.Contracts;
using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Json;
using SgpOzmap.SgpClient.Network;
using SgpOzmap.SgpClient.Transport;

namespace SgpOzmap.SgpClient;

/// <summary>The client over HTTP. Its routes are those of <see cref="SgpCall"/>, all of them reads.</summary>
internal sealed class SgpHttpClient(SgpTransport transport, int pageSize) : ISgpClient
{
    public ISgpFttx Fttx { get; } = new FttxReads(transport);

    public ISgpCatalogues Catalogues { get; } = new CatalogueReads(transport);

    public ISgpConnections Connections { get; } = new ConnectionReads(transport, pageSize);

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

    public SgpReading<SgpCustomerName> ReadCustomerNames()
        => new RowReader<WireCustomerName, SgpCustomerName>(
            transport, SgpCall.CustomerNames(), SgpJsonContext.Default.WireCustomerName, "clientes", CustomerMapper.Map, "customer").Reading();

    public Task<SgpContractDetails?> FindContractAsync(long contractId, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(contractId);
        return FindOneAsync(contractId, cancellationToken);
    }

    public Task<IReadOnlyList<SgpContractDetails>> FindContractsAsync(SgpContractQuery query, CancellationToken cancellationToken = default)
        => FindAsync(ContractCalls.Of(query), cancellationToken);

    public Task<IReadOnlyList<SgpSupportContract>> FindSupportContractsAsync(SgpSupportContractQuery query, CancellationToken cancellationToken = default)
        => transport.ListAsync(ContractCalls.Of(query), SgpJsonContext.Default.WireSupportContract, "contratos", ContractMapper.Map, cancellationToken);

    public SgpReading<SgpListedContract> ReadContracts(SgpContractListQuery query)
        => new RowReader<WireListedContract, SgpListedContract>(
            transport, ContractCalls.Of(query), SgpJsonContext.Default.WireListedContract, "contratos", ContractMapper.Map, "contract").Reading();

    private Task<IReadOnlyList<WireContractDetails>> DetailsAsync(SgpCall call, CancellationToken cancellationToken)
        => transport.ListAsync(call, SgpJsonContext.Default.WireContractDetails, "contratos", static row => row, cancellationToken);

    private async Task<SgpContractDetails?> FindOneAsync(long contractId, CancellationToken cancellationToken)
    {
        var rows = await DetailsAsync(SgpCall.Contract(contractId), cancellationToken).ConfigureAwait(false);
        return rows.FirstOrDefault(r => ContractMapper.Id(r) == contractId) is { } row ? ContractMapper.Map(contractId, row) : null;
    }

    private async Task<IReadOnlyList<SgpContractDetails>> FindAsync(SgpCall call, CancellationToken cancellationToken)
    {
        var rows = await DetailsAsync(call, cancellationToken).ConfigureAwait(false);

        // Left out, such a row would make a part of the answer pass for the whole.
        return [.. rows.Select(r => ContractMapper.Map(
            ContractMapper.Id(r) ?? throw transport.Faults(call).InvalidBody("a contract that has no id", isTransient: false), r))];
    }

    private async Task<SgpCustomerPage> PageAsync(SgpCustomerQuery query, CancellationToken cancellationToken)
        => (await transport.SendAsync(
            CustomerListing.Call(query, pageSize),
            (answer, faults, token) => CustomerListing.ReadAsync(answer, faults, query.Offset, token),
            cancellationToken).ConfigureAwait(false))!;
}
