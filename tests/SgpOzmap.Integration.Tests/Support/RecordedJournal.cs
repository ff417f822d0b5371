using SgpOzmap.Integration.Journaling;

namespace SgpOzmap.Integration.Tests.Support;

/// <summary>Remembers what a run told its journal.</summary>
internal sealed class RecordedJournal : IRunJournal
{
    private readonly Lock _lock = new();

    /// <summary>The calls in their order: <c>begin 501/SetStatus</c>, <c>501/SetStatus Applied</c>.</summary>
    internal List<string> Lines { get; } = [];

    internal List<JournalIntent> Intents { get; } = [];

    /// <summary>Thrown by every further beginning.</summary>
    internal Exception? BeginFault { get; set; }

    /// <summary>Awaited by every end first.</summary>
    internal Func<Task> BeforeEnd { get; set; } = static () => Task.CompletedTask;

    /// <summary>Thrown by one end each.</summary>
    internal Queue<Exception> EndFaults { get; } = new();

    /// <summary>Thrown by every further end.</summary>
    internal Exception? EndFault { get; set; }

    public Task BeginAsync(IReadOnlyCollection<JournalIntent> intents, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (BeginFault is not null)
                throw BeginFault;
            foreach (var intent in intents)
            {
                Intents.Add(intent);
                Lines.Add((intent.IsFollowUp ? "plan " : "begin ") + intent.Change.Id);
            }
        }

        return Task.CompletedTask;
    }

    public async Task EndAsync(IReadOnlyDictionary<string, WriteResult> outcomes, CancellationToken cancellationToken = default)
    {
        await BeforeEnd();
        lock (_lock)
        {
            if (EndFaults.TryDequeue(out var once))
                throw once;
            if (EndFault is not null)
                throw EndFault;
            Lines.AddRange(outcomes.Select(static o => $"{o.Key} {o.Value.State}"));
        }
    }
}
