using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>The one place where SGP's records become the rules' contract.</summary>
/// <param name="onus">The ONU list.</param>
/// <param name="boxesUnread">The names of boxes could not be read, so that an id without name means nothing.</param>
internal sealed class ContractAssembler(OnuRows onus, bool boxesUnread)
{
    /// <summary>Makes the contract.</summary>
    /// <param name="listed">What the listing says.</param>
    /// <param name="status">Its status.</param>
    /// <param name="isFresh">The listing said it in this run. What an earlier one said of power and connection is outdated by now, unless nothing newer is to be had.</param>
    internal Contract Assemble(ListedContract listed, ContractStatus status, bool isFresh)
    {
        var services = ServiceView.Services(listed);
        var rows = ServiceView.Onus(listed, onus);
        var attachments = Attachments(services, rows);
        var reading = rows.Select(static r => r.RxPowerDbm).FirstOrDefault(static p => p is not null);
        if (isFresh || onus.IsAbsent || (onus.IsRead && onus.Of(listed.Id).Count == 0))
            reading ??= services.Select(static s => s.Onu?.RxPowerDbm).FirstOrDefault(static p => p is not null);
        List<bool?> connections = [.. rows.Select(static r => r.IsOnline)];
        if (isFresh || onus.IsAbsent || (onus.IsRead && connections.TrueForAll(static c => c is null)))
            connections.AddRange(services.Select(static s => s.IsOnline));
        return new()
        {
            Id = listed.Id,
            Name = listed.Name,
            Status = status,
            PopName = listed.PopName,
            Attachments = attachments,
            AttachmentsUnread = IsUnread(services, attachments),
            Places =
            [
                .. services.Where(static s => s.Coordinates is not null).Select(static s => Place(s.Coordinates!.Value)),
                .. listed.CustomerPlaces.Select(Place),
            ],
            PowerDbm = reading,
            Onu = Onu(services, rows),
            IsOnline = connections.Contains(true) ? true : connections.Contains(false) ? false : null,
        };
    }

    private static ImmutableArray<Attachment> Attachments(List<SgpService> services, List<SgpOnu> rows)
    {
        var listed = services
            .Where(static s => !string.IsNullOrWhiteSpace(s.Onu?.SplitterName))
            .Select(static s => new Attachment(s.Onu!.SplitterName!, s.Onu.SplitterPort, AttachmentSource.Listing, s.Id));
        var onuList = rows
            .Where(static r => !string.IsNullOrWhiteSpace(r.BoxName))
            .Select(static r => new Attachment(r.BoxName!, r.BoxPort, AttachmentSource.OnuList, r.ServiceId));

        // Names exactly as sent: whether they are folded is for the rules to say. DistinctBy keeps the first, which has the lowest service id.
        return
        [
            .. listed.Concat(onuList)
                .OrderBy(static a => a.Source)
                .ThenBy(static a => a.ServiceId ?? long.MaxValue)
                .ThenBy(static a => a.Box, StringComparer.Ordinal)
                .ThenBy(static a => a.Port ?? int.MaxValue)
                .DistinctBy(static a => (a.Box, a.Port, a.Source)),
        ];
    }

    private bool IsUnread(List<SgpService> services, ImmutableArray<Attachment> attachments)
        => attachments.IsEmpty && (onus.IsUnread || (boxesUnread && services.Exists(ServiceView.NamesBoxByIdOnly)));

    // The first service of which anything is known, by the listing or by the ONU list.
    private static OnuData? Onu(List<SgpService> services, List<SgpOnu> rows)
        => services.Select(static s => s.Id).Concat(rows.Select(static r => r.ServiceId))
            .Distinct()
            .OrderBy(static id => id ?? long.MaxValue)
            .Select(id => OnuOf(services.FindAll(s => s.Id == id), rows.FindAll(r => r.ServiceId == id)))
            .FirstOrDefault(static onu => !onu.IsEmpty);

    private static OnuData OnuOf(List<SgpService> services, List<SgpOnu> rows) => new(
        First([.. services.Select(static s => s.Login), .. rows.Select(static r => r.ServiceLogin)]),
        First([.. services.Select(static s => s.Onu?.Serial), .. rows.Select(static r => r.Serial)]),
        First(services.Select(static s => s.MacAddress)));

    private static string First(IEnumerable<string?> values)
        => values.FirstOrDefault(static v => !string.IsNullOrWhiteSpace(v))?.Trim() ?? "";

    private static Coordinates Place(SgpCoordinates place) => new(place.Latitude, place.Longitude);
}
