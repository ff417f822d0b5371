using SgpOzmap.SgpClient.Transport;

namespace SgpOzmap.SgpClient.Contracts;

/// <summary>From the queries of contracts to their calls.</summary>
internal static class ContractCalls
{
    private const int LastStatus = 7;
    private const int LastServiceKind = 5;

    internal static SgpCall Of(SgpContractQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return SgpCall.Contracts(new SgpFields(nameof(query))
            .Text("cpfcnpj", query.Document)
            .Id("contrato", query.ContractId)
            .Text("nome", query.Name)
            .Text("login", query.Login)
            .Text("email", query.Email)
            .Text("telefone", query.Phone)
            .Text("mac_controle", query.ControlMac)
            .Text("mac_dhcp", query.DhcpMac)
            .Text("servico_serial", query.ServiceSerial)
            .Text("onu_serial", query.OnuSerial)
            .RequireOne("Document, ContractId, Name, Login, Email, Phone, ControlMac, DhcpMac, ServiceSerial and OnuSerial")
            .Codes("status", query.Statuses.Select(s => (int)s), LastStatus)
            .Code("tservico", (int?)query.ServiceKind, LastServiceKind)
            .Id("pop", query.PopId)
            .Flag("incluir_unificados", query.IncludeMerged)
            .All);
    }

    internal static SgpCall Of(SgpSupportContractQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return SgpCall.SupportContracts(new SgpFields(nameof(query))
            .Id("contrato_id", query.ContractId)
            .Id("cliente_id", query.CustomerId)
            .Text("cliente_nome", query.CustomerName)
            .Text("cliente_cpfcnpj", query.Document)
            .Text("servico_login", query.Login)
            .RequireOne("ContractId, CustomerId, CustomerName, Document and Login")
            .All);
    }

    internal static SgpCall Of(SgpContractListQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.PersonKind is not (null or "F" or "J" or "E"))
            throw new ArgumentException("PersonKind is F, J or E.", nameof(query));

        return SgpCall.ContractList(new SgpFields(nameof(query))
            .Id("contrato", query.ContractId)
            .Text("plano", query.Plan)
            .Text("tipo", query.PersonKind)
            .Code("status", (int?)query.Status, LastStatus)
            .Flag("exibir_endereco", query.IncludeCoordinates)
            .Days("data_cadastro_ini", query.RegisteredFrom, "data_cadastro_fim", query.RegisteredTo)
            .Days("data_alteracao_ini", query.ChangedFrom, "data_alteracao_fim", query.ChangedTo)
            .All);
    }
}
