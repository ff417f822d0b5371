using System.Globalization;
using System.Runtime.CompilerServices;

namespace SgpOzmap.SgpClient.Transport;

/// <summary>
/// One read: where and with which fields. Form fields on POST, query on GET. The paths are written exactly as documented, and all of them read;
/// what is put into one is a number or has been through <see cref="SgpSerial"/>.
/// </summary>
internal sealed record SgpCall(HttpMethod Method, string Path, SgpFamily Family, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>The connections' path; it is documented under <c>/ws/</c> only.</summary>
    internal const string ConnectionsPath = "/ws/radius/radacct/list/all/";

    /// <summary>A 404 that carries JSON means "no such thing" here. An HTML one means that the route is absent.</summary>
    internal bool NotFoundIsNothing { get; init; }

    internal static SgpCall Customers(IReadOnlyList<KeyValuePair<string, string>> fields) => Post("/api/ura/clientes/", SgpFamily.Listing, fields);

    internal static SgpCall CustomerNames() => Post("/api/ura/listacliente/", SgpFamily.Listing, []);

    internal static SgpCall Contract(long id) => Contracts([new("contrato", Number(id))]);

    internal static SgpCall Contracts(IReadOnlyList<KeyValuePair<string, string>> fields)
        => Post("/api/ura/consultacliente/", SgpFamily.Listing, fields) with { NotFoundIsNothing = true };

    internal static SgpCall ContractList(IReadOnlyList<KeyValuePair<string, string>> fields) => Post("/api/ura/listacontrato/", SgpFamily.Listing, fields);

    internal static SgpCall SupportContracts(IReadOnlyList<KeyValuePair<string, string>> fields) => Post("/api/suporte/contrato/list/", SgpFamily.Support, fields);

    internal static SgpCall Connections(IReadOnlyList<KeyValuePair<string, string>> fields) => Post(ConnectionsPath, SgpFamily.Radius, fields);

    internal static SgpCall Pops() => Post("/api/ura/pops/", SgpFamily.Listing, []);

    internal static SgpCall Plans() => Get("/api/ura/consultaplano/", SgpFamily.Listing);

    internal static SgpCall StatusReasons() => Post("/api/ura/contrato/status/motivos/", SgpFamily.Listing, []);

    internal static SgpCall Nas() => Post("/api/ura/nas/list/", SgpFamily.Listing, []);

    internal static SgpCall Maintenances() => Get("/api/ura/manutencao/list/", SgpFamily.Listing);

    internal static SgpCall Splitters(IReadOnlyList<KeyValuePair<string, string>> fields) => Get("/api/fttx/splitter/all/", SgpFamily.Fttx, fields);

    internal static SgpCall Splitter(long splitterId) => Get($"/api/fttx/splitter/{Id(splitterId)}/", SgpFamily.Fttx) with { NotFoundIsNothing = true };

    internal static SgpCall SplittersOfPon(long oltId, IReadOnlyList<KeyValuePair<string, string>> fields)
        => Get($"/api/fttx/olt/pon/{Id(oltId)}/splitter/list/", SgpFamily.Fttx, fields);

    internal static SgpCall Onus(IReadOnlyList<KeyValuePair<string, string>> fields) => Get("/api/fttx/onu/list/", SgpFamily.Fttx, fields);

    internal static SgpCall OnusOfOlt(long oltId, IReadOnlyList<KeyValuePair<string, string>> fields)
        => Get($"/api/fttx/olt/{Id(oltId)}/onu/list/", SgpFamily.Fttx, fields);

    internal static SgpCall OnusOfSplitter(long splitterId, IReadOnlyList<KeyValuePair<string, string>> fields)
        => Get($"/api/fttx/splitter/{Id(splitterId)}/onu/all/", SgpFamily.Fttx, fields);

    internal static SgpCall Onu(long onuId) => Get($"/api/fttx/onu/{Id(onuId)}/", SgpFamily.Fttx) with { NotFoundIsNothing = true };

    internal static SgpCall Onu(string serial)
        => Get($"/api/fttx/onu/{SgpSerial.Check(serial, nameof(serial))}/", SgpFamily.Fttx) with { NotFoundIsNothing = true };

    internal static SgpCall OnuInfo(long onuId) => Get($"/api/fttx/onu/{Id(onuId)}/info/", SgpFamily.Fttx);

    internal static SgpCall Olts() => Get("/api/fttx/olt/list/", SgpFamily.Fttx);

    internal static SgpCall Pons(long oltId) => Get($"/api/fttx/olt/{Id(oltId)}/pon/list/", SgpFamily.Fttx);

    internal static SgpCall UnauthorizedOnus(long oltId) => Get($"/api/fttx/olt/{Id(oltId)}/unauth/", SgpFamily.Fttx);

    internal static SgpCall OnuTemplates() => Get("/api/fttx/onutemplate/list/", SgpFamily.Fttx);

    internal static SgpCall OnuTypes() => Get("/api/fttx/onutype/list/", SgpFamily.Fttx);

    internal static SgpCall OnuModes() => Get("/api/fttx/onumode/list/", SgpFamily.Fttx);

    internal static SgpCall OnuServices() => Get("/api/fttx/service/list/", SgpFamily.Fttx);

    private static SgpCall Get(string path, SgpFamily family, IReadOnlyList<KeyValuePair<string, string>>? fields = null)
        => new(HttpMethod.Get, path, family, fields ?? []);

    private static SgpCall Post(string path, SgpFamily family, IReadOnlyList<KeyValuePair<string, string>> fields)
        => new(HttpMethod.Post, path, family, fields);

    /// <summary>An id as a part of a path; ids begin at 1.</summary>
    private static string Id(long id, [CallerArgumentExpression(nameof(id))] string parameter = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(id, parameter);
        return Number(id);
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
