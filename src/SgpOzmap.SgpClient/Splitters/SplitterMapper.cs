using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Splitters;

/// <summary>From a row of <c>splitter/all</c> to the public model.</summary>
internal static class SplitterMapper
{
    internal static SgpSplitter Map(WireSplitterRow row) => new()
    {
        Id = SgpNumbers.Id(row.Id),
        Name = SgpText.AsSent(row.Ident) ?? SgpText.AsSent(row.Nome) ?? SgpText.AsSent(row.Name),
        Ports = SgpNumbers.Count(row.Ports),
        BusyPorts = row.BusyPorts,
        Pon = SgpNumbers.Count(row.Pon),
        PonId = SgpNumbers.Id(row.PonId),
        OnuCount = SgpNumbers.Count(row.OnuCount),
        UnPorts = SgpText.Trimmed(row.UnPorts),
        Location = SgpText.Trimmed(row.Location),
        Note = SgpText.Trimmed(row.Note),
        Coordinates = SgpPlaces.FromPair(row.Place),
    };
}
