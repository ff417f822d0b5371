namespace SgpOzmap.SampleWorker.CommandLine;

/// <summary>What the options say, before it is checked that they go together.</summary>
internal sealed record Asked(bool Once, bool Plan, bool Doctor, bool Delta, string? Approve, string? Undo, string? Only, string? Json)
{
    internal string? Explain { get; init; }

    internal string? Tenant { get; init; }

    internal WorkerMode Mode
        => Explain is not null ? WorkerMode.Explain
        : Approve is not null ? WorkerMode.Approve
        : Undo is not null ? (Plan ? WorkerMode.UndoPlan : WorkerMode.Undo)
        : Once ? WorkerMode.Once
        : Plan ? WorkerMode.Plan
        : Doctor ? WorkerMode.Doctor
        : WorkerMode.Loop;
}
