using SgpOzmap.SgpClient.Contracts;
using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Pops;
using SgpOzmap.SgpClient.Splitters;

namespace SgpOzmap.SgpClient;

/// <summary>Reads from one SGP. No call of this client changes anything in SGP.</summary>
/// <remarks>
/// Every call may throw <see cref="SgpException"/>, and nothing else but <see cref="OperationCanceledException"/> when the caller cancels
/// and <see cref="ArgumentException"/>, at once and with nothing sent, for arguments that SGP would refuse.
/// </remarks>
public interface ISgpClient
{
    /// <summary>One page of the customers with their contracts (<c>POST /api/ura/clientes/</c>).</summary>
    Task<SgpCustomerPage> GetCustomerPageAsync(SgpCustomerQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// All customers, page after page, each once. The reading says afterwards whether it was complete;
    /// a page that fails ends the enumeration with its exception and the reading stays incomplete.
    /// </summary>
    SgpReading<SgpCustomer> ReadCustomers(SgpCustomerQuery query);

    /// <summary>
    /// The ONUs of the whole network, or of one OLT (<c>GET /api/fttx/onu/list/</c>, <c>GET /api/fttx/olt/{id}/onu/list/</c>),
    /// streamed: neither the body nor the rows are held.
    /// </summary>
    /// <remarks>
    /// Needs a token that is mapped to an SGP user; see <see cref="SgpErrorKind.NotPermitted"/> and <see cref="SgpErrorKind.NotFound"/>.
    /// The request is retried until its body begins. A body that breaks off later throws out of the enumeration, one that is silent for
    /// <see cref="SgpClientOptions.AttemptTimeout"/> too; while it is being read it does not count towards <see cref="SgpClientOptions.Concurrency"/>.
    /// </remarks>
    SgpReading<SgpOnu> ReadOnus(SgpOnuQuery query);

    /// <summary>The boxes of the network (<c>GET /api/fttx/splitter/all/</c>). SGP calls a box <em>splitter</em>.</summary>
    /// <param name="includeBusyPorts">Ask for the busy ports too, which is slower.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<IReadOnlyList<SgpSplitter>> GetSplittersAsync(bool includeBusyPorts = false, CancellationToken cancellationToken = default);

    /// <summary>The points of presence (<c>POST /api/ura/pops/</c>).</summary>
    Task<IReadOnlyList<SgpPop>> GetPopsAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// What SGP says of one contract (<c>POST /api/ura/consultacliente/</c>), with the status as a number. Null when SGP does not know it.
    /// </summary>
    Task<SgpContractDetails?> FindContractAsync(long contractId, CancellationToken cancellationToken = default);
}
