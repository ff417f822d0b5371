using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Tests.Support;
using SgpOzmap.Integration.Undo;
using SgpOzmap.OzmapClient;
using SgpOzmap.Testing;

namespace SgpOzmap.Integration.Tests.Undo;

public sealed class UndoServiceTests
{
    private readonly OzmapState _map = new();
    private readonly SimSplitter _splitter;

    public UndoServiceTests() => _splitter = _map.AddSplitter(_map.AddBox(_map.AddProject("CENTRO"), "CTO-1", new(-27.5, -48.5)), ports: 8);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plan_looks_at_many_records_with_few_requests()
    {
        await using var bench = await UndoBench.StartAsync(_map);
        await bench.WroteAsync(JournalState.Applied, [.. Enumerable.Range(1, 250).Select(i => (PlannedChange)(Make.Status(i) with { ClientId = _map.AddClient($"{i}", status: 1).Id }))]);

        var plan = await bench.PlanAsync();

        Assert.Equal(250, plan.Items.Count(i => i.State == UndoState.Ready));
        Assert.Equal(Enumerable.Range(1, 250).Reverse().Select(i => (long)i), plan.Items.Select(i => i.Change.Contract));
        Assert.InRange(bench.Ozmap.Requests.All.Count, 3, 15);
    }

    [Fact]
    public async Task Taking_back_a_creation_is_journalled_with_what_it_removes()
    {
        await using var bench = await UndoBench.StartAsync(_map);
        var client = _map.AddSubscriber("501", "FULANO", _splitter, 3, new(-27.5, -48.5), potencyRead: -20);
        await bench.WroteAsync(JournalState.Unknown, Make.Create(501) with { Port = new(_splitter.Box.Id, "CTO-1", _splitter.Id, 3, 3) });

        var report = await bench.ApplyAsync();

        Assert.Equal(ChangeOutcome.Applied, Assert.Single(report.Changes).Outcome);
        Assert.NotNull(report.Changes[0].At);
        Assert.Empty(_map.Clients);
        var made = Assert.Single(await bench.Journal.GetRunAsync(UndoBench.Run, Token));
        var undone = Assert.Single(await bench.Journal.GetRunAsync(report.RunId, Token));
        Assert.Equal((made.Id, JournalState.Applied), (undone.UndoOf, undone.State));
        Assert.Equal(undone.Id, made.UndoneBy);
        Assert.Equal(("501", client.Property!.Id, -20), (undone.Before!.Client!.Code, undone.Before.Property!.Id, undone.Before.Property.PotencyRead));
        Assert.NotNull(undone.Before.Drop);
    }

    [Theory]
    [InlineData(JournalState.NotDone, "The change was not written.")]
    [InlineData(JournalState.Planned, "The change was not written.")]
    [InlineData(JournalState.TakenOver, "A later run finished it; undo that one.")]
    public async Task What_was_not_written_is_not_looked_at(JournalState state, string reason)
    {
        await using var bench = await UndoBench.StartAsync(_map);
        await bench.WroteAsync(state, Make.Status(1));

        var item = Assert.Single((await bench.PlanAsync()).Items);

        Assert.Equal((UndoState.NothingToDo, reason), (item.State, item.Reason?.En));
        Assert.Empty(bench.Ozmap.Requests.All);
    }

    [Fact]
    public async Task A_removal_without_what_it_took_away_is_refused()
    {
        await using var bench = await UndoBench.StartAsync(_map);
        await bench.WroteAsync(JournalState.Applied, Make.RemoveProperty(1));

        Assert.Equal((UndoState.Refused, "The journal has not kept what was taken away."), Assert.Single((await bench.PlanAsync()).Items) is var i ? (i.State, i.Reason?.En) : default);
    }

    [Theory]
    [InlineData("antes\nlinha\ndepois", "antes\ndepois")]
    [InlineData("linha\ndepois", "depois")]
    [InlineData("antes\nlinha", "antes")]
    [InlineData("linha", "")]
    [InlineData("linha\nlinha", "linha")]
    [InlineData("antes\r\nlinha\r\ndepois", "antes\r\ndepois")]
    [InlineData("minha linha\nlinha longa", null)]
    public async Task Exactly_the_line_of_the_note_is_taken_out(string observation, string? rest)
    {
        await using var bench = await UndoBench.StartAsync(_map);
        var property = _map.AddProperty(_splitter.Box);
        property.Observation = observation;
        await bench.WroteAsync(JournalState.Applied, Make.Annotate(1) with { PropertyId = property.Id });

        var outcome = Assert.Single((await bench.ApplyAsync()).Changes).Outcome;

        Assert.Equal(rest is null ? ChangeOutcome.Skipped : ChangeOutcome.Applied, outcome);
        Assert.Equal(rest ?? observation, property.Observation);
    }

    [Fact]
    public async Task A_journal_that_cannot_be_written_lets_nothing_be_written()
    {
        var journal = new UnwritableJournal();
        await using var bench = await UndoBench.StartAsync(_map, services => services.AddSingleton<IJournal>(provider =>
            journal.Over(new InMemoryJournal(provider.GetRequiredService<InMemoryTenantLeases>(), provider.GetRequiredService<TimeProvider>()))));
        var client = _map.AddClient("1", status: 1);
        await bench.WroteAsync(JournalState.Applied, Make.Status(1) with { ClientId = client.Id });
        journal.IsFull = true;

        var report = await bench.ApplyAsync();

        Assert.Contains("the disk is full", Assert.Single(report.Failures).En, StringComparison.Ordinal);
        Assert.Equal(ChangeOutcome.Skipped, Assert.Single(report.Changes).Outcome);
        Assert.Equal(1, client.Status);
        Assert.Empty(bench.Ozmap.Requests.Writes);
    }

    [Fact]
    public async Task A_map_that_cannot_be_read_gives_no_plan()
    {
        await using var bench = await UndoBench.StartAsync(_map);
        await bench.WroteAsync(JournalState.Applied, Make.Status(1));
        bench.Ozmap.Faults.Add(new() { Times = int.MaxValue });

        await Assert.ThrowsAsync<OzmapException>(bench.PlanAsync);
    }

    [Fact]
    public async Task A_plan_of_a_tenant_that_is_not_configured_is_an_error()
    {
        await using var bench = await UndoBench.StartAsync(_map);

        await Assert.ThrowsAsync<KeyNotFoundException>(() => bench.Undo.ApplyAsync(new("run", "sul", []), null, Token));
    }

    /// <summary>Refuses intents once its disk is full.</summary>
    private sealed class UnwritableJournal : IJournal
    {
        private IJournal _journal = null!;

        internal bool IsFull { get; set; }

        internal UnwritableJournal Over(IJournal journal)
        {
            _journal = journal;
            return this;
        }

        public Task<IReadOnlyList<long>> BeginAsync(
            string runId, TenantLease lease, IReadOnlyCollection<JournalIntent> intents, CancellationToken cancellationToken = default)
            => IsFull
                ? throw new StoreException(StoreErrorKind.Full, new("o disco está cheio", "the disk is full"))
                : _journal.BeginAsync(runId, lease, intents, cancellationToken);

        public Task OpenAsync(TenantLease lease, IReadOnlyCollection<long> entries, CancellationToken cancellationToken = default)
            => _journal.OpenAsync(lease, entries, cancellationToken);

        public Task EndAsync(IReadOnlyCollection<JournalOutcome> outcomes, CancellationToken cancellationToken = default)
            => _journal.EndAsync(outcomes, cancellationToken);

        public Task<IReadOnlyList<JournalEntry>> GetRunAsync(string runId, CancellationToken cancellationToken = default)
            => _journal.GetRunAsync(runId, cancellationToken);

        public Task<IReadOnlyList<JournalEntry>> GetUnfinishedAsync(string tenant, CancellationToken cancellationToken = default)
            => _journal.GetUnfinishedAsync(tenant, cancellationToken);
    }
}
