using Microsoft.Extensions.Diagnostics.HealthChecks;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.Health;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Tests.Support;

namespace SgpOzmap.Integration.Tests.Health;

public sealed class HealthCheckTests : IDisposable
{
    private const string Norte = SgpOzmapHealth.LastSuccessName + ":norte";
    private const string Held = SgpOzmapHealth.HeldPlanName + ":norte";

    private readonly HealthBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task There_is_one_check_of_the_store_and_two_of_every_tenant()
    {
        var report = await _bench.AskAsync();

        Assert.Equal(
            ["sgpozmap.held_plan:norte", "sgpozmap.held_plan:sul", "sgpozmap.last_success:norte", "sgpozmap.last_success:sul", "sgpozmap.store"],
            report.Entries.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(HealthStatus.Healthy, report.Status);
    }

    [Fact]
    public async Task A_store_that_fails_is_unhealthy_with_its_reason_and_the_other_checks_leave_it_to_that()
    {
        var failure = new StoreException(StoreErrorKind.Unavailable, new("O banco não responde.", "The database does not answer."));
        _bench.Check.CheckAsync(Arg.Any<CancellationToken>()).ThrowsAsync(failure);
        _bench.History.GetLastSuccessAsync(null!, TestContext.Current.CancellationToken).ThrowsAsyncForAnyArgs(failure);
        _bench.Plans.GetUndecidedAsync(null!, TestContext.Current.CancellationToken).ThrowsAsyncForAnyArgs(failure);
        _bench.Clock.Advance(TimeSpan.FromDays(1));

        var report = await _bench.AskAsync();

        var store = report.Entries[SgpOzmapHealth.StoreName];
        Assert.Equal((HealthStatus.Unhealthy, "The database does not answer."), (store.Status, store.Description));
        Assert.All(report.Entries.Where(e => e.Key != SgpOzmapHealth.StoreName), e =>
        {
            Assert.Equal(HealthStatus.Healthy, e.Value.Status);
            Assert.Contains("its own check says why", e.Value.Description, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task What_no_store_should_throw_is_unhealthy_and_its_message_stays_in_the_log()
    {
        var failure = new InvalidOperationException("Host=db;Password=hunter2");
        _bench.Check.CheckAsync(Arg.Any<CancellationToken>()).ThrowsAsync(failure);
        _bench.History.GetLastSuccessAsync(null!, TestContext.Current.CancellationToken).ThrowsAsyncForAnyArgs(failure);
        _bench.Plans.GetUndecidedAsync(null!, TestContext.Current.CancellationToken).ThrowsAsyncForAnyArgs(failure);

        var report = await _bench.AskAsync();

        Assert.All(report.Entries.Values, e => Assert.Equal((HealthStatus.Unhealthy, "Unexpected InvalidOperationException; see the log."), (e.Status, e.Description)));
    }

    [Theory]
    [InlineData(35, HealthStatus.Healthy)]
    [InlineData(36, HealthStatus.Unhealthy)]
    public async Task Without_a_success_the_start_counts(int minutes, HealthStatus expected)
    {
        _bench.Clock.Advance(TimeSpan.FromMinutes(minutes));

        var entry = await _bench.AskAsync(Norte);

        Assert.Equal(expected, entry.Status);
        Assert.Contains("since the start at 2026-11-23 12:00:00Z", entry.Description, StringComparison.Ordinal);
        Assert.Equal((HealthBench.Start, TimeSpan.FromMinutes(minutes)), ((DateTimeOffset)entry.Data["since"], (TimeSpan)entry.Data["age"]));
    }

    [Theory]
    [InlineData(35, HealthStatus.Healthy)]
    [InlineData(36, HealthStatus.Unhealthy)]
    public async Task A_success_may_be_three_intervals_and_five_minutes_ago(int minutes, HealthStatus expected)
    {
        // In another zone: what is told is UTC.
        _bench.SucceededAt("norte", HealthBench.Start.AddMinutes(-minutes).ToOffset(TimeSpan.FromHours(-3)));
        _bench.SucceededAt("sul", HealthBench.Start.AddMinutes(-minutes));

        var report = await _bench.AskAsync();

        Assert.Equal(expected, report.Entries[Norte].Status);
        Assert.Contains($"ended at {HealthBench.Start.AddMinutes(-minutes):u}", report.Entries[Norte].Description, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromMinutes(35), report.Entries[Norte].Data["max_age"]);
        Assert.Equal(TimeSpan.FromMinutes(185), report.Entries["sgpozmap.last_success:sul"].Data["max_age"]);
        Assert.Equal(HealthStatus.Healthy, report.Entries["sgpozmap.last_success:sul"].Status);
    }

    [Fact]
    public async Task A_run_that_hangs_is_told_by_the_success_that_does_not_come()
    {
        _bench.SucceededAt("norte", HealthBench.Start);
        Assert.Equal(HealthStatus.Healthy, (await _bench.AskAsync(Norte)).Status);

        _bench.Clock.Advance(TimeSpan.FromMinutes(36));

        Assert.Equal(HealthStatus.Unhealthy, (await _bench.AskAsync(Norte)).Status);
    }

    [Fact]
    public async Task A_plan_that_waits_is_degraded_with_since_when_and_how_many_runs()
    {
        _bench.Plans.GetUndecidedAsync("norte", Arg.Any<CancellationToken>()).Returns(Plan(HeldPlanState.Pending));

        var report = await _bench.AskAsync();

        Assert.Equal(HealthStatus.Degraded, report.Status);
        var entry = report.Entries[Held];
        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.Equal("Plan 6525239c5aa22e7c with 1 held changes waits for a decision since 2026-11-23 09:00:00Z; runs that held it: 18.", entry.Description);
        Assert.Equal((18, TimeSpan.FromHours(3)), ((int)entry.Data["runs"], (TimeSpan)entry.Data["age"]));
        Assert.DoesNotContain(report.Entries.Values, e => e.Description!.Contains("MARIA", StringComparison.Ordinal) || e.Data.Values.Any(v => v is string));
        Assert.Equal(HealthStatus.Healthy, report.Entries["sgpozmap.held_plan:sul"].Status);
    }

    [Fact]
    public async Task An_approved_plan_waits_for_nobody()
    {
        _bench.Plans.GetUndecidedAsync("norte", Arg.Any<CancellationToken>()).Returns(Plan(HeldPlanState.Approved));

        Assert.Equal(HealthStatus.Healthy, (await _bench.AskAsync(Held)).Status);
    }

    private static HeldPlan Plan(HeldPlanState state) => new()
    {
        Tenant = "norte",
        Digest = "6525239c5aa22e7c",
        FirstRunId = "a",
        HeldSince = HealthBench.Start.AddHours(-3),
        LastRunId = "b",
        LastHeldAt = HealthBench.Start,
        Runs = 18,
        Changes = [Make.Rename(1) with { NameAfter = "MARIA DAS DORES" }],
        State = state,
    };
}
