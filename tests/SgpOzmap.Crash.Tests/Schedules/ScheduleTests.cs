using System.Globalization;

namespace SgpOzmap.Crash.Tests.Schedules;

/// <summary>
/// Whatever goes wrong with servers, network, clock, store and process, the map becomes what it would have become without. <c>SGPOZMAP_CRASH_SCHEDULES</c> says how many
/// schedules, <c>SGPOZMAP_CRASH_SEED</c> with which seed they begin.
/// </summary>
[Collection(Output.OneByOne)]
public sealed class ScheduleTests
{
    [Fact]
    public async Task After_faults_two_runs_bring_the_map_to_where_one_without_faults_brings_it()
    {
        var campaign = new Campaign(Setting("SGPOZMAP_CRASH_SEED", 1), Setting("SGPOZMAP_CRASH_SCHEDULES", 2000));
        var failure = await campaign.RunAsync(Output.Tell, TestContext.Current.CancellationToken);
        Assert.True(failure is null, failure);
    }

    private static int Setting(string name, int otherwise)
        => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
