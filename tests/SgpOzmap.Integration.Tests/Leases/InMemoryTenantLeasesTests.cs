using Microsoft.Extensions.Time.Testing;
using SgpOzmap.Integration.Leases;

namespace SgpOzmap.Integration.Tests.Leases;

public sealed class InMemoryTenantLeasesTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly InMemoryTenantLeases _leases;

    public InMemoryTenantLeasesTests() => _leases = new(_clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_at_a_time_has_a_tenant_and_each_has_a_higher_number()
    {
        var first = (await AskAsync("a")).Lease!;
        var refused = await AskAsync("a");
        Assert.Equal((null, "here", true), (refused.Lease, refused.Holder, refused.RetryIn > TimeSpan.Zero));
        Assert.NotNull((await AskAsync("b")).Lease);

        await _leases.ReleaseAsync(first, cancellationToken: Token);
        var second = (await AskAsync("a")).Lease!;

        Assert.True(second.Fencing > first.Fencing);
        Assert.False(await _leases.RenewAsync(first, Token));
        Assert.True(await _leases.RenewAsync(second, Token));
        await _leases.ReleaseAsync(first, cancellationToken: Token);
        Assert.True(await _leases.RenewAsync(second, Token));
    }

    [Fact]
    public async Task A_scheduled_run_is_due_an_interval_after_the_beginning_of_the_last()
    {
        var lease = (await AskAsync("a", minutes: 10)).Lease!;
        _clock.Advance(TimeSpan.FromMinutes(3));
        await _leases.ReleaseAsync(lease, cancellationToken: Token);

        Assert.Equal(TimeSpan.FromMinutes(7), (await AskAsync("a", minutes: 10)).RetryIn);
        _clock.Advance(TimeSpan.FromMinutes(7));
        Assert.NotNull((await AskAsync("a", minutes: 10)).Lease);
    }

    [Fact]
    public async Task A_run_that_did_not_finish_is_due_at_once_and_one_that_was_asked_for_always()
    {
        await _leases.ReleaseAsync((await AskAsync("a", minutes: 10)).Lease!, finished: false, Token);
        var again = (await AskAsync("a", minutes: 10)).Lease;
        Assert.NotNull(again);

        await _leases.ReleaseAsync(again, cancellationToken: Token);
        Assert.Null((await AskAsync("a", minutes: 10)).Lease);
        Assert.NotNull((await AskAsync("a")).Lease);
    }

    private Task<LeaseResult> AskAsync(string tenant, int? minutes = null) => _leases.TryAcquireAsync(
        new(tenant, "here", TimeSpan.FromMinutes(1)) { Interval = minutes is { } m ? TimeSpan.FromMinutes(m) : null }, Token);
}
