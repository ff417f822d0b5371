namespace SgpOzmap.SgpClient.Values;

/// <summary>The two status enumerations, by number and by label. What is not documented is Unknown, never active.</summary>
internal static class SgpStatuses
{
    /// <summary>The contract status of a label.</summary>
    internal static SgpContractStatus ContractByLabel(string? label)
    {
        var folded = SgpText.Fold(label);
        // Before the plain "ativo", which the full labels of 7 start with.
        if (IsReduced(folded))
            return SgpContractStatus.ReducedSpeed;

        return folded switch
        {
            "ativo" => SgpContractStatus.Active,
            "inativo" => SgpContractStatus.Inactive,
            "cancelado" => SgpContractStatus.Cancelled,
            "suspenso" => SgpContractStatus.Suspended,
            "inviabilidade tecnica" => SgpContractStatus.TechnicallyInfeasible,
            "novo" => SgpContractStatus.New,
            _ => SgpContractStatus.Unknown,
        };
    }

    /// <summary>The contract status of a number; a number that is not documented is Unknown whatever the label says.</summary>
    internal static SgpContractStatus Contract(int? code, string? label)
        => code is null ? ContractByLabel(label) : code is >= 1 and <= 7 ? (SgpContractStatus)code : SgpContractStatus.Unknown;

    /// <summary>The service status of a number or a label, whichever was sent.</summary>
    internal static SgpServiceStatus Service(string? codeOrLabel)
    {
        if (SgpNumbers.Integer(codeOrLabel) is { } code)
            return code is >= 1 and <= 5 ? (SgpServiceStatus)code : SgpServiceStatus.Unknown;

        var folded = SgpText.Fold(codeOrLabel);
        if (IsReduced(folded))
            return SgpServiceStatus.Reduced;

        return folded switch
        {
            "ativo" => SgpServiceStatus.Active,
            "inativo" => SgpServiceStatus.Inactive,
            "cancelado" => SgpServiceStatus.Cancelled,
            "suspenso" => SgpServiceStatus.Suspended,
            _ => SgpServiceStatus.Unknown,
        };
    }

    /// <summary>"online" is true and "offline" false; anything else was not said.</summary>
    internal static bool? Online(string? text) => SgpText.Fold(text) switch
    {
        "online" or "true" or "1" => true,
        "offline" or "false" or "0" => false,
        _ => null,
    };

    /// <summary>A flag that is sent as a truth value, a number or a letter; anything else was not said.</summary>
    internal static bool? YesOrNo(string? text) => SgpText.Fold(text) switch
    {
        "true" or "1" or "s" or "sim" => true,
        "false" or "0" or "n" or "nao" => false,
        _ => null,
    };

    /// <summary>A status number as sent; null when the text is none.</summary>
    internal static int? Code(string? text) => SgpNumbers.Integer(text) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    /// <summary>Seen: "Ativo V. Reduzida", "Ativo V. Reduzia" (sic), "Ativo Vel. Reduzida", "Reduzido".</summary>
    private static bool IsReduced(string folded)
    {
        var reduced = false;
        foreach (var range in folded.AsSpan().Split(' '))
        {
            var word = folded.AsSpan(range).TrimEnd('.');
            if (word is "reduzida" or "reduzido" or "reduzia")
                reduced = true;
            else if (word is not ("ativo" or "v" or "vel" or "velocidade"))
                return false;
        }

        return reduced;
    }
}
