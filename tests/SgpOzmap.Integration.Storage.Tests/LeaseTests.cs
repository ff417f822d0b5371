using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Storage.Tests.Support;

namespace SgpOzmap.Integration.Storage.Tests;

public abstract class LeaseTests(StorageProvider provider) : StoreTest(provider)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task One_of_two_has_it_and_the_other_learns_who_and_how_long()
    {
        var given = await TakeAsync(Open(), "a");
        var refused = await TakeAsync(Open(), "b");

        Assert.Equal(("norte", "a", Minute), (given.Lease!.Tenant, given.Lease.Holder, given.Lease.Duration));
        Assert.Null(refused.Lease);
        Assert.Equal("a", refused.Holder);
        Assert.InRange(refused.RetryIn, TimeSpan.FromSeconds(1), Minute);
    }

    [Fact]
    public async Task Tenants_do_not_stand_in_each_others_way()
    {
        var stores = Open();
        Assert.NotNull((await TakeAsync(stores, "a")).Lease);
        Assert.NotNull((await stores.Leases.TryAcquireAsync(new("sul", "b", Minute), Stop)).Lease);
        Assert.NotNull((await stores.Leases.TryAcquireAsync(new("", "c", Minute), Stop)).Lease);
    }

    [Fact]
    public async Task A_lease_that_ran_out_is_given_to_the_next_with_a_higher_number()
    {
        var first = (await TakeAsync(Open(), "a")).Lease!;
        await PassAsync(Minute + TimeSpan.FromSeconds(5));

        var second = (await TakeAsync(Open(), "b")).Lease!;

        Assert.True(second.Fencing > first.Fencing);
        Assert.False(await Open().Leases.RenewAsync(first, Stop));
        await Open().Leases.ReleaseAsync(first, cancellationToken: Stop);
        Assert.Equal("b", (await TakeAsync(Open(), "c")).Holder);
    }

    [Fact]
    public async Task The_lease_of_a_holder_that_is_known_to_be_dead_is_given_at_once_and_only_that_ones()
    {
        var dead = (await TakeAsync(Open(), "a")).Lease!;
        Assert.Null((await Open().Leases.TryAcquireAsync(new("norte", "b", Minute) { DeadHolder = "somebody else" }, Stop)).Lease);

        var next = (await Open().Leases.TryAcquireAsync(new("norte", "b", Minute) { DeadHolder = "a", Interval = Interval }, Stop)).Lease!;

        Assert.True(next.Fencing > dead.Fencing);
        Assert.False(await Open().Leases.RenewAsync(dead, Stop));
    }

    [Fact]
    public async Task A_renewed_lease_lasts()
    {
        var stores = Open();
        var lease = (await TakeAsync(stores, "a")).Lease!;
        await PassAsync(TimeSpan.FromSeconds(50));
        Assert.True(await stores.Leases.RenewAsync(lease, Stop));
        await PassAsync(TimeSpan.FromSeconds(50));

        Assert.Equal("a", (await TakeAsync(Open(), "b")).Holder);
    }

    [Fact]
    public async Task A_lease_given_back_is_free_at_once_and_cannot_be_renewed()
    {
        var stores = Open();
        var lease = (await TakeAsync(stores, "a")).Lease!;
        await stores.Leases.ReleaseAsync(lease, cancellationToken: Stop);

        Assert.False(await stores.Leases.RenewAsync(lease, Stop));
        Assert.Equal(lease.Fencing + 1, (await TakeAsync(Open(), "b")).Lease!.Fencing);
    }

    [Fact]
    public async Task A_tenant_is_due_an_interval_after_its_last_run_began_whoever_ran_it()
    {
        var stores = Open();
        await stores.Leases.ReleaseAsync((await TakeAsync(stores, "a")).Lease!, cancellationToken: Stop);
        await PassAsync(TimeSpan.FromMinutes(4));

        var early = await TakeAsync(Open(), "b", Interval);
        Assert.Null(early.Lease);
        Assert.Null(early.Holder);
        Assert.InRange(early.RetryIn, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(6));

        await PassAsync(TimeSpan.FromMinutes(6.1));
        Assert.NotNull((await TakeAsync(Open(), "b", Interval)).Lease);
    }

    [Fact]
    public async Task Without_an_interval_it_is_due_always()
    {
        var stores = Open();
        await stores.Leases.ReleaseAsync((await TakeAsync(stores, "a", Interval)).Lease!, cancellationToken: Stop);

        Assert.NotNull((await TakeAsync(stores, "b")).Lease);
    }

    [Fact]
    public async Task A_run_given_back_unfinished_makes_its_tenant_due_at_once()
    {
        var stores = Open();
        await stores.Leases.ReleaseAsync((await TakeAsync(stores, "a", Interval)).Lease!, finished: false, Stop);

        Assert.NotNull((await TakeAsync(stores, "b", Interval)).Lease);
    }

    [Fact]
    public async Task A_run_that_died_makes_its_tenant_due_when_its_lease_has_run_out()
    {
        await TakeAsync(Open(), "a", Interval);
        Assert.Null((await TakeAsync(Open(), "b", Interval)).Lease);
        await PassAsync(Minute + TimeSpan.FromSeconds(5));

        Assert.NotNull((await TakeAsync(Open(), "b", Interval)).Lease);
    }

    [Fact]
    public async Task A_clock_set_back_does_not_keep_a_tenant_from_running()
    {
        await TakeAsync(Open(), "a");
        await PassAsync(TimeSpan.FromHours(-5));

        var lease = (await TakeAsync(Open(), "b")).Lease;
        Assert.NotNull(lease);

        await Open().Leases.ReleaseAsync(lease, cancellationToken: Stop);
        await PassAsync(TimeSpan.FromHours(-5));
        Assert.NotNull((await TakeAsync(Open(), "c", Interval)).Lease);
    }

    [Fact]
    public async Task Of_many_at_once_one_gets_it()
    {
        Stores[] processes = [Open(), Open(), Open(), Open()];

        for (var round = 1; round <= 5; round++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => TakeAsync(processes[i % 4], $"h{i}"))));
            var lease = Assert.Single(answers, a => a.Lease is not null).Lease!;
            Assert.Equal(round, lease.Fencing);
            Assert.All(answers.Where(a => a.Lease is null), a => Assert.Equal(lease.Holder, a.Holder));
            await processes[round % 4].Leases.ReleaseAsync(lease, cancellationToken: Stop);
        }
    }

    [Fact]
    public async Task A_lost_answer_does_not_lose_the_lease()
    {
        var lost = new LostAnswer();
        var stores = Open(o => o.Interceptors.Add(lost));
        await stores.Check.CheckAsync(Stop);
        lost.Lose();

        var result = await TakeAsync(stores, "a", Interval);

        Assert.Equal((1, 1L), (lost.Lost, result.Lease!.Fencing));
    }

    private static Task<LeaseResult> TakeAsync(Stores stores, string holder, TimeSpan? interval = null)
        => stores.Leases.TryAcquireAsync(new("norte", holder, Minute) { Interval = interval }, Stop);
}

public sealed class SqliteLeaseTests() : LeaseTests(StorageProvider.Sqlite);

public sealed class PostgreSqlLeaseTests() : LeaseTests(StorageProvider.PostgreSql);
