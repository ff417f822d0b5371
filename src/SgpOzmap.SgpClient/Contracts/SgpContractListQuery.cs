using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Contracts;

/// <summary>Which contracts to list by <c>listacontrato</c>.</summary>
public sealed record SgpContractListQuery
{
    /// <summary>Only this contract.</summary>
    public long? ContractId { get; init; }

    /// <summary>Only this plan; sent as it is, since whether SGP wants its id or its name is not stated.</summary>
    public string? Plan { get; init; }

    /// <summary>Only this kind of person (<c>tipo</c>): <c>F</c>, <c>J</c> or <c>E</c>.</summary>
    public string? PersonKind { get; init; }

    /// <summary>Only this status. The document names Active, Suspended and ReducedSpeed; what SGP makes of the others is not stated.</summary>
    public SgpContractStatus? Status { get; init; }

    /// <summary>Only contracts registered on this day or later.</summary>
    public DateOnly? RegisteredFrom { get; init; }

    /// <summary>Only contracts registered on this day or earlier; needs <see cref="RegisteredFrom"/>.</summary>
    public DateOnly? RegisteredTo { get; init; }

    /// <summary>Only registers edited on this day or later.</summary>
    public DateOnly? ChangedFrom { get; init; }

    /// <summary>Only registers edited on this day or earlier; needs <see cref="ChangedFrom"/>.</summary>
    public DateOnly? ChangedTo { get; init; }

    /// <summary>Ask for the address (<c>exibir_endereco</c>), of which the coordinates are mapped.</summary>
    public bool IncludeCoordinates { get; init; }
}
