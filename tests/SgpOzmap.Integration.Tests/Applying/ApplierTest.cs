using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SgpOzmap.Integration.Applying;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Tests.Support;
using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Tests.Applying;

public abstract class ApplierTest
{
    internal FakeOzmap Map { get; } = new();

    internal RecordedJournal Journal { get; } = new();

    internal RecordedProgress Progress { get; } = new();

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 1, 7, 42, TimeSpan.Zero));

    internal Task<ApplyResult> ApplyAsync(params ImmutableArray<PlannedChange> changes) => ApplyAsync(changes, TestContext.Current.CancellationToken);

    internal Task<ApplyResult> ApplyAsync(ImmutableArray<PlannedChange> changes, CancellationToken cancellationToken, int concurrency = 4)
        => Applier(concurrency).ApplyAsync(new(changes, Journal) { Progress = Progress }, cancellationToken);

    internal IChangeApplier Applier(int concurrency = 4) => new OzmapChangeApplier(
        "norte",
        Map,
        new FixedOptions<OzmapClientOptions>(new() { Concurrency = concurrency }),
        Words.Sentences,
        Clock,
        NullLogger<OzmapChangeApplier>.Instance);

    /// <summary>Outcome and error of the only change.</summary>
    internal async Task<ChangeResult> ApplyOneAsync(PlannedChange change) => Assert.Single((await ApplyAsync(change)).Changes);
}
