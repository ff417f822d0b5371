using Microsoft.Extensions.Time.Testing;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Tests.Support;

namespace SgpOzmap.Integration.Tests.Journaling;

public sealed class RunJournalTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero));
    private readonly InMemoryTenantLeases _leases;
    private readonly InMemoryJournal _journal;
    private readonly TenantLease _lease;
    private readonly RunJournal _run;
    private bool _isHeld = true;

    public RunJournalTests()
    {
        _leases = new(_clock);
        _journal = new(_leases, _clock);
        _lease = _leases.TryAcquireAsync(new("norte", "here", TimeSpan.FromMinutes(1)), Token).Result.Lease!;
        _run = new(_journal, "run1", _lease, () => _isHeld);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_intent_stands_once_and_gets_the_last_outcome()
    {
        await BeginAsync(new JournalIntent { Change = Make.Status(1) });
        await BeginAsync(new JournalIntent { Change = Make.Status(1) }, new JournalIntent { Change = Make.Rename(2) });
        await EndAsync(Make.Status(1), JournalState.Unknown, "?");
        await EndAsync(Make.Status(1), JournalState.Applied);

        var entries = await _journal.GetRunAsync("run1", Token);
        Assert.Equal([("1/SetStatus", JournalState.Applied), ("2/Rename", JournalState.Open)], entries.Select(static e => (e.Change.Id, e.State)));
        Assert.Equal(("norte", _clock.GetUtcNow(), null), (entries[0].Tenant, entries[0].EndedAt, entries[1].EndedAt));
        Assert.Equal("2/Rename", Assert.Single(await _journal.GetUnfinishedAsync("norte", Token)).Change.Id);
    }

    [Fact]
    public async Task A_follow_up_is_planned_with_its_removal_and_opened_when_it_is_written()
    {
        var annotation = Make.Annotate(1, "1/RemoveClient");
        await BeginAsync(
            new JournalIntent { Change = Make.RemoveClient(1) }, new JournalIntent { Change = annotation, IsFollowUp = true, IsForLater = true });
        Assert.Equal(JournalState.Planned, (await StatesAsync())[annotation.Id]);

        await BeginAsync(new JournalIntent { Change = annotation, IsFollowUp = true });
        Assert.Equal(JournalState.Open, (await StatesAsync())[annotation.Id]);

        await EndAsync(annotation, JournalState.NotDone, "refused");
        Assert.Contains(await _journal.GetUnfinishedAsync("norte", Token), e => e.Change.Id == annotation.Id);
        await EndAsync(annotation, JournalState.Applied);
        Assert.DoesNotContain(await _journal.GetUnfinishedAsync("norte", Token), e => e.Change.Id == annotation.Id);
    }

    [Fact]
    public async Task A_follow_up_that_is_written_at_once_is_open_at_once()
    {
        await BeginAsync(new JournalIntent { Change = Make.Annotate(1), IsFollowUp = true });

        Assert.Equal(JournalState.Open, Assert.Single(await StatesAsync()).Value);
    }

    [Fact]
    public async Task An_outcome_of_a_change_without_intent_is_passed_over()
    {
        await EndAsync(Make.Status(1), JournalState.Applied);

        Assert.Empty(await _journal.GetRunAsync("run1", Token));
        Assert.False(_run.Knows("1/SetStatus"));
    }

    [Fact]
    public async Task A_lease_that_was_given_to_another_keeps_intents_out()
    {
        await BeginAsync(new JournalIntent { Change = Make.Annotate(1), IsFollowUp = true, IsForLater = true });
        await _leases.ReleaseAsync(_lease, cancellationToken: Token);
        Assert.NotNull((await _leases.TryAcquireAsync(new("norte", "there", TimeSpan.FromMinutes(1)), Token)).Lease);

        await Assert.ThrowsAsync<LeaseLostException>(() => BeginAsync(new JournalIntent { Change = Make.Status(1) }));
        await Assert.ThrowsAsync<LeaseLostException>(() => BeginAsync(new JournalIntent { Change = Make.Annotate(1), IsFollowUp = true }));

        Assert.Equal(JournalState.Planned, Assert.Single(await StatesAsync()).Value);
    }

    [Fact]
    public async Task A_process_that_was_frozen_after_its_intent_was_recorded_does_not_write()
    {
        _isHeld = false;

        await Assert.ThrowsAsync<LeaseLostException>(() => BeginAsync(new JournalIntent { Change = Make.Status(1) }));

        Assert.Equal(JournalState.Open, Assert.Single(await StatesAsync()).Value);
    }

    [Fact]
    public async Task An_applied_undo_marks_what_it_takes_back()
    {
        await BeginAsync(new JournalIntent { Change = Make.Status(1) });
        await EndAsync(Make.Status(1), JournalState.Applied);
        var entry = Assert.Single(await _journal.GetRunAsync("run1", Token));
        using var undo = new RunJournal(_journal, "run2", _lease, static () => true);
        var revert = new RevertChange { Contract = 1, Reason = new("volta", "back"), Reverted = entry.Change, Entry = entry.Id };
        await undo.BeginAsync([new JournalIntent { Change = revert, UndoOf = entry.Id }], Token);

        await undo.EndAsync(new Dictionary<string, WriteResult>(StringComparer.Ordinal) { [revert.Id] = new(JournalState.Unknown) }, Token);
        Assert.Null(Assert.Single(await _journal.GetRunAsync("run1", Token)).UndoneBy);

        await undo.EndAsync(new Dictionary<string, WriteResult>(StringComparer.Ordinal) { [revert.Id] = new(JournalState.Applied) }, Token);
        Assert.Equal(Assert.Single(await _journal.GetRunAsync("run2", Token)).Id, Assert.Single(await _journal.GetRunAsync("run1", Token)).UndoneBy);
    }

    public void Dispose() => _run.Dispose();

    private Task BeginAsync(params JournalIntent[] intents) => _run.BeginAsync(intents, Token);

    private Task EndAsync(PlannedChange change, JournalState state, string? error = null)
        => _run.EndAsync(new Dictionary<string, WriteResult>(StringComparer.Ordinal) { [change.Id] = new(state, error) }, Token);

    private async Task<Dictionary<string, JournalState>> StatesAsync()
        => (await _journal.GetRunAsync("run1", Token)).ToDictionary(static e => e.Change.Id, static e => e.State, StringComparer.Ordinal);
}
