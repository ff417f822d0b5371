using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SgpOzmap.SgpClient;
using SgpOzmap.SgpClient.Contracts;
using SgpOzmap.SgpClient.Customers;
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

    /// <summary>The listing ends early, by this reason.</summary>
    internal string? ListingGap { get; set; }

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
        var customer = new SgpCustomer { Name = name, Coordinates = place, Contracts = [contract] };
        Customers.Add(customer);
        return customer;
    }

    public SgpReading<SgpCustomer> ReadCustomers(SgpCustomerQuery query)
    {
        Calls.Enqueue(query.IncludeConnection ? "customers+connection" : "customers");
        return new((reading, token) => RowsAsync(reading, Customers, ListingFault, ListingGap, token));
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

    public Task<SgpCustomerPage> GetCustomerPageAsync(SgpCustomerQuery query, CancellationToken cancellationToken = default)
        => throw new NotSupportedException();

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
