namespace SgpOzmap.SgpClient.Tests.Support;

/// <summary>Every read that is no page of customers, with an answer that it takes.</summary>
internal static class Routes
{
    public static readonly IReadOnlyDictionary<string, Route> All = new Dictionary<string, Route>(StringComparer.Ordinal)
    {
        ["contracts"] = new("POST /api/ura/consultacliente/ login=a", """{"contratos":[]}""", c => c.FindContractsAsync(new() { Login = "a" }, SgpFixture.Ct)),
        ["support"] = new("POST /api/suporte/contrato/list/ contrato_id=5", "[]", c => c.FindSupportContractsAsync(new() { ContractId = 5 }, SgpFixture.Ct)),
        ["contract list"] = new("POST /api/ura/listacontrato/ ", "[]", c => WholeAsync(c.ReadContracts(new()))),
        ["customer names"] = new("POST /api/ura/listacliente/ ", "[]", c => WholeAsync(c.ReadCustomerNames())),
        ["sessions"] = new(
            "POST /ws/radius/radacct/list/all/ offset=0&limit=100", """{"result":[],"paggination":{"total":0}}""", c => WholeAsync(c.Connections.ReadSessions(new()))),
        ["pops"] = new("POST /api/ura/pops/ ", "[]", c => c.Catalogues.GetPopsAsync(SgpFixture.Ct)),
        ["plans"] = new("GET /api/ura/consultaplano/ ", """{"planos":[],"total_planos":0}""", c => c.Catalogues.GetPlansAsync(SgpFixture.Ct)),
        ["reasons"] = new("POST /api/ura/contrato/status/motivos/ ", "[]", c => c.Catalogues.GetStatusReasonsAsync(SgpFixture.Ct)),
        ["nas"] = new("POST /api/ura/nas/list/ ", "[]", c => c.Catalogues.GetNasListAsync(SgpFixture.Ct)),
        ["maintenances"] = new("GET /api/ura/manutencao/list/ ", "[]", c => c.Catalogues.GetMaintenancesAsync(SgpFixture.Ct)),
        ["olts"] = new("GET /api/fttx/olt/list/ ", "[]", c => c.Fttx.GetOltsAsync(SgpFixture.Ct)),
        ["pons"] = new("GET /api/fttx/olt/30/pon/list/ ", "[]", c => c.Fttx.GetPonsAsync(30, SgpFixture.Ct)),
        ["onus of a box"] = new("GET /api/fttx/splitter/33/onu/all/ signal=1", "[]", c => WholeAsync(c.Fttx.ReadOnus(new() { SplitterId = 33 }))),
        ["unauthorized"] = new("GET /api/fttx/olt/30/unauth/ ", "[]", c => c.Fttx.GetUnauthorizedOnusAsync(30, SgpFixture.Ct)),
        ["splitters of a pon"] = new("GET /api/fttx/olt/pon/30/splitter/list/ slot=0&pon=3", "[]", c => c.Fttx.GetSplittersOfPonAsync(30, 0, 3, SgpFixture.Ct)),
        ["splitter"] = new("GET /api/fttx/splitter/33/ ", "[]", c => c.Fttx.FindSplitterAsync(33, SgpFixture.Ct)),
        ["onu"] = new("GET /api/fttx/onu/77/ ", "[]", c => c.Fttx.FindOnuAsync(77, SgpFixture.Ct)),
        ["onu by serial"] = new("GET /api/fttx/onu/FHTT0000aa01/ ", "[]", c => c.Fttx.FindOnuBySerialAsync("FHTT0000aa01", SgpFixture.Ct)),
        ["onu info"] = new("GET /api/fttx/onu/77/info/ ", """{"result":"text"}""", c => c.Fttx.GetOnuInfoAsync(77, SgpFixture.Ct)),
        ["templates"] = new("GET /api/fttx/onutemplate/list/ ", "[]", c => c.Fttx.GetOnuTemplatesAsync(SgpFixture.Ct)),
        ["types"] = new("GET /api/fttx/onutype/list/ ", "[]", c => c.Fttx.GetOnuTypesAsync(SgpFixture.Ct)),
        ["modes"] = new("GET /api/fttx/onumode/list/ ", "[]", c => c.Fttx.GetOnuModesAsync(SgpFixture.Ct)),
        ["services"] = new("GET /api/fttx/service/list/ ", "[]", c => WholeAsync(c.Fttx.ReadServices())),
    };

    /// <summary>Reads a stream; one that ends incomplete counts as a body of the wrong shape.</summary>
    private static async Task WholeAsync<T>(SgpReading<T> reading)
    {
        await SgpFixture.ReadAsync(reading);
        if (!reading.IsComplete)
            throw new SgpException(SgpErrorKind.InvalidBody, reading.IncompleteReason!);
    }

    /// <param name="Request">Verb, path as documented, and the fields besides the credentials.</param>
    /// <param name="Answer">An answer that is taken.</param>
    /// <param name="Call">The call.</param>
    internal sealed record Route(string Request, string Answer, Func<ISgpClient, Task> Call);
}
