using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage.Database.Rows;
using SgpOzmap.Integration.Storage.Protection;

namespace SgpOzmap.Integration.Storage.Runs;

/// <summary>What a run did, found and withheld, one row each.</summary>
internal sealed class EntryRows(RunReport report, PayloadProtection protection)
{
    private readonly Dictionary<ContractSubject, byte[]> _subjects = [];
    private readonly List<RunEntryRow> _rows = [];

    internal List<RunEntryRow> Build()
    {
        var entries = RunEntries.Of(report);
        var inPlan = InPlan();
        foreach (var entry in entries)
        {
            var row = Row(entry, entry.Ordinal);
            row.IsInPlan = entry is { Type: EntryType.Change } && (report.Changes.IsEmpty || inPlan?[entry.Ordinal] == true);
            Describe(row, entry);
        }

        // Results that are not in the plan's order do not tell the plan.
        if (inPlan is null)
        {
            foreach (var change in report.Plan!.Changes)
            {
                var entry = new RunEntry
                {
                    RunId = report.RunId,
                    Ordinal = _rows.Count,
                    Tenant = report.Tenant,
                    Type = EntryType.Change,
                    Level = EntryLevel.Info,
                    At = report.StartedAt,
                    Contract = change.Contract,
                    Change = change,
                };
                Row(entry, RunEntryRow.FirstHidden + _rows.Count).IsInPlan = true;
            }
        }

        return _rows;
    }

    /// <summary>Which results are those of the plan's changes, in its order; null when they are not all there in that order.</summary>
    private bool[]? InPlan()
    {
        var inPlan = new bool[report.Changes.Length];
        if (report.Changes.IsEmpty || report.Plan is not { } plan)
            return inPlan;
        var next = 0;
        for (var i = 0; i < inPlan.Length && next < plan.Changes.Length; i++)
        {
            inPlan[i] = ReferenceEquals(report.Changes[i].Change, plan.Changes[next]) || report.Changes[i].Change.Equals(plan.Changes[next]);
            if (inPlan[i])
                next++;
        }

        return next == plan.Changes.Length ? inPlan : null;
    }

    private RunEntryRow Row(RunEntry entry, int ordinal)
    {
        var row = new RunEntryRow
        {
            RunId = report.RunId,
            Ordinal = ordinal,
            Tenant = report.Tenant,
            StartedAt = report.StartedAt,
            Type = entry.Type,
            Contract = entry.Contract,
            Name = entry.Change?.Kind.ToString() ?? entry.Finding!.Code.ToString(),
            Feature = entry.Feature,
            Level = entry.Level,
            IsHeld = entry is { Type: EntryType.Change, Change: { } change } && report.Gate?.Held.Contains(change.Id) == true,
            Payload = Payload(entry),
        };
        _rows.Add(row);
        return row;
    }

    private void Describe(RunEntryRow row, RunEntry entry)
    {
        var subject = report.Subjects.GetValueOrDefault(entry.Contract);
        var error = StoreText.Clean(entry.Error);

        // A server may say in its own words whom it speaks of.
        var isSecret = error is not null && protection.IsEncrypting && PersonalWords.AreIn(error, entry, subject);
        row.Outcome = entry.Outcome;
        row.Error = isSecret ? null : error;
        row.At = entry.Type == EntryType.Change && !report.Changes.IsEmpty ? report.Changes[entry.Ordinal].At : null;
        (row.Box, row.Port, row.Project) = (StoreText.Clean(entry.Subject.Box), entry.Subject.Port, StoreText.Clean(entry.Subject.Project));
        row.Search = RunEntries.SearchText(isSecret ? entry with { Error = null } : entry, withName: !protection.IsEncrypting);
        row.Subject = isSecret ? protection.Protect(EntrySecret.Write(new(subject, error))) : subject is null ? null : Subject(subject);
    }

    // Several entries of one contract say the same.
    private byte[] Subject(ContractSubject subject)
    {
        if (!_subjects.TryGetValue(subject, out var payload))
            _subjects[subject] = payload = protection.Protect(EntrySecret.Write(new(subject, null)));
        return payload;
    }

    private byte[] Payload(RunEntry entry) => entry switch
    {
        { Type: EntryType.Finding } => PayloadProtection.AsIs(StoredJson.Write(entry.Finding!)),
        { Type: EntryType.Withheld } => protection.Protect(StoredJson.Write(new WithheldChange(entry.Feature!.Value, entry.Change!))),
        _ => protection.Protect(StoredJson.Write(entry.Change!)),
    };
}
