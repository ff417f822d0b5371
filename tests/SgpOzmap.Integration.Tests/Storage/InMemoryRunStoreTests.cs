using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Tests.Storage;

public sealed class InMemoryRunStoreTests
{
    private readonly InMemoryRunStore _store = new(2);

    [Fact]
    public async Task The_last_runs_of_each_tenant_are_kept_newest_first()
    {
        foreach (var (tenant, minute) in new[] { ("a", 1), ("b", 2), ("a", 3), ("a", 4) })
            await _store.AddRunAsync(Run(tenant, minute), TestContext.Current.CancellationToken);

        Assert.Equal(["a4", "a3"], await IdsAsync("a", 10));
        Assert.Equal(["a4", "a3", "b2"], await IdsAsync(null, 10));
        Assert.Equal(["a4"], await IdsAsync(null, 1));
        Assert.Empty(await IdsAsync("c", 10));
        Assert.NotNull(await _store.FindRunAsync("b2", TestContext.Current.CancellationToken));
        Assert.Null(await _store.FindRunAsync("a1", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Contracts_last_seen_are_a_tenants_own()
    {
        await _store.SetContractsLastSeenAsync("a", "s", 5, TestContext.Current.CancellationToken);

        Assert.Equal(5, await _store.GetContractsLastSeenAsync("a", "s", TestContext.Current.CancellationToken));
        Assert.Null(await _store.GetContractsLastSeenAsync("b", "s", TestContext.Current.CancellationToken));
    }

    private static RunReport Run(string tenant, int minute)
        => new() { RunId = $"{tenant}{minute}", Tenant = tenant, Mode = RunMode.Apply, StartedAt = DateTimeOffset.UnixEpoch.AddMinutes(minute) };

    private async Task<IEnumerable<string>> IdsAsync(string? tenant, int limit)
        => (await _store.GetRunsAsync(tenant, limit, TestContext.Current.CancellationToken)).Select(r => r.RunId);
}
