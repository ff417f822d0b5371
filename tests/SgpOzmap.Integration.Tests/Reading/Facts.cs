using System.Globalization;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Sources;

namespace SgpOzmap.Integration.Tests.Reading;

/// <summary>Everything that the rules see of contracts, as text.</summary>
internal static class Facts
{
    internal static List<string> Of(ContractReading reading) => [.. reading.Contracts.Select(Of)];

    internal static string Of(Contract c) => string.Join(" | ", new[]
    {
        c.Id.ToString(CultureInfo.InvariantCulture),
        c.Name,
        $"{c.Status.Code} {c.Status.Label?.Trim()}",
        c.PopName,
        string.Join(',', c.Attachments),
        $"{c.AttachmentsUnread}",
        string.Join(',', c.Places),
        c.PowerDbm?.ToString(CultureInfo.InvariantCulture),
        $"{c.Onu}",
        $"{c.IsOnline}",
    });
}
