using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Safety;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Testing;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>What a run does when the servers do not do their part.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData(FaultKind.ResetAfterCommit)]
    [InlineData(FaultKind.StatusAfterCommit)]
    [InlineData(FaultKind.ResetBeforeCommit)]
    [InlineData(FaultKind.Status)]
    public async Task A_creation_of_unknown_outcome_ends_with_one_client(FaultKind kind)
    {
        var town = new Town();
        town.Contract(501, port: 3);
        await using var provider = await town.StartAsync("Features:CreateClients=true");
        provider.Ozmap.Faults.Add(new Fault { Method = "POST", PathContains = "/properties", Kind = kind });

        var report = await provider.RunAsync();

        Assert.Equal(1, provider.Ozmap.Faults.Struck);
        Assert.Equal(ChangeOutcome.Applied, Assert.Single(report.Changes).Outcome);
        Assert.Equal("501", Assert.Single(town.Ozmap.Clients).Code);
        Assert.Equal("501", town.Splitter[3].Property?.Client?.Code);
        Assert.Empty((await provider.RunAsync()).Changes);
    }

    [Theory]
    [InlineData(FaultKind.ResetAfterCommit)]
    [InlineData(FaultKind.ResetBeforeCommit)]
    public async Task A_removal_of_unknown_outcome_is_looked_up(FaultKind kind)
    {
        var town = new Town();
        town.Contract(501, status: 3);
        town.Client(501, implanted: false);
        await using var provider = await town.StartAsync("Features:CancelClients=true");
        provider.Ozmap.Faults.Add(new Fault { Method = "DELETE", PathContains = "/properties/", Kind = kind });

        var report = await provider.RunAsync();

        Assert.False(report.HasFailed);
        Assert.Empty(town.Ozmap.Clients);
        Assert.Empty(town.Ozmap.Properties);
    }

    [Fact]
    public async Task A_listing_that_fails_in_the_middle_is_planned_as_far_as_it_was_read_and_removes_nothing()
    {
        var town = new Town();
        town.Contract(501, status: 3, port: 1);
        town.Client(501, port: 1);
        town.Contract(502, status: 4, port: 2);
        town.Client(502, port: 2);
        town.Contract(503, port: 3);
        town.Client(503, port: 3);
        await using var provider = await town.StartAsync("Features:CancelClients=true", "Sgp:PageSize=1", "Sgp:MaxRetries=1");
        provider.Sgp.Faults.Add(new Fault { PathContains = "/api/ura/clientes/", Kind = FaultKind.Status, Skip = 2, Times = int.MaxValue });

        var report = await provider.RunAsync();

        Assert.True(report.HasFailed);
        Assert.False(report.ContractsComplete);
        Assert.Contains(report.Gate!.Reasons, r => r.Code == GateReasonCode.PartialRead);
        Assert.Equal(
            [(501L, ChangeOutcome.Held), (502L, ChangeOutcome.Applied)], report.Changes.Select(c => (c.Change.Contract, c.Outcome)));
        Assert.NotNull(town.Ozmap.FindClient("501"));
        Assert.Equal(1, town.Ozmap.FindClient("502")!.Status);
        Assert.DoesNotContain(report.Plan!.Findings, f => f.Code == FindingCode.MissingInSgp);
    }

    [Fact]
    public async Task An_ONU_list_that_fails_makes_the_run_fail_but_holds_no_cancellation()
    {
        var town = new Town();
        town.Contract(501, status: 3, port: 1);
        town.Client(501, port: 1);
        town.Contract(504, port: 4, box: null);
        await using var provider = await town.StartAsync("Features:CancelClients=true", "Features:CreateClients=true", "Sgp:MaxRetries=0");
        provider.Sgp.Faults.Add(new Fault { PathContains = "/onu/list/", Kind = FaultKind.TruncatedBody, Times = int.MaxValue });

        var report = await provider.RunAsync();

        Assert.True(report.HasFailed);
        Assert.Null(town.Ozmap.FindClient("501"));
        Assert.Equal([(FindingCode.AttachmentUnknown, 504L)], Others(report));
    }

    [Theory]
    [InlineData(FttxAccess.NotPermitted)]
    [InlineData(FttxAccess.Absent)]
    public async Task Without_FTTx_the_listing_alone_counts_and_the_run_is_good(FttxAccess access)
    {
        var town = new Town();
        town.Contract(501, port: 1);
        town.Contract(504, box: null, port: null);
        await using var provider = await town.StartAsync("Features:CreateClients=true");
        provider.Sgp.Options.Fttx = access;

        var report = await provider.RunAsync();

        Assert.False(report.HasFailed);
        Assert.Single(report.Notes);
        Assert.Equal("501", town.Splitter[1].Property?.Client?.Code);
        Assert.Equal([(FindingCode.NoAttachment, 504L)], Others(report));
    }

    [Fact]
    public async Task Any_403_to_the_ONU_list_is_a_missing_permission()
    {
        var town = new Town();
        town.Contract(501, port: 1);
        await using var provider = await town.StartAsync("Features:CreateClients=true");
        provider.Sgp.Faults.Add(new Fault
        {
            PathContains = "/onu/list/",
            Kind = FaultKind.Status,
            Status = 403,
            Body = """{"detail":"Credenciais de autenticação incorretas."}""",
            Times = int.MaxValue,
        });

        var report = await provider.RunAsync();

        Assert.False(report.HasFailed);
        Assert.Single(report.Notes);
        Assert.Equal("501", town.Splitter[1].Property?.Client?.Code);
    }

    [Theory]
    [InlineData("/api/v2/properties")]
    [InlineData("/api/v2/ftth-clients")]
    [InlineData("/api/v2/boxes")]
    [InlineData("/api/v2/splitters")]
    [InlineData("/api/v2/projects")]
    public async Task A_map_that_cannot_be_read_completely_ends_the_run_before_planning(string list)
    {
        var town = new Town();
        town.Contract(501, status: 3);
        town.Client(501);
        await using var provider = await town.StartAsync("Features:CancelClients=true", "Ozmap:MaxRetries=0");
        provider.Ozmap.Faults.Add(new Fault { Method = "GET", PathContains = list, Kind = FaultKind.HtmlOk, Times = int.MaxValue });

        var report = await provider.RunAsync();

        Assert.True(report.HasFailed);
        Assert.Null(report.Plan);
        Assert.Equal(0, provider.Writes);
    }

    [Fact]
    public async Task A_wrong_key_fails_the_run_and_names_the_setting()
    {
        var town = new Town();
        town.Contract(501);
        await using var provider = await town.StartAsync("Ozmap:ApiKey=wrong");

        var report = await provider.RunAsync();

        Assert.Contains("Ozmap:ApiKey", Assert.Single(report.Failures).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_was_taken_meanwhile_fails_that_creation_alone()
    {
        var town = new Town();
        town.Contract(501, port: 1);
        town.Contract(502, port: 2);
        await using var provider = await town.StartAsync("Features:CreateClients=true");
        provider.Ozmap.Faults.Add(new Fault
        {
            Method = "POST",
            PathContains = "/properties",
            BodyContains = "\"501\"",
            Kind = FaultKind.Status,
            Status = 409,
            Body = """{"message":"port taken"}""",
        });

        var report = await provider.RunAsync();

        Assert.Equal(
            [(501L, ChangeOutcome.Failed), (502L, ChangeOutcome.Applied)], report.Changes.Select(c => (c.Change.Contract, c.Outcome)));
        Assert.Contains("port taken", report.Changes[0].Error, StringComparison.Ordinal);
        Assert.All((await provider.RunAsync()).Changes, c => Assert.Equal(ChangeOutcome.Applied, c.Outcome));
    }

    private static IEnumerable<(FindingCode Code, long Contract)> Others(RunReport report)
        => report.Plan!.Findings.Where(f => !f.IsNotice).Select(f => (f.Code, f.Contract));
}
