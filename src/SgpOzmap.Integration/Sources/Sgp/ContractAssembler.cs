using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>The one place where SGP's records become the rules' contract.</summary>
internal sealed class ContractAssembler(OnuRows onus, BoxNames boxes, IReadOnlyDictionary<long, string> popNames)
{
    internal Contract Assemble(ListedContract listed, ContractStatus status)
    {
        var services = ServiceView.Services(listed);
        var rows = ServiceView.Onus(listed, onus);
        var attachments = Attachments(services, rows);
        return new()
        {
            Id = listed.Id,
            Name = listed.Name,
            Status = status,
            PopName = listed.PopName ?? (listed.PopId is { } pop ? popNames.GetValueOrDefault(pop) : null),
            Attachments = attachments,
            AttachmentsUnread = IsUnread(services, attachments),
            Places =
            [
                .. services.Where(static s => s.Coordinates is not null).Select(static s => Place(s.Coordinates!.Value)),
                .. listed.CustomerPlaces.Select(Place),
            ],
            PowerDbm = rows.Select(static r => r.RxPowerDbm).FirstOrDefault(static p => p is not null)
                ?? services.Select(static s => s.Onu?.RxPowerDbm).FirstOrDefault(static p => p is not null),
            Onu = Onu(services, rows),
            IsOnline = IsOnline([.. services.Select(static s => s.IsOnline), .. rows.Select(static r => r.IsOnline)]),
        };
    }

    private ImmutableArray<Attachment> Attachments(List<SgpService> services, List<SgpOnu> rows)
    {
        var listed = services
            .Select(s => (Box: BoxOf(s), s.Onu?.SplitterPort, s.Id))
            .Where(static s => s.Box is not null)
            .Select(static s => new Attachment(s.Box!, s.SplitterPort, AttachmentSource.Listing, s.Id));
        var onuList = rows
            .Where(static r => !string.IsNullOrWhiteSpace(r.BoxName))
            .Select(static r => new Attachment(r.BoxName!, r.BoxPort, AttachmentSource.OnuList, r.ServiceId));

        // DistinctBy keeps the first, which has the lowest service id.
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

    // Exactly as sent: whether names are folded is for the rules to say.
    private string? BoxOf(SgpService service)
        => string.IsNullOrWhiteSpace(service.Onu?.SplitterName) ? boxes.Of(service.Onu?.SplitterId) : service.Onu.SplitterName;

    private bool IsUnread(List<SgpService> services, ImmutableArray<Attachment> attachments)
        => attachments.IsEmpty && (onus.IsUnread || (boxes.IsUnread && services.Exists(ServiceView.NamesBoxByIdOnly)));

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

    private static bool? IsOnline(ReadOnlySpan<bool?> states)
        => states.Contains(true) ? true : states.Contains(false) ? false : null;

    private static Coordinates Place(SgpCoordinates place) => new(place.Latitude, place.Longitude);
}
