using System.Text.Json;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Clients;

/// <summary>Reads a <see cref="FtthClient"/>.</summary>
internal sealed class FtthClientConverter() : RowConverter<FtthClient>(Read)
{
    internal static FtthClient Read(JsonElement json)
    {
        var row = new RowReader(json);
        return new FtthClient
        {
            Id = row.Id(),
            Code = row.Text("code"),
            Name = row.Text("name"),
            Observation = row.Text("observation"),
            Status = row.Status("status"),
            Implanted = row.Flag("implanted"),
            Certified = row.Flag("certified"),
            Onu = Onu(row),
            Kind = row.Text("kind"),
            CreatedAt = row.Moment("createdAt"),
            UpdatedAt = row.Moment("updatedAt"),
            Extra = row.Extra,
        };
    }

    private static OzmapOnu? Onu(RowReader client)
    {
        var sent = client.Peek("onu");
        var isWhole = true;
        var onu = client.Object("onu", json =>
        {
            var row = new RowReader(json);
            var read = new OzmapOnu
            {
                PppoeUser = row.Text("user_PPPoE") ?? "",
                SerialNumber = row.Text("serial_number") ?? "",
                MacAddress = row.Text("mac_address") ?? "",
            };
            isWhole = row.Extra is null;
            return read;
        });

        // An ONU has no place for further fields, so it is kept as it came beside what was understood.
        if (sent is { } whole && !isWhole)
            client.Keep("onu", whole);
        return onu;
    }
}
