using SgpOzmap.Integration.Applying;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Tests.Support;
using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Tests.Applying;

public sealed class JournalledWriteTests : ApplierTest
{
    private static readonly StoreException Full = new(StoreErrorKind.Full, new("disco cheio", "disk full"));

    [Fact]
    public async Task Every_write_has_its_intent_before_and_its_outcome_after()
    {
        Map.AddClient(3, "p3");
        Map.AddClient(4, "p4");
        Map.BeforeWrite = call =>
        {
            // Whatever is written, the changes that it carries stand open in the journal.
            lock (Journal.Lines)
                Journal.Lines.Add("write " + call.Split(' ')[0]);
            return Task.CompletedTask;
        };

        await ApplyAsync([Make.Rename(1)], TestContext.Current.CancellationToken, concurrency: 1);
        await ApplyAsync([Make.Create(2)], TestContext.Current.CancellationToken, concurrency: 1);
        await ApplyAsync([Make.RemoveClient(3)], TestContext.Current.CancellationToken, concurrency: 1);
        await ApplyAsync([Make.Status(5), Make.Status(6)], TestContext.Current.CancellationToken, concurrency: 1);
        await ApplyAsync([Make.Disconnect(4)], TestContext.Current.CancellationToken, concurrency: 1);

        Assert.Equal(
            [
                "begin 1/Rename", "write PATCH", "1/Rename Applied",
                "begin 2/CreateClient", "write POST", "2/CreateClient Applied",
                "begin 3/RemoveClient", "write DELETE", "3/RemoveClient Applied",
                "begin 5/SetStatus", "begin 6/SetStatus", "write POST", "5/SetStatus Applied", "6/SetStatus Applied",
                "begin 4/DisconnectPort", "write POST", "4/DisconnectPort Applied",
            ],
            Journal.Lines);
    }

    [Fact]
    public async Task A_removal_keeps_client_property_and_drop()
    {
        Map.AddClient(1, "p1");
        Map.AddClient(2, "p2");
        Map.Drops["d2"] = new() { Id = "d2" };

        await ApplyAsync(Make.RemoveClient(1), Make.RemoveProperty(2));

        var client = Journal.Intents.Single(static i => i.Change.Contract == 1).Before!;
        Assert.Equal(("c1", "p1", null), (client.Client!.Id, client.Property!.Id, client.Drop));
        var property = Journal.Intents.Single(static i => i.Change.Contract == 2).Before!;
        Assert.Equal(("c2", "p2", "d2"), (property.Client!.Id, property.Property!.Id, property.Drop!.Id));
    }

    [Fact]
    public async Task A_removal_whose_client_cannot_be_read_is_not_made()
    {
        Map.AddClient(2, "p2");
        Map.Fail("GET ftth-clients/c2", FakeOzmap.Uncertain(), times: 9);

        Assert.Equal(ChangeOutcome.Failed, (await ApplyOneAsync(Make.RemoveProperty(2))).Outcome);
        Assert.Empty(Map.Writes);
    }

    [Fact]
    public async Task A_drop_that_cannot_be_read_does_not_keep_its_property()
    {
        Map.AddClient(2, "p2");
        Map.Fail("GET cables/d2", FakeOzmap.Refusal(403, OzmapErrorKind.Forbidden));

        Assert.Equal(ChangeOutcome.Applied, (await ApplyOneAsync(Make.RemoveProperty(2))).Outcome);
        Assert.Null(Assert.Single(Journal.Intents).Before!.Drop);
    }

    [Fact]
    public async Task An_annotation_is_planned_with_its_removal()
    {
        Map.AddClient(1, "p1");

        await ApplyAsync(Make.RemoveClient(1), Make.Annotate(1, "1/RemoveClient"));

        Assert.Equal(
            ["begin 1/RemoveClient", "plan 1/AnnotateProperty", "1/RemoveClient Applied", "plan 1/AnnotateProperty", "1/AnnotateProperty Applied"], Journal.Lines);
        Assert.Equal([false, true, false], Journal.Intents.Select(static i => i.IsForLater));
    }

    [Fact]
    public async Task Nothing_is_written_that_cannot_be_journalled()
    {
        Map.AddClient(3, "p3");
        Journal.BeginFault = Full;

        var result = await ApplyAsync(Make.Rename(1), Make.Status(2), Make.Status(4), Make.RemoveClient(3), Make.Create(5));

        Assert.Empty(Map.Writes);
        Assert.All(result.Changes, static c => Assert.Equal(ChangeOutcome.Skipped, c.Outcome));
        Assert.Contains("disk full", Assert.Single(result.Failures).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_lease_stops_the_writing()
    {
        Journal.BeginFault = new LeaseLostException("norte");

        var result = await ApplyAsync(Make.Rename(1), Make.Rename(2));

        Assert.Empty(Map.Writes);
        Assert.Contains("norte", Assert.Single(result.Failures).En, StringComparison.Ordinal);
        Assert.All(result.Changes, static c => Assert.Equal(ChangeOutcome.Skipped, c.Outcome));
    }

    [Fact]
    public async Task An_outcome_that_cannot_be_recorded_stops_the_writing_and_is_tried_once_more()
    {
        Journal.EndFault = Full;
        Map.BeforeWrite = _ => Task.CompletedTask;

        var result = await ApplyAsync([Make.Rename(1), Make.Rename(2), Make.Rename(3)], TestContext.Current.CancellationToken, concurrency: 1);

        Assert.Single(Map.Writes);
        Assert.Equal([ChangeOutcome.Applied, ChangeOutcome.Skipped, ChangeOutcome.Skipped], result.Changes.Select(static c => c.Outcome));
        Assert.Equal(2, result.Failures.Length);
        Assert.Contains("could not be recorded", result.Failures[1].En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outcome_that_is_recorded_in_the_end_is_no_failure()
    {
        Map.BeforeWrite = _ =>
        {
            Journal.EndFaults.Enqueue(Full);
            return Task.CompletedTask;
        };

        var result = await ApplyAsync([Make.Rename(1), Make.Rename(2)], TestContext.Current.CancellationToken, concurrency: 1);

        Assert.Contains("1/Rename Applied", Journal.Lines);
        Assert.Contains("disk full", Assert.Single(result.Failures).En, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Outcomes_that_come_at_once_are_recorded_once_each()
    {
        var (ends, both) = (0, new TaskCompletionSource());
        Journal.BeforeEnd = () =>
        {
            if (Interlocked.Increment(ref ends) == 2)
                both.SetResult();
            return both.Task.WaitAsync(TestContext.Current.CancellationToken);
        };

        await ApplyAsync([Make.Rename(1), Make.Rename(2)], TestContext.Current.CancellationToken, concurrency: 2);

        Assert.Equal(["1/Rename Applied", "2/Rename Applied"], Journal.Lines.Where(static l => l.EndsWith("Applied", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task Refused_is_not_done_and_no_answer_is_unknown()
    {
        Map.Fail("PATCH ftth-clients/c1", FakeOzmap.Refusal(400, OzmapErrorKind.Refused));
        Map.Fail("PATCH ftth-clients/c2", FakeOzmap.Uncertain(), times: 9);

        await ApplyAsync([Make.Rename(1), Make.Rename(2)], TestContext.Current.CancellationToken, concurrency: 1);

        Assert.Equal(["begin 1/Rename", "1/Rename NotDone", "begin 2/Rename", "2/Rename Unknown"], Journal.Lines);
    }

    [Fact]
    public async Task A_write_that_is_cut_off_is_unknown()
    {
        using var abort = new CancellationTokenSource();
        Map.BeforeWrite = async _ =>
        {
            await abort.CancelAsync();
            throw new OperationCanceledException(abort.Token);
        };

        var result = await Applier().ApplyAsync(new ApplyRequest([Make.Rename(1)], Journal) { Abort = abort.Token }, TestContext.Current.CancellationToken);

        Assert.Equal(ChangeOutcome.Failed, Assert.Single(result.Changes).Outcome);
        Assert.Equal(["begin 1/Rename", "1/Rename Unknown"], Journal.Lines);
    }

    [Fact]
    public async Task What_needs_no_write_needs_no_intent()
    {
        await ApplyAsync(Make.RemoveClient(1), Make.RemoveProperty(2), Make.Disconnect(3));

        Assert.DoesNotContain(Journal.Lines, static l => l.StartsWith("begin", StringComparison.Ordinal));
    }
}
