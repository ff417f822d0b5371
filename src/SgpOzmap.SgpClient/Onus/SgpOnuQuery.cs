namespace SgpOzmap.SgpClient.Onus;

/// <summary>Which ONUs to read. <c>address=1</c> is never asked for: it can make the server answer an error page.</summary>
public sealed record SgpOnuQuery
{
    /// <summary>Only the ONUs of this OLT.</summary>
    public long? OltId { get; init; }

    /// <summary>Only the ONUs of this contract.</summary>
    public long? ContractId { get; init; }

    /// <summary>Ask for the power readings (<c>signal=1</c>).</summary>
    public bool IncludeSignal { get; init; } = true;

    /// <summary>Ask for the connection state (<c>connection=1</c>).</summary>
    public bool IncludeConnection { get; init; }
}
