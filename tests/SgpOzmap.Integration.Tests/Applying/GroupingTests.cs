using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Tests.Support;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.Integration.Tests.Applying;

public sealed class GroupingTests : ApplierTest
{
    [Fact]
    public async Task A_thousand_statuses_take_few_calls_and_every_client_is_in_one_of_them()
    {
        var changes = Enumerable.Range(1, 1000).Select(i => (PlannedChange)Make.Status(i, i % 3 == 0 ? MapStatus.Ok : MapStatus.Error)).ToImmutableArray();

        var result = await ApplyAsync(changes);

        Assert.All(result.Changes, c => Assert.Equal(ChangeOutcome.Applied, c.Outcome));
        Assert.Equal(6, Map.Writes.Count());
        Assert.All(Map.Batches, b => Assert.InRange(b.Ids.Count, 1, 200));
        Assert.Equal(1000, Map.Batches.SelectMany(b => b.Ids).Distinct().Count());
        Assert.All(Map.Batches, b => Assert.All(b.Ids, id => Assert.Equal(
            int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture) % 3 == 0 ? OzmapClientStatus.Ok : OzmapClientStatus.Error, b.Update.Status)));
    }

    [Fact]
    public async Task Status_and_mark_of_one_client_share_a_call_with_clients_of_the_same_values()
    {
        await ApplyAsync(Make.Status(1), Make.Implant(1), Make.Status(2), Make.Implant(2), Make.Status(3), Make.Status(4), Make.Implant(5), Make.Implant(6));

        Assert.Equal(3, Map.Batches.Count);
        Assert.Single(Map.Batches, b => b.Update is { Status: OzmapClientStatus.Error, Implanted: true } && b.Ids.Order().SequenceEqual(["c1", "c2"]));
        Assert.Single(Map.Batches, b => b.Update is { Status: OzmapClientStatus.Error, Implanted: null } && b.Ids.Order().SequenceEqual(["c3", "c4"]));
        Assert.Single(Map.Batches, b => b.Update is { Status: null, Implanted: true } && b.Ids.Order().SequenceEqual(["c5", "c6"]));
    }

    [Fact]
    public async Task A_single_client_is_patched()
    {
        await ApplyAsync(Make.Status(1), Make.Implant(1));

        Assert.Equal(["PATCH ftth-clients/c1"], Map.Calls);
        var update = Assert.Single(Map.ClientUpdates).Update;
        Assert.Equal(OzmapClientStatus.Error, update.Status);
        Assert.True(update.Implanted);
    }

    [Fact]
    public async Task Name_and_onu_of_a_client_are_one_patch()
    {
        await ApplyAsync(Make.Rename(1, "MARIA"), Make.Onu(1), Make.Rename(2));

        Assert.Equal(["PATCH ftth-clients/c1", "PATCH ftth-clients/c2"], Map.Calls.Order());
        var update = Map.ClientUpdates.Single(u => u.Id == "c1").Update;
        Assert.Equal("MARIA", update.Name);
        Assert.Equal(new OzmapOnu { PppoeUser = "user", SerialNumber = "SERIAL", MacAddress = "MAC" }, update.Onu);
        Assert.Null(update.Status);
        Assert.Null(Map.ClientUpdates.Single(u => u.Id == "c2").Update.Onu);
    }

    [Fact]
    public async Task Equal_readings_share_a_call_at_two_decimals_and_a_single_one_is_patched()
    {
        await ApplyAsync(Make.Power(1, -19.871), Make.Power(2, -19.87), Make.Power(3, -21));

        Assert.Equal(["PATCH properties/p3", "POST properties/batch-update -19.87 x2"], Map.Calls.Order());
        Assert.Equal(-21, Assert.Single(Map.PropertyUpdates).Update.PotencyRead);
    }

    [Fact]
    public async Task Coordinates_and_power_of_a_property_are_one_patch()
    {
        await ApplyAsync(Make.Power(1, -20), Make.Coordinates(1), Make.Power(2, -20));

        var update = Map.PropertyUpdates.Single(u => u.Id == "p1").Update;
        Assert.Equal(new OzmapCoordinates(-27.5, -48.5), update.Coordinates);
        Assert.Equal(-20, update.PotencyRead);
        Assert.Null(update.Client);
        Assert.Equal(["PATCH properties/p1", "PATCH properties/p2"], Map.Calls.Order());
    }

    [Fact]
    public async Task A_move_names_box_connector_and_port_and_never_lets_the_server_choose()
    {
        Map.AddClient(2, "p2");
        await ApplyAsync(Make.Move(1, 5), Make.Annotate(2));

        var update = Map.PropertyUpdates.Single(u => u.Id == "p1").Update;
        Assert.Equal(("b1", "s1", 5, false), (update.BoxId, update.ConnectorId, update.Port, update.AutoConnect));
        Assert.Equal("linha", Map.PropertyUpdates.Single(u => u.Id == "p2").Update.Observation);
    }

    [Fact]
    public async Task Progress_is_told_after_every_change()
    {
        await ApplyAsync(Make.Status(1), Make.Status(2), Make.Rename(3));

        Assert.Equal([1, 2, 3], Progress.Reports.Select(r => r.Done).Order());
        Assert.All(Progress.Reports, r => Assert.Equal(("norte", RunStage.Applying, 3), (r.Tenant, r.Stage, r.Total)));
    }

    [Fact]
    public async Task No_more_writes_are_under_way_than_configured()
    {
        var (now, most) = (0, 0);
        var release = new TaskCompletionSource();
        Map.BeforeWrite = async _ =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref now));
            if (Volatile.Read(ref now) == 2)
                release.TrySetResult();
            await release.Task;
            Interlocked.Decrement(ref now);
        };

        await ApplyAsync([.. Enumerable.Range(1, 12).Select(i => Make.Rename(i))], TestContext.Current.CancellationToken, concurrency: 2);

        Assert.Equal(2, most);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref target)) < value && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
        }
    }
}
