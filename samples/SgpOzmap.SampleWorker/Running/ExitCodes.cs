using SgpOzmap.Integration.Doctor;
using SgpOzmap.Integration.Explaining;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Undo;

namespace SgpOzmap.SampleWorker.Running;

/// <summary>The exit codes of what is no loop.</summary>
internal static class ExitCodes
{
    internal const int Done = 0;
    internal const int Failed = 1;
    internal const int BadConfiguration = 2;
    internal const int Held = 3;
    internal const int Attention = 3;

    /// <summary>The code of a run of each tenant: failed before held before done. Findings are not failures.</summary>
    internal static int Of(IReadOnlyCollection<RunReport> runs)
        => runs.Any(static r => r.HasFailed) ? Failed
        : runs.Any(static r => r.Gate is { IsHeld: true } || r.Approval is { IsVoid: true }) ? Held
        : Done;

    /// <summary>The code of an undo: something failed, something cannot be taken back any more, or all is well.</summary>
    internal static int Of(UndoPlan plan, RunReport? run)
        => run is { HasFailed: true } ? Failed
        : plan.Items.Any(static i => i.State == UndoState.Refused) ? Held
        : Done;

    /// <summary>The code of a contract's explanation at each tenant: something could not be read, or all is well. That a contract is known nowhere is an answer.</summary>
    internal static int Of(IReadOnlyCollection<ContractExplanation> explanations) => explanations.Any(static e => !e.Failures.IsEmpty) ? Failed : Done;

    /// <summary>The code of an examination of each tenant: that of the worst line of all.</summary>
    internal static int Of(IReadOnlyCollection<DoctorReport> reports) => reports.Select(static r => r.Worst).DefaultIfEmpty().Max() switch
    {
        DoctorSeverity.Error => Failed,
        DoctorSeverity.Attention => Attention,
        _ => Done,
    };
}
