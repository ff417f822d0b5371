namespace SgpOzmap.SgpClient.Customers;

/// <summary>The ONU of a service (<c>servicos[].onu</c>). Its logins and passwords are not mapped.</summary>
public sealed record SgpServiceOnu
{
    /// <summary>The ONU's id.</summary>
    public long? Id { get; init; }

    /// <summary>The serial number.</summary>
    public string? Serial { get; init; }

    /// <summary>The OLT's id.</summary>
    public long? OltId { get; init; }

    /// <summary>The received power in dBm; null when there is no reading (<c>N/A</c>, <c>-</c>, empty, 0).</summary>
    public double? RxPowerDbm { get; init; }

    /// <summary>The box's id (<c>splitter.id</c>).</summary>
    public long? SplitterId { get; init; }

    /// <summary>The box's name exactly as sent (<c>splitter.nome</c>); null when blank, absent or the literal <c>None</c>.</summary>
    public string? SplitterName { get; init; }

    /// <summary>The box's port, from 1 (<c>splitter.porta</c>).</summary>
    public int? SplitterPort { get; init; }
}
