using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Connections;

/// <summary>From a row of <c>radacct/list/all</c> to the public model.</summary>
internal static class ConnectionMapper
{
    internal static SgpConnection Map(WireConnectionRow row)
    {
        var sessions = row.Sessions?.OfType<WireSession>().Select(Map).ToList() ?? [];
        return new()
        {
            ServiceId = SgpNumbers.Id(row.ServiceId),
            Login = SgpText.Trimmed(row.User) ?? (sessions.Count > 0 ? sessions[0].Login : null),
            Name = SgpText.AsSent(row.Name),
            PlanId = SgpNumbers.Id(row.PlanId),
            PlanName = SgpText.Trimmed(row.Plan),
            Coordinates = SgpPlaces.FromParts(row.Latitude, row.Longitude),
            IsOnline = SgpStatuses.Online(row.Online) ?? Online(sessions),
            Sessions = sessions,
        };
    }

    private static SgpSession Map(WireSession row) => new()
    {
        Id = SgpText.Trimmed(row.SessionId),
        Login = SgpText.Trimmed(row.User),
        Address = SgpText.Trimmed(row.Address),
        DelegatedPrefix = SgpText.Trimmed(row.DelegatedPrefix),
        FramedPrefix = SgpText.Trimmed(row.FramedPrefix),
        NasAddress = SgpText.Trimmed(row.NasAddress),
        NasPort = SgpText.Trimmed(row.NasPort),
        CallingStation = SgpText.Trimmed(row.CallingStation),
        StartedAt = SgpDates.Parse(row.Start),
        StoppedAt = SgpDates.Parse(row.Stop),
        IsOnline = row.HasStop ? SgpText.IsNothing(row.Stop) : null,
    };

    private static bool? Online(List<SgpSession> sessions)
        => sessions.Exists(s => s.IsOnline is true) ? true
            : sessions.Count > 0 && sessions.TrueForAll(s => s.IsOnline is false) ? false
            : null;
}
