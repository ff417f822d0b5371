using System.Globalization;
using System.Text;
using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Onus;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>
/// Where the ONU list, which is read anew each time, tells a contract's box, port, device or user otherwise than the listing did: no filter of the listing covers those
/// changes, so such a contract is read by itself.
/// </summary>
internal static class OnuComparison
{
    /// <summary>What the ONU list says of a contract; null where the listing does not say otherwise.</summary>
    internal static string? Contradiction(ListedContract contract, OnuRows onus)
    {
        if (!onus.IsRead || onus.Of(contract.Id).Count == 0)
            return null;
        var services = ServiceView.Services(contract);
        var rows = ServiceView.Onus(contract, onus);
        return AgreeOnBoxes(services, rows, onus.NamesBoxes)
            && Agree(services.Select(static s => s.Onu?.Serial), rows.Select(static r => r.Serial), StringComparer.OrdinalIgnoreCase)
            && Agree(services.Select(static s => s.Login), rows.Select(static r => r.ServiceLogin), StringComparer.Ordinal)
            ? null
            : Word(rows.Select(static r => (r.ServiceId, r.BoxName, r.BoxPort, r.Serial, r.ServiceLogin)));
    }

    /// <summary>The listing says the same of both as to what the ONU list tells too.</summary>
    internal static bool SayTheSame(ListedContract a, ListedContract b) => string.Equals(Word(a), Word(b), StringComparison.Ordinal);

    private static string Word(ListedContract contract)
        => Word(ServiceView.Services(contract).Select(static s => (s.Id, s.Onu?.SplitterName, s.Onu?.SplitterPort, s.Onu?.Serial, s.Login)));

    private static string Word(IEnumerable<(long? Service, string? Box, int? Port, string? Serial, string? Login)> words)
    {
        var text = new StringBuilder();
        foreach (var (service, box, port, serial, login) in words)
            text.Append(CultureInfo.InvariantCulture, $"{service}|{box}|{port}|{serial}|{login};");
        return text.ToString();
    }

    private static bool AgreeOnBoxes(List<SgpService> services, List<SgpOnu> rows, bool listNamesBoxes)
    {
        var listed = services.Where(static s => !string.IsNullOrWhiteSpace(s.Onu?.SplitterName)).Select(static s => (Box: s.Onu!.SplitterName!, Port: s.Onu.SplitterPort)).ToHashSet();
        var told = rows.Where(static r => !string.IsNullOrWhiteSpace(r.BoxName)).Select(static r => (Box: r.BoxName!, Port: r.BoxPort)).ToHashSet();

        // The listing may be silent; then the other counts. The list of ONUs may be, too, but where it names boxes at all this ONU hangs on none any more.
        if (listed.Count == 0 || told.Count == 0)
            return listed.Count == 0 || !listNamesBoxes;
        return listed.All(l => told.Any(t => Same(l, t))) && told.All(t => listed.Any(l => Same(l, t)));
    }

    private static bool Same((string Box, int? Port) a, (string Box, int? Port) b)
        => string.Equals(a.Box, b.Box, StringComparison.Ordinal) && (a.Port is null || b.Port is null || a.Port == b.Port);

    private static bool Agree(IEnumerable<string?> listed, IEnumerable<string?> told, StringComparer comparer)
    {
        var a = listed.Where(static t => !string.IsNullOrWhiteSpace(t)).Select(static t => t!.Trim()).ToHashSet(comparer);
        var b = told.Where(static t => !string.IsNullOrWhiteSpace(t)).Select(static t => t!.Trim()).ToHashSet(comparer);
        return a.Count == 0 || b.Count == 0 || a.SetEquals(b);
    }
}
