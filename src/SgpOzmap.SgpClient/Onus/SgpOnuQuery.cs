using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Onus;

/// <summary>Which ONUs to read. <c>address=1</c> is never asked for: it can make the server answer an error page.</summary>
/// <remarks>The filters travel in the address, as those of every GET do, so what is given here may be found in the logs of proxies.</remarks>
public sealed record SgpOnuQuery
{
    /// <summary>Only the ONUs of this OLT. Not together with <see cref="SplitterId"/>.</summary>
    public long? OltId { get; init; }

    /// <summary>Only the ONUs of this box (CTO). Not together with <see cref="OltId"/>.</summary>
    public long? SplitterId { get; init; }

    /// <summary>Only the ONUs of this contract.</summary>
    public long? ContractId { get; init; }

    /// <summary>Only the ONU of this service.</summary>
    public long? ServiceId { get; init; }

    /// <summary>Only services of these statuses; empty for all.</summary>
    public IReadOnlyList<SgpServiceStatus> ServiceStatuses { get; init; } = [];

    /// <summary>Only the ONU of this PPPoE user.</summary>
    public string? Login { get; init; }

    /// <summary>Only the ONUs of the customer with this document (CPF or CNPJ).</summary>
    public string? Document { get; init; }

    /// <summary>Only the ONU of this serial number (<c>phy_addr</c>).</summary>
    public string? Serial { get; init; }

    /// <summary>Only ONUs of this slot.</summary>
    public int? Slot { get; init; }

    /// <summary>Only ONUs of this PON.</summary>
    public int? Pon { get; init; }

    /// <summary>Only ONUs of this number on their PON (<c>onuid</c>).</summary>
    public int? Number { get; init; }

    /// <summary>Ask for the power readings (<c>signal=1</c>).</summary>
    public bool IncludeSignal { get; init; } = true;

    /// <summary>Ask for the connection state (<c>connection=1</c>).</summary>
    public bool IncludeConnection { get; init; }
}
