using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.History;

/// <summary>A report without its entries.</summary>
internal static class RunSummaries
{
    internal static RunSummary Of(RunReport report)
    {
        var (created, updated, removed) = (0, 0, 0);
        var outcomes = new int[Enum.GetValues<ChangeOutcome>().Length];
        foreach (var result in report.Changes)
        {
            outcomes[(int)result.Outcome]++;
            if (result.Outcome != ChangeOutcome.Applied)
                continue;
            switch (result.Change.Kind)
            {
                case ChangeKind.CreateClient or ChangeKind.CreateClientInProperty:
                    created++;
                    break;
                case ChangeKind.RemoveClient or ChangeKind.RemoveProperty:
                    removed++;
                    break;
                default:
                    updated++;
                    break;
            }
        }

        return new()
        {
            RunId = report.RunId,
            Tenant = report.Tenant,
            Mode = report.Mode,
            Reading = report.Reading,
            StartedAt = report.StartedAt,
            Duration = report.Duration,
            IsUnfinished = report.IsUnfinished,
            HasFailed = report.HasFailed,
            ContractsComplete = report.ContractsComplete,
            IsListingOnly = report.IsListingOnly,
            Contracts = report.Plan?.ContractCount,
            Digest = report.Plan?.Digest,
            GateReasons = report.Gate?.Reasons ?? [],
            IsApproved = report.Gate?.IsApproved ?? false,
            Approval = report.Approval,
            UndoOf = report.UndoOf,
            Failures = report.Failures,
            Notes = report.Notes,
            Parts = report.Parts,
            SgpRequests = report.SgpRequests,
            OzmapRequests = report.OzmapRequests,
            Created = created,
            Updated = updated,
            Removed = removed,
            Planned = outcomes[(int)ChangeOutcome.Planned],
            Applied = outcomes[(int)ChangeOutcome.Applied],
            Failed = outcomes[(int)ChangeOutcome.Failed],
            Held = outcomes[(int)ChangeOutcome.Held],
            Skipped = outcomes[(int)ChangeOutcome.Skipped],
            Findings = report.Plan?.Findings.Length ?? 0,
            Withheld = report.Plan?.Withheld.Length ?? 0,
        };
    }
}
