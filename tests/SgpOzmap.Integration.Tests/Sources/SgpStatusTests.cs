using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Tests.Support;
using SgpOzmap.SgpClient;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.Integration.Tests.Sources;

public sealed class SgpStatusTests : SgpSourceTest
{
    [Fact]
    public async Task A_known_label_gives_its_number_and_nothing_is_looked_up()
    {
        Sgp.Add(new() { Id = 501, Status = SgpContractStatus.ReducedSpeed, StatusLabel = "Ativo V. Reduzida" });

        Assert.Equal(new ContractStatus(7, "Ativo V. Reduzida"), (await ReadOneAsync()).Status);
        Assert.DoesNotContain("contract 501", Sgp.Calls);
    }

    [Theory]
    [InlineData(9, SgpContractStatus.Unknown, 9)]
    [InlineData(null, SgpContractStatus.Suspended, 4)]
    public async Task An_unknown_label_is_looked_up_and_any_number_is_kept(int? code, SgpContractStatus status, int expected)
    {
        Sgp.Add(new() { Id = 501, StatusLabel = "Em Análise" });
        Sgp.Details[501] = new() { ContractId = 501, StatusCode = code, Status = status, StatusLabel = " Análise " };

        var reading = await ReadAsync();

        Assert.Equal(new ContractStatus(expected, "Análise"), Assert.Single(reading.Contracts).Status);
        Assert.Contains("1 ", Assert.Single(reading.Notes).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_so_many_are_looked_up_lowest_contracts_first_and_a_note_says_so()
    {
        Options.Features.MaxStatusLookups = 2;
        foreach (var id in new[] { 9L, 3, 7, 5 })
        {
            Sgp.Add(new() { Id = id, StatusLabel = "?" });
            Sgp.Details[id] = new() { ContractId = id, StatusCode = 1 };
        }

        var reading = await ReadAsync();

        Assert.Equal([(3, 1), (5, 1), (7, 0), (9, 0)], reading.Contracts.Select(c => ((int)c.Id, c.Status.Code)));
        var note = Assert.Single(reading.Notes).En;
        Assert.Contains("4 contracts", note, StringComparison.Ordinal);
        Assert.Contains("MaxStatusLookups", note, StringComparison.Ordinal);
        Assert.Empty(reading.Failures);
    }

    [Fact]
    public async Task A_lookup_that_fails_leaves_the_status_unknown_and_is_noted()
    {
        Sgp.Add(new() { Id = 501, StatusLabel = "?" });
        Sgp.DetailsFault = FakeSgp.Fault(SgpErrorKind.Server);

        var reading = await ReadAsync();

        Assert.Equal(new ContractStatus(0, "?"), Assert.Single(reading.Contracts).Status);
        Assert.Contains("1 lookups gave no result", Assert.Single(reading.Notes).En, StringComparison.Ordinal);
        Assert.True(reading.IsComplete);
        Assert.Empty(reading.Failures);
    }

    [Fact]
    public async Task A_contract_that_SGP_does_not_find_stays_unknown()
    {
        Sgp.Add(new() { Id = 501, StatusLabel = null });

        Assert.Equal(0, (await ReadOneAsync()).Status.Code);
    }

    [Fact]
    public async Task Rows_that_disagree_are_never_guessed_at()
    {
        Sgp.Add(new() { Id = 501, Status = SgpContractStatus.Active, StatusLabel = "Ativo" });
        Sgp.Add(new() { Id = 501, Status = SgpContractStatus.Cancelled, StatusLabel = "Cancelado" });
        Sgp.Details[501] = new() { ContractId = 501, StatusCode = 3 };

        var reading = await ReadAsync();

        var status = Assert.Single(reading.Contracts).Status;
        Assert.Equal(0, status.Code);
        Assert.Contains("conflicting", status.Label, StringComparison.Ordinal);
        Assert.Contains("501", Assert.Single(reading.Notes).En, StringComparison.Ordinal);
        Assert.DoesNotContain("contract 501", Sgp.Calls);
    }

    [Fact]
    public async Task Rows_that_agree_are_one_contract_without_a_note()
    {
        Sgp.Add(new() { Id = 501, Status = SgpContractStatus.Active, StatusLabel = "Ativo" });
        Sgp.Add(new() { Id = 501, Status = SgpContractStatus.Active, StatusLabel = " ATIVO " });

        var reading = await ReadAsync();

        Assert.Equal(1, Assert.Single(reading.Contracts).Status.Code);
        Assert.Empty(reading.Notes);
    }
}
