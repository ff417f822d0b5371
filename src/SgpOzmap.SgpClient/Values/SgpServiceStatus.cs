namespace SgpOzmap.SgpClient.Values;

/// <summary>The status of a service (<c>service_status</c>). Another enumeration than <see cref="SgpContractStatus"/>: 5 is "reduced" here.</summary>
public enum SgpServiceStatus
{
    /// <summary>Not said, or a label or a number that is not documented.</summary>
    Unknown = 0,

    /// <summary>Ativo.</summary>
    Active = 1,

    /// <summary>Inativo.</summary>
    Inactive = 2,

    /// <summary>Cancelado.</summary>
    Cancelled = 3,

    /// <summary>Suspenso.</summary>
    Suspended = 4,

    /// <summary>Reduzido.</summary>
    Reduced = 5,
}
