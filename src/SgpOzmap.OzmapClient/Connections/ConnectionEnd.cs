namespace SgpOzmap.OzmapClient.Connections;

/// <summary>One of two elements that are joined or parted.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind in lower case: <c>splitter</c>, <c>fiber</c>, <c>connector</c>, <c>cord</c>, ….</param>
public sealed record ConnectionEnd(string Id, string Kind)
{
    /// <summary>The port, from 1 (our reading); null to leave it out.</summary>
    public int? Port { get; init; }

    /// <summary>Of a splitter or a DIO: <c>input</c> or <c>output</c>; null to leave it out.</summary>
    public string? Side { get; init; }
}
