using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Tests;

public sealed class StatusTests
{
    [Theory]
    [InlineData("Ativo", SgpContractStatus.Active)]
    [InlineData(" Ativo ", SgpContractStatus.Active)]
    [InlineData("ATIVO", SgpContractStatus.Active)]
    [InlineData("Inativo", SgpContractStatus.Inactive)]
    [InlineData("Cancelado", SgpContractStatus.Cancelled)]
    [InlineData(" Suspenso", SgpContractStatus.Suspended)]
    [InlineData("Inviabilidade Técnica", SgpContractStatus.TechnicallyInfeasible)]
    [InlineData("INVIABILIDADE  TECNICA", SgpContractStatus.TechnicallyInfeasible)]
    [InlineData("Inviabilidade Te\u0301cnica", SgpContractStatus.TechnicallyInfeasible)]
    [InlineData("Novo", SgpContractStatus.New)]
    [InlineData("Ativo V. Reduzida", SgpContractStatus.ReducedSpeed)]
    [InlineData("Ativo V. Reduzia", SgpContractStatus.ReducedSpeed)]
    [InlineData("Ativo Vel. Reduzida", SgpContractStatus.ReducedSpeed)]
    [InlineData("  ativo v.  reduzida ", SgpContractStatus.ReducedSpeed)]
    [InlineData("Reduzido", SgpContractStatus.ReducedSpeed)]
    [InlineData(null, SgpContractStatus.Unknown)]
    [InlineData("", SgpContractStatus.Unknown)]
    [InlineData("STATUS", SgpContractStatus.Unknown)]
    [InlineData("Ativo (teste)", SgpContractStatus.Unknown)]
    [InlineData("Não cancelado", SgpContractStatus.Unknown)]
    [InlineData("Inativo Reduzido", SgpContractStatus.Unknown)]
    [InlineData("V. Ativo", SgpContractStatus.Unknown)]
    [InlineData("1", SgpContractStatus.Unknown)]
    public void A_contracts_label_means_its_status(string? label, SgpContractStatus status)
        => Assert.Equal(status, SgpStatuses.ContractByLabel(label));

    [Theory]
    [InlineData("1", SgpServiceStatus.Active)]
    [InlineData("2", SgpServiceStatus.Inactive)]
    [InlineData("3", SgpServiceStatus.Cancelled)]
    [InlineData("4", SgpServiceStatus.Suspended)]
    [InlineData("5", SgpServiceStatus.Reduced)]
    [InlineData("6", SgpServiceStatus.Unknown)]
    [InlineData("0", SgpServiceStatus.Unknown)]
    [InlineData("-1", SgpServiceStatus.Unknown)]
    [InlineData("4294967297", SgpServiceStatus.Unknown)]
    [InlineData(" ativo", SgpServiceStatus.Active)]
    [InlineData("Inativo", SgpServiceStatus.Inactive)]
    [InlineData("Cancelado", SgpServiceStatus.Cancelled)]
    [InlineData("Suspenso", SgpServiceStatus.Suspended)]
    [InlineData("Reduzido", SgpServiceStatus.Reduced)]
    [InlineData("Ativo V. Reduzida", SgpServiceStatus.Reduced)]
    [InlineData("Novo", SgpServiceStatus.Unknown)]
    [InlineData(null, SgpServiceStatus.Unknown)]
    public void A_services_number_or_label_means_its_own_status(string? text, SgpServiceStatus status)
        => Assert.Equal(status, SgpStatuses.Service(text));

    [Fact]
    public void A_contracts_number_is_read_by_the_contracts_table()
    {
        Assert.Equal(Enum.GetValues<SgpContractStatus>().Except([SgpContractStatus.Unknown]), Enumerable.Range(1, 7).Select(n => SgpStatuses.Contract(n, null)));
        Assert.All([0, 8, -3, int.MaxValue], n => Assert.Equal(SgpContractStatus.Unknown, SgpStatuses.Contract(n, "Ativo")));
    }

    [Fact]
    public void The_two_enumerations_differ_where_the_vendor_differs()
        => Assert.Equal(("TechnicallyInfeasible", "Reduced"), (((SgpContractStatus)5).ToString(), ((SgpServiceStatus)5).ToString()));
}
