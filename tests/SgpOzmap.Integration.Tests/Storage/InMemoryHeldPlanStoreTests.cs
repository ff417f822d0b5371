using SgpOzmap.Integration.Approvals;

namespace SgpOzmap.Integration.Tests.Storage;

public sealed class InMemoryHeldPlanStoreTests
{
    private readonly InMemoryHeldPlanStore _store = new();

    [Fact]
    public async Task The_latest_plans_come_newest_first_of_one_tenant_or_of_all()
    {
        foreach (var (digest, tenant) in new[] { ("d1", "norte"), ("d2", "sul"), ("d3", "norte"), ("d1", "norte") })
            await _store.HoldAsync(new() { Tenant = tenant, Digest = digest, FirstRunId = "r", LastRunId = "r", HeldSince = default, LastHeldAt = default }, TestContext.Current.CancellationToken);

        Assert.Equal(["d1 Pending", "d3 Superseded", "d2 Pending", "d1 Superseded"], await LatestAsync(null, 10));
        Assert.Equal(["d1 Pending", "d3 Superseded"], await LatestAsync("norte", 2));
        Assert.Empty(await LatestAsync("", 10));
    }

    private async Task<IEnumerable<string>> LatestAsync(string? tenant, int limit)
        => (await _store.GetLatestAsync(tenant, limit, TestContext.Current.CancellationToken)).Select(static p => $"{p.Digest} {p.State}");
}
