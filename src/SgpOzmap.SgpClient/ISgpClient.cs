using SgpOzmap.SgpClient.Contracts;
using SgpOzmap.SgpClient.Customers;

namespace SgpOzmap.SgpClient;

/// <summary>Reads from one SGP: customers and contracts here, the rest by subject. No call of this client changes anything in SGP.</summary>
/// <remarks>
/// Every call may throw <see cref="SgpException"/>, and nothing else but <see cref="OperationCanceledException"/> when the caller cancels
/// and <see cref="ArgumentException"/>, at once and with nothing sent, for arguments that SGP would refuse or take for something else.
/// </remarks>
public interface ISgpClient
{
    /// <summary>The fibre network: OLTs, PONs, boxes and ONUs.</summary>
    ISgpFttx Fttx { get; }

    /// <summary>Points of presence, plans, status reasons, access servers, maintenances.</summary>
    ISgpCatalogues Catalogues { get; }

    /// <summary>Who is connected.</summary>
    ISgpConnections Connections { get; }

    /// <summary>One page of the customers with their contracts (<c>POST /api/ura/clientes/</c>).</summary>
    Task<SgpCustomerPage> GetCustomerPageAsync(SgpCustomerQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// All customers, page after page, each once. The reading says afterwards whether it was complete;
    /// a page that fails ends the enumeration with its exception and the reading stays incomplete.
    /// </summary>
    SgpReading<SgpCustomer> ReadCustomers(SgpCustomerQuery query);

    /// <summary>The names of all customers (<c>POST /api/ura/listacliente/</c>), streamed. <see cref="ReadCustomers"/> says more.</summary>
    SgpReading<SgpCustomerName> ReadCustomerNames();

    /// <summary>
    /// What SGP says of one contract (<c>POST /api/ura/consultacliente/</c>), with the status as a number. Null when SGP does not know it.
    /// </summary>
    Task<SgpContractDetails?> FindContractAsync(long contractId, CancellationToken cancellationToken = default);

    /// <summary>The contracts that a filter finds (<c>POST /api/ura/consultacliente/</c>), with the status as a number. Empty when there is none.</summary>
    Task<IReadOnlyList<SgpContractDetails>> FindContractsAsync(SgpContractQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// The contracts that a filter finds, as the support module tells them (<c>POST /api/suporte/contrato/list/</c>): with the status as a number and,
    /// on live servers, box and port. About a second for each contract.
    /// </summary>
    Task<IReadOnlyList<SgpSupportContract>> FindSupportContractsAsync(SgpSupportContractQuery query, CancellationToken cancellationToken = default);

    /// <summary>The contracts of the whole base (<c>POST /api/ura/listacontrato/</c>), streamed.</summary>
    /// <remarks>
    /// The rows need not name their contract, and a server with many customers timed out: <see cref="ReadCustomers"/> is the better source.
    /// The request is retried until its body begins. A body that breaks off later throws out of the enumeration.
    /// </remarks>
    SgpReading<SgpListedContract> ReadContracts(SgpContractListQuery query);
}
