using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Storage.Tests.Support;

namespace SgpOzmap.Integration.Storage.Tests;

public abstract class JournalTests(StorageProvider provider) : StoreTest(provider)
{
    [Fact]
    public async Task An_intent_is_there_with_its_pre_image_before_the_write()
    {
        var stores = Open();
        var lease = await stores.LeaseAsync();

        var ids = await stores.Journal.BeginAsync("r1", lease, [new() { Change = Make.Remove(1), Before = Make.Before(1) }, new() { Change = Make.Annotate(1), IsFollowUp = true }], Stop);

        var entries = await Open().Journal.GetRunAsync("r1", Stop);
        Assert.Equal(ids, entries.Select(e => e.Id));
        Assert.Equal([JournalState.Open, JournalState.Planned], entries.Select(e => e.State));
        Assert.Equal([false, true], entries.Select(e => e.IsFollowUp));
        Assert.Equal(Make.Json(Make.Before(1)), Make.Json(entries[0].Before!));
        Assert.Equal(Make.Json<Rules.Changes.PlannedChange>(Make.Annotate(1)), Make.Json(entries[1].Change));
        Assert.Equal(("norte", "r1", Make.Noon, null, null), (entries[1].Tenant, entries[1].RunId, entries[1].IntendedAt, entries[1].Before, entries[1].EndedAt));
    }

    [Fact]
    public async Task The_ids_come_in_the_order_of_the_intents_and_rise()
    {
        var stores = Open();
        var lease = await stores.LeaseAsync();

        var first = await stores.Journal.BeginAsync("r1", lease, [.. Enumerable.Range(1, 2500).Select(i => Make.Intent(Make.Status(i)))], Stop);
        var second = await stores.Journal.BeginAsync("r1", lease, [Make.Intent(Make.Status(9999))], Stop);

        Assert.Equal(first.Order(), first);
        Assert.True(second[0] > first[^1]);
        Assert.Equal([.. Enumerable.Range(1, 2500), 9999], (await stores.Journal.GetRunAsync("r1", Stop)).Select(e => (int)e.Change.Contract));
    }

    [Fact]
    public async Task An_outcome_says_what_became_of_it()
    {
        var stores = Open();
        var ids = await stores.Journal.BeginAsync("r1", await stores.LeaseAsync(), [Make.Intent(Make.Status(1)), Make.Intent(Make.Status(2)), Make.Intent(Make.Status(3))], Stop);
        Clock.Now += TimeSpan.FromSeconds(2);

        await stores.Journal.EndAsync(
            [new(ids[0], JournalState.Applied) { MadeClientId = "c9", MadePropertyId = "p9" }, new(ids[1], JournalState.NotDone, "409: em uso"), new(987_654, JournalState.Applied)], Stop);

        var entries = await Open().Journal.GetRunAsync("r1", Stop);
        Assert.Equal([JournalState.Applied, JournalState.NotDone, JournalState.Open], entries.Select(e => e.State));
        Assert.Equal([null, "409: em uso", null], entries.Select(e => e.Error));
        Assert.Equal([Make.Noon.AddSeconds(2), Make.Noon.AddSeconds(2), null], entries.Select(e => e.EndedAt));
        Assert.Equal(("c9", "p9"), (entries[0].MadeClientId, entries[0].MadePropertyId));
    }

    [Fact]
    public async Task A_planned_follow_up_is_opened_before_it_is_written()
    {
        var stores = Open();
        var lease = await stores.LeaseAsync();
        var ids = await stores.Journal.BeginAsync("r1", lease, [new() { Change = Make.Annotate(1), IsFollowUp = true }], Stop);

        await stores.Journal.OpenAsync(lease, ids, Stop);

        Assert.Equal(JournalState.Open, (await stores.Journal.GetRunAsync("r1", Stop))[0].State);
    }

    [Fact]
    public async Task An_applied_undo_marks_what_it_took_back_and_another_does_not()
    {
        var stores = Open();
        var lease = await stores.LeaseAsync();
        var ids = await stores.Journal.BeginAsync("r1", lease, [Make.Intent(Make.Status(1)), Make.Intent(Make.Status(2))], Stop);
        await stores.Journal.EndAsync([new(ids[0], JournalState.Applied), new(ids[1], JournalState.Applied)], Stop);
        var undo = await stores.Journal.BeginAsync("r2", lease, [Make.Intent(Make.Status(1), ids[0]), Make.Intent(Make.Status(2), ids[1])], Stop);

        await stores.Journal.EndAsync([new(undo[0], JournalState.Applied), new(undo[1], JournalState.NotDone)], Stop);

        Assert.Equal([undo[0], null], (await stores.Journal.GetRunAsync("r1", Stop)).Select(e => e.UndoneBy));
        Assert.Equal(ids.Select(id => (long?)id), (await stores.Journal.GetRunAsync("r2", Stop)).Select(e => e.UndoOf));
    }

    [Fact]
    public async Task What_is_unfinished_is_open_or_a_follow_up_that_was_not_applied()
    {
        var stores = Open();
        var lease = await stores.LeaseAsync();
        JournalState[] states = [JournalState.Planned, JournalState.Open, JournalState.Applied, JournalState.NotDone, JournalState.Unknown, JournalState.TakenOver];
        var ids = await stores.Journal.BeginAsync(
            "r1", lease, [.. states.Select((_, i) => Make.Intent(Make.Status(i))), .. states.Select((_, i) => new JournalIntent { Change = Make.Annotate(100 + i), IsFollowUp = true })], Stop);
        await stores.Journal.BeginAsync("r2", await stores.LeaseAsync("sul"), [Make.Intent(Make.Status(200))], Stop);
        await stores.Journal.EndAsync([.. ids.Select((id, i) => new JournalOutcome(id, states[i % states.Length]))], Stop);

        Assert.Equal([1L, 100, 101, 103, 104], (await Open().Journal.GetUnfinishedAsync("norte", Stop)).Select(e => e.Change.Contract));
    }

    [Fact]
    public async Task Without_the_current_lease_nothing_is_recorded()
    {
        var (first, second) = (Open(), Open());
        var old = await first.LeaseAsync();
        var planned = await first.Journal.BeginAsync("r1", old, [new() { Change = Make.Annotate(1), IsFollowUp = true }], Stop);
        await PassAsync(TimeSpan.FromMinutes(2));
        var current = await second.LeaseAsync();

        await Assert.ThrowsAsync<LeaseLostException>(() => first.Journal.BeginAsync("r1", old, [Make.Intent(Make.Status(1))], Stop));
        await Assert.ThrowsAsync<LeaseLostException>(() => first.Journal.OpenAsync(old, planned, Stop));

        Assert.Equal([JournalState.Planned], (await second.Journal.GetRunAsync("r1", Stop)).Select(e => e.State));
        await second.Journal.BeginAsync("r2", current, [Make.Intent(Make.Status(1))], Stop);
    }

    [Fact]
    public async Task A_lease_that_ran_out_or_was_given_back_or_is_not_known_is_none()
    {
        var stores = Open();
        var lease = await stores.LeaseAsync();
        await Assert.ThrowsAsync<LeaseLostException>(() => stores.Journal.BeginAsync("r1", lease with { Tenant = "sul" }, [Make.Intent(Make.Status(1))], Stop));
        await PassAsync(TimeSpan.FromMinutes(2));
        await Assert.ThrowsAsync<LeaseLostException>(() => stores.Journal.BeginAsync("r1", lease, [Make.Intent(Make.Status(1))], Stop));

        Assert.True(await stores.Leases.RenewAsync(lease, Stop));
        await stores.Journal.BeginAsync("r1", lease, [Make.Intent(Make.Status(1))], Stop);
        await stores.Leases.ReleaseAsync(lease, cancellationToken: Stop);
        await Assert.ThrowsAsync<LeaseLostException>(() => stores.Journal.BeginAsync("r1", lease, [Make.Intent(Make.Status(1))], Stop));
        Assert.Single(await stores.Journal.GetRunAsync("r1", Stop));
    }

    [Fact]
    public async Task Outcomes_are_recorded_without_a_lease()
    {
        var stores = Open();
        var lease = await stores.LeaseAsync();
        var ids = await stores.Journal.BeginAsync("r1", lease, [Make.Intent(Make.Status(1))], Stop);
        await stores.Leases.ReleaseAsync(lease, finished: false, Stop);

        await stores.Journal.EndAsync([new(ids[0], JournalState.Applied)], Stop);

        Assert.Equal(JournalState.Applied, (await stores.Journal.GetRunAsync("r1", Stop))[0].State);
    }

    [Fact]
    public async Task A_lost_answer_does_not_record_an_intent_twice()
    {
        var lost = new LostAnswer();
        var stores = Open(o => o.Interceptors.Add(lost));
        var lease = await stores.LeaseAsync();
        lost.Lose(2);

        var ids = await stores.Journal.BeginAsync("r1", lease, [Make.Intent(Make.Status(1)), Make.Intent(Make.Status(2))], Stop);

        Assert.Equal(2, lost.Lost);
        Assert.Equal(ids, (await stores.Journal.GetRunAsync("r1", Stop)).Select(e => e.Id));
        Assert.Equal([1L, 2], (await stores.Journal.GetRunAsync("r1", Stop)).Select(e => e.Change.Contract));
    }

    [Fact]
    public async Task Writes_of_one_run_may_be_recorded_side_by_side()
    {
        var stores = Open();
        var lease = await stores.LeaseAsync();

        var ids = await Task.WhenAll(Enumerable.Range(1, 20).Select(i => Task.Run(() => stores.Journal.BeginAsync("r1", lease, [Make.Intent(Make.Status(i))], Stop))));

        Assert.Equal(20, ids.SelectMany(i => i).Distinct().Count());
        Assert.Equal(20, await stores.LookAsync((context, token) => context.Journal.CountAsync(token)));
    }
}

public sealed class SqliteJournalTests() : JournalTests(StorageProvider.Sqlite);

public sealed class PostgreSqlJournalTests() : JournalTests(StorageProvider.PostgreSql);
