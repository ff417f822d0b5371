namespace SgpOzmap.SgpClient.Values;

/// <summary>The status of a contract (<c>contrato_status</c>, <c>contratoStatus</c>). Not the status of a service: see <see cref="SgpServiceStatus"/>.</summary>
public enum SgpContractStatus
{
    /// <summary>A label or a number that is not documented. Never taken as active.</summary>
    Unknown = 0,

    /// <summary>Ativo: in service.</summary>
    Active = 1,

    /// <summary>Inativo: not activated or switched off.</summary>
    Inactive = 2,

    /// <summary>Cancelado.</summary>
    Cancelled = 3,

    /// <summary>Suspenso: blocked, for debt as a rule.</summary>
    Suspended = 4,

    /// <summary>Inviabilidade Técnica: could not be installed.</summary>
    TechnicallyInfeasible = 5,

    /// <summary>Novo: created, awaiting activation.</summary>
    New = 6,

    /// <summary>Ativo V. Reduzida: throttled for late payment, still connected.</summary>
    ReducedSpeed = 7,
}
