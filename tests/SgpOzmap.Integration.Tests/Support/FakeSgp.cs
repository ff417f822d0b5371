using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SgpOzmap.SgpClient;
using SgpOzmap.SgpClient.Contracts;
using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Network;
using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Pops;
using SgpOzmap.SgpClient.Splitters;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.Integration.Tests.Support;

/// <summary>An SGP in memory.</summary>
internal sealed partial class FakeSgp : ISgpClient, ISgpFttx, ISgpCatalogues
{
    internal List<SgpCustomer> Customers { get; } = [];

    internal List<SgpOnu> Onus { get; } = [];

    internal List<SgpSplitter> Splitters { get; } = [];

    internal List<SgpPop> Pops { get; } = [];

    internal Dictionary<long, SgpContractDetails> Details { get; } = [];

    /// <summary>Ends the listing after its rows.</summary>
    internal SgpException? ListingFault { get; set; }

    /// <summary>The listing announces one customer more than it has.</summary>
    internal bool IsListingShort { get; set; }

    /// <summary>Ends the ONU list after its rows.</summary>
    internal SgpException? OnuFault { get; set; }

    internal string? OnuGap { get; set; }

    internal SgpException? SplitterFault { get; set; }

    internal SgpException? PopFault { get; set; }

    internal SgpException? DetailsFault { get; set; }

    internal ConcurrentQueue<string> Calls { get; } = new();

    internal static SgpException Fault(SgpErrorKind kind) => new(kind, $"test: {kind}");

    /// <summary>A customer with one contract of services.</summary>
    internal SgpCustomer Add(long contract, params IReadOnlyList<SgpService> services)
        => Add(new SgpContract { Id = contract, StatusLabel = "Ativo", Status = SgpContractStatus.Active, Services = services });

    internal SgpCustomer Add(SgpContract contract, string name = "FULANO", SgpCoordinates? place = null)
    {
        var customer = new SgpCustomer { Id = Customers.Count + 1, Name = name, Coordinates = place, Contracts = [contract] };
        Customers.Add(customer);
        return customer;
    }

    public SgpReading<SgpCustomer> ReadCustomers(SgpCustomerQuery query) => throw new NotSupportedException();

    /// <summary>One page of all customers; a fault comes at the page after it, or at this one where there are none.</summary>
    public Task<SgpCustomerPage> GetCustomerPageAsync(SgpCustomerQuery query, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (query.Offset == 0)
            Calls.Enqueue(query.IncludeConnection ? "customers+connection" : "customers");
        List<SgpCustomer> rows = [.. Customers.Skip(query.Offset)];
        return rows.Count == 0 && ListingFault is not null
            ? throw ListingFault
            : Task.FromResult(new SgpCustomerPage { Offset = query.Offset, Total = Customers.Count + (ListingFault is not null || IsListingShort ? 1 : 0), Customers = rows });
    }

    public Task<IReadOnlyList<SgpOlt>> GetOltsAsync(CancellationToken cancellationToken = default)
    {
        Calls.Enqueue("olts");
        return OnuFault is null ? Task.FromResult<IReadOnlyList<SgpOlt>>([]) : throw OnuFault;
    }

    public SgpReading<SgpOnu> ReadOnus(SgpOnuQuery query)
    {
        Calls.Enqueue((query.IncludeConnection ? "onus+connection" : "onus") + (query.IncludeSignal ? "" : "-signal"));
        return new((reading, token) => RowsAsync(reading, Onus, OnuFault, OnuGap, token));
    }

    public Task<IReadOnlyList<SgpSplitter>> GetSplittersAsync(bool includeBusyPorts = false, CancellationToken cancellationToken = default)
    {
        Calls.Enqueue("splitters");
        return SplitterFault is null ? Task.FromResult<IReadOnlyList<SgpSplitter>>(Splitters) : throw SplitterFault;
    }

    public Task<IReadOnlyList<SgpPop>> GetPopsAsync(CancellationToken cancellationToken = default)
    {
        Calls.Enqueue("pops");
        return PopFault is null ? Task.FromResult<IReadOnlyList<SgpPop>>(Pops) : throw PopFault;
    }

    public Task<SgpContractDetails?> FindContractAsync(long contractId, CancellationToken cancellationToken = default)
    {
        Calls.Enqueue($"contract {contractId}");
        return DetailsFault is null ? Task.FromResult(Details.GetValueOrDefault(contractId)) : throw DetailsFault;
    }

    private static async IAsyncEnumerable<T> RowsAsync<T>(
        SgpReading<T> reading, List<T> rows, SgpException? fault, string? gap, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        reading.Announced = rows.Count;
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return row;
        }

        if (fault is not null)
            throw fault;
        if (gap is null)
            reading.Complete();
        else
            reading.MarkIncomplete(gap);
    }
}
