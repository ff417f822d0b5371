using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Splitters;

/// <summary>A box (CTO) of the network; SGP calls it splitter and has no object below it.</summary>
public sealed record SgpSplitter
{
    /// <summary>The box's id.</summary>
    public long? Id { get; init; }

    /// <summary>The box's name exactly as sent (<c>ident</c>): what OZmap's box is found by. Null when blank.</summary>
    public string? Name { get; init; }

    /// <summary>Its capacity.</summary>
    public int? Ports { get; init; }

    /// <summary>The ports in use; null when the server did not say.</summary>
    public IReadOnlyList<int>? BusyPorts { get; init; }

    /// <summary>Its PON's number on the slot.</summary>
    public int? Pon { get; init; }

    /// <summary>Its PON's id.</summary>
    public long? PonId { get; init; }

    /// <summary>How many ONUs hang on it; null when the server did not say.</summary>
    public int? OnuCount { get; init; }

    /// <summary><c>un_ports</c> as sent. What it means is in no public document; do not take it for a count.</summary>
    public string? UnPorts { get; init; }

    /// <summary>Where it is, in words (<c>localization</c>): free text.</summary>
    public string? Location { get; init; }

    /// <summary>The operator's note: free text.</summary>
    public string? Note { get; init; }

    /// <summary>Its place (<c>map_ll</c>); null when the text is no pair of degrees.</summary>
    public SgpCoordinates? Coordinates { get; init; }
}
