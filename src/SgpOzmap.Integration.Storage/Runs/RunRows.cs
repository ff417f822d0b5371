using System.Collections.Frozen;
using System.Collections.Immutable;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Safety;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage.Database.Rows;

namespace SgpOzmap.Integration.Storage.Runs;

/// <summary>A report as a row, and back.</summary>
internal static class RunRows
{
    internal static RunRow Of(RunReport report) => new()
    {
        Id = report.RunId,
        Tenant = report.Tenant,
        Mode = report.Mode,
        Reading = report.Reading,
        StartedAt = report.StartedAt,
        Duration = report.Duration,
        IsUnfinished = report.IsUnfinished,
        HasFailed = report.HasFailed,
        ContractsComplete = report.ContractsComplete,
        IsListingOnly = report.IsListingOnly,
        SgpRequests = report.SgpRequests,
        OzmapRequests = report.OzmapRequests,
        UndoOf = report.UndoOf,
        PlanContracts = report.Plan?.ContractCount,
        PlanMatchedClients = report.Plan?.MatchedClientCount,
        Digest = report.Plan?.Digest,
        GateReasons = report.Gate is { } gate ? StoreText.Json(gate.Reasons) : null,
        GateRemovals = report.Gate?.Removals ?? 0,
        GateIsApproved = report.Gate?.IsApproved ?? false,
        GateRemembersContracts = report.Gate?.RemembersContracts ?? false,
        Approval = report.Approval is { } approval ? StoreText.Json(approval) : null,
        Failures = StoreText.Json(report.Failures),
        Notes = StoreText.Json(report.Notes),
        Parts = StoreText.Json(report.Parts),
        Created = Applied(report, static kind => kind is ChangeKind.CreateClient or ChangeKind.CreateClientInProperty),
        Moved = Applied(report, static kind => kind is ChangeKind.MovePort),
        Removed = Applied(report, static kind => kind is ChangeKind.RemoveClient or ChangeKind.RemoveProperty),
        Updated = Applied(report, static kind => kind is not (ChangeKind.CreateClient or ChangeKind.CreateClientInProperty or ChangeKind.MovePort or ChangeKind.RemoveClient or ChangeKind.RemoveProperty)),
        Planned = report.Count(ChangeOutcome.Planned),
        Applied = report.Count(ChangeOutcome.Applied),
        Failed = report.Count(ChangeOutcome.Failed),
        Held = report.Count(ChangeOutcome.Held),
        Skipped = report.Count(ChangeOutcome.Skipped),
        Findings = report.Plan?.Findings.Length ?? 0,
        Withheld = report.Plan?.Withheld.Length ?? 0,
    };

    internal static RunSummary Summary(RunRow row) => new()
    {
        RunId = row.Id,
        Tenant = row.Tenant,
        Mode = row.Mode,
        Reading = row.Reading,
        StartedAt = row.StartedAt,
        Duration = row.Duration,
        IsUnfinished = row.IsUnfinished,
        HasFailed = row.HasFailed,
        ContractsComplete = row.ContractsComplete,
        IsListingOnly = row.IsListingOnly,
        Contracts = row.PlanContracts,
        Digest = row.Digest,
        GateReasons = row.GateReasons is { } reasons ? StoreText.Json<ImmutableArray<GateReason>>(reasons) : [],
        IsApproved = row.GateIsApproved,
        Approval = row.Approval is { } approval ? StoreText.Json<ApprovalResult>(approval) : null,
        UndoOf = row.UndoOf,
        Failures = StoreText.Json<ImmutableArray<LocalizedText>>(row.Failures),
        Notes = StoreText.Json<ImmutableArray<LocalizedText>>(row.Notes),
        Parts = StoreText.Json<ImmutableArray<ReadingPart>>(row.Parts),
        SgpRequests = row.SgpRequests,
        OzmapRequests = row.OzmapRequests,
        Created = row.Created,
        Updated = row.Updated + row.Moved,
        Removed = row.Removed,
        Planned = row.Planned,
        Applied = row.Applied,
        Failed = row.Failed,
        Held = row.Held,
        Skipped = row.Skipped,
        Findings = row.Findings,
        Withheld = row.Withheld,
    };

    internal static RunReport Report(RunRow row, IReadOnlyCollection<RunEntryRow> entries, Func<byte[], byte[]> open)
    {
        var results = ImmutableArray.CreateBuilder<ChangeResult>();
        var changes = ImmutableArray.CreateBuilder<PlannedChange>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var withheld = ImmutableArray.CreateBuilder<WithheldChange>();
        var held = new HashSet<string>(StringComparer.Ordinal);
        var places = new EntryPlaces(open);
        foreach (var entry in entries)
        {
            var json = open(entry.Payload);
            var secret = places.Secret(entry);
            switch (entry.Type)
            {
                case EntryType.Change:
                    var change = StoredJson.Read<PlannedChange>(json);
                    if (entry.Outcome is { } outcome)
                        results.Add(new(change, outcome, entry.Error ?? secret?.Error) { At = entry.At });
                    places.Add(entry, change);
                    if (entry.IsInPlan)
                        changes.Add(change);
                    if (entry.IsHeld)
                        held.Add(change.Id);
                    break;
                case EntryType.Finding:
                    findings.Add(StoredJson.Read<Finding>(json));
                    places.Add(entry, findings[^1], secret?.Subject);
                    break;
                default:
                    withheld.Add(StoredJson.Read<WithheldChange>(json));
                    places.Add(entry, withheld[^1].Change);
                    break;
            }
        }

        return new()
        {
            RunId = row.Id,
            Tenant = row.Tenant,
            Mode = row.Mode,
            Reading = row.Reading,
            StartedAt = row.StartedAt,
            Duration = row.Duration,
            IsUnfinished = row.IsUnfinished,
            ContractsComplete = row.ContractsComplete,
            IsListingOnly = row.IsListingOnly,
            SgpRequests = row.SgpRequests,
            OzmapRequests = row.OzmapRequests,
            UndoOf = row.UndoOf,
            Plan = row.PlanContracts is { } contracts
                ? SyncPlan.Restore(contracts, row.PlanMatchedClients ?? 0, changes.ToImmutable(), findings.ToImmutable(), withheld.ToImmutable())
                : null,
            Gate = row.GateReasons is { } reasons
                ? new()
                {
                    Reasons = StoreText.Json<ImmutableArray<GateReason>>(reasons),
                    Held = held.ToFrozenSet(StringComparer.Ordinal),
                    Removals = row.GateRemovals,
                    IsApproved = row.GateIsApproved,
                    RemembersContracts = row.GateRemembersContracts,
                }
                : null,
            Approval = row.Approval is { } approval ? StoreText.Json<ApprovalResult>(approval) : null,
            Failures = StoreText.Json<ImmutableArray<LocalizedText>>(row.Failures),
            Notes = StoreText.Json<ImmutableArray<LocalizedText>>(row.Notes),
            Parts = StoreText.Json<ImmutableArray<ReadingPart>>(row.Parts),
            Changes = results.ToImmutable(),
            Subjects = places.Subjects.ToImmutable(),
            Projects = places.Projects.ToImmutable(),
        };
    }

    private static int Applied(RunReport report, Func<ChangeKind, bool> kinds)
        => report.Changes.Count(c => c.Outcome == ChangeOutcome.Applied && kinds(c.Change.Kind));
}
