namespace SgpOzmap.SgpClient.Onus;

/// <summary>A service that the FTTx module knows (row of <c>service/list</c>).</summary>
public sealed record SgpOnuService
{
    /// <summary>The service's id.</summary>
    public long? Id { get; init; }

    /// <summary>Its contract.</summary>
    public long? ContractId { get; init; }

    /// <summary>The PPPoE user.</summary>
    public string? Login { get; init; }
}
