using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Logs.Endpoints;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Logs.Tests;

public sealed class FindingTrendsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Now_a_day_ago_and_the_way_between()
    {
        var runs = Runs(0, 12, 24, 36);
        var trend = Assert.Single(Of(runs, [Count(runs[0], FindingCode.NoPort, 5), Count(runs[1], FindingCode.NoPort, 7), Count(runs[2], FindingCode.NoPort, 9)]));

        Assert.Equal((FindingCode.NoPort, 5, 9), (trend.Code, trend.Now, trend.DayAgo));
        Assert.Equal([0, 9, 7, 5], trend.History);
    }

    [Fact]
    public void What_is_gone_is_shown_as_long_as_it_was_there_a_day_ago()
    {
        var runs = Runs(0, 24);
        var trend = Assert.Single(Of(runs, [Count(runs[1], FindingCode.BoxFull, 3)]));

        Assert.Equal((0, 3), (trend.Now, trend.DayAgo));
        Assert.Empty(Of(Runs(0, 1), []));
    }

    [Fact]
    public void Nothing_is_said_of_a_day_ago_where_there_was_no_run()
    {
        var runs = Runs(0, 1);

        Assert.Null(Assert.Single(Of(runs, [Count(runs[0], FindingCode.NoPort, 1)])).DayAgo);
    }

    [Fact]
    public void That_a_client_is_missing_is_told_by_complete_full_readings_alone()
    {
        var runs = Runs(0, 1, 2, 3);
        (runs[0], runs[1]) = (runs[0] with { Reading = ReadingKind.Delta }, runs[1] with { ContractsComplete = false });
        var trends = Of(runs, [Count(runs[2], FindingCode.MissingInSgp, 4), Count(runs[2], FindingCode.NoPort, 2), Count(runs[3], FindingCode.MissingInSgp, 1)]);

        var missing = Assert.Single(trends);
        Assert.Equal((FindingCode.MissingInSgp, 4), (missing.Code, missing.Now));
        Assert.Equal([1, 4], missing.History);
    }

    [Fact]
    public void Many_runs_are_spread_over_the_line_and_the_last_one_is_its_end()
    {
        var runs = Runs([.. Enumerable.Range(0, 300)]);
        var trend = Assert.Single(Of(runs, [.. runs.Select(static (r, i) => Count(r, FindingCode.NoPort, 1000 - i))]));

        Assert.InRange(trend.History.Count, 40, 48);
        Assert.Equal(1000, trend.History[^1]);
        Assert.Equal(trend.History.Order(), trend.History);
    }

    [Fact]
    public void Those_with_the_most_come_first()
    {
        var runs = Runs(0);
        var trends = Of(runs, [Count(runs[0], FindingCode.NoAttachment, 1), Count(runs[0], FindingCode.PortBlocked, 8)]);

        Assert.Equal([FindingCode.PortBlocked, FindingCode.NoAttachment], trends.Select(static t => t.Code));
    }

    [Fact]
    public void Runs_from_before_the_time_that_was_counted_are_not_shown_as_if_they_had_found_nothing()
    {
        var runs = Runs(0, 24, 24 * 20);
        var trend = Assert.Single(Of(runs, [Count(runs[0], FindingCode.NoPort, 5), Count(runs[1], FindingCode.NoPort, 5)]));

        Assert.Equal([5, 5], trend.History);
    }

    private static List<Models.FindingTrend> Of(IReadOnlyList<RunSummary> runs, IReadOnlyList<FindingCount> counts)
        => FindingTrends.Of(runs, counts, Now.AddDays(-14));

    private static List<RunSummary> Runs(params int[] hours)
        =>
        [
            .. hours.Select(static h => new RunSummary
            {
                RunId = "run-" + h.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Tenant = "",
                Mode = RunMode.Apply,
                StartedAt = Now.AddHours(-h),
                ContractsComplete = true,
            }),
        ];

    private static FindingCount Count(RunSummary run, FindingCode code, int count) => new(run.RunId, run.StartedAt, code, count);
}
