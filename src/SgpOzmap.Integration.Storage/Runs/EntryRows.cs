using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage.Database.Rows;
using SgpOzmap.Integration.Storage.Protection;

namespace SgpOzmap.Integration.Storage.Runs;

/// <summary>What a run did, found and withheld, one row each.</summary>
internal sealed class EntryRows(RunReport report, PayloadProtection protection)
{
    private readonly List<RunEntryRow> _rows = [];

    internal List<RunEntryRow> Build()
    {
        var plan = report.Plan;
        var isOnePart = plan is not null && plan.Changes.Select(static c => c.Id).SequenceEqual(report.Changes.Select(static c => c.Change.Id), StringComparer.Ordinal);
        foreach (var result in report.Changes)
            Add(result.Change, result, isOnePart);

        // An undo has changes and no plan; a run that broke off may have a plan and no results.
        if (!isOnePart && plan is not null)
        {
            foreach (var change in plan.Changes)
                Add(change, null, isInPlan: true);
        }

        foreach (var finding in plan?.Findings ?? [])
            Add(EntryType.Finding, finding.Contract, finding.Code.ToString(), PayloadProtection.AsIs(StoredJson.Write(finding)));
        foreach (var withheld in plan?.Withheld ?? [])
            Add(EntryType.Withheld, withheld.Change.Contract, withheld.Change.Kind.ToString(), protection.Protect(StoredJson.Write(withheld))).Feature = withheld.Feature;
        return _rows;
    }

    private void Add(PlannedChange change, ChangeResult? result, bool isInPlan)
    {
        var row = Add(EntryType.Change, change.Contract, change.Kind.ToString(), protection.Protect(StoredJson.Write(change)));
        (row.Outcome, row.Error, row.IsInPlan) = (result?.Outcome, StoreText.Clean(result?.Error), isInPlan);
        row.IsHeld = report.Gate?.Held.Contains(change.Id) ?? false;
    }

    private RunEntryRow Add(EntryType type, long contract, string name, byte[] payload)
    {
        var row = new RunEntryRow
        {
            RunId = report.RunId,
            Ordinal = _rows.Count,
            Tenant = report.Tenant,
            StartedAt = report.StartedAt,
            Type = type,
            Contract = contract,
            Name = name,
            Payload = payload,
        };
        _rows.Add(row);
        return row;
    }
}
