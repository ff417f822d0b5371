namespace SgpOzmap.Testing;

/// <summary>SGP's two enumerations of status with their labels.</summary>
public static class SimStatus
{
    /// <summary>The label of a contract status; of an unknown number <c>Status n</c>.</summary>
    public static string ContractLabel(int number) => number switch
    {
        1 => "Ativo",
        2 => "Inativo",
        3 => "Cancelado",
        4 => "Suspenso",
        5 => "Inviabilidade Técnica",
        6 => "Novo",
        7 => "Ativo V. Reduzida",
        _ => $"Status {number}",
    };

    /// <summary>The label of a service status, which is another enumeration; of an unknown number <c>Status n</c>.</summary>
    public static string ServiceLabel(int number) => number switch
    {
        1 => "Ativo",
        2 => "Inativo",
        3 => "Cancelado",
        4 => "Suspenso",
        5 => "Reduzido",
        _ => $"Status {number}",
    };

    /// <summary>The service status that goes with a contract status.</summary>
    internal static int ServiceOf(int contract) => contract switch
    {
        1 or 2 or 3 or 4 => contract,
        7 => 5,
        _ => 2,
    };
}
