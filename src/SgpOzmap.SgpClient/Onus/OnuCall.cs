using SgpOzmap.SgpClient.Transport;

namespace SgpOzmap.SgpClient.Onus;

/// <summary>From a query of ONUs to its call.</summary>
internal static class OnuCall
{
    /// <summary>The call for <paramref name="query"/>, which is checked.</summary>
    internal static SgpCall Of(SgpOnuQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query is { OltId: not null, SplitterId: not null })
            throw new ArgumentException("OltId and SplitterId are two lists; give one of them.", nameof(query));

        var fields = new SgpFields(nameof(query))
            .Count("onuid", query.Number)
            .Count("slot", query.Slot)
            .Count("pon", query.Pon)
            .Text("phy_addr", query.Serial)
            .Text("cpfcnpj", query.Document)
            .Id("contrato", query.ContractId)
            .Id("servico", query.ServiceId)
            .Text("login", query.Login)
            .Codes("status", query.ServiceStatuses.Select(s => (int)s), last: 5)
            .Flag("signal", query.IncludeSignal)
            .Flag("connection", query.IncludeConnection)
            .All;
        return query.OltId is { } oltId ? SgpCall.OnusOfOlt(oltId, fields)
            : query.SplitterId is { } splitterId ? SgpCall.OnusOfSplitter(splitterId, fields)
            : SgpCall.Onus(fields);
    }
}
