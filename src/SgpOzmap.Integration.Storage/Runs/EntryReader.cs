using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Storage.Database.Rows;
using SgpOzmap.Integration.Storage.Protection;

namespace SgpOzmap.Integration.Storage.Runs;

/// <summary>Makes entries of rows.</summary>
internal sealed class EntryReader(PayloadProtection protection)
{
    internal RunEntry Read(RunEntryRow row)
    {
        var json = protection.Unprotect(row.Payload);
        var secret = row.Subject is null ? null : EntrySecret.Read(protection.Unprotect(row.Subject));
        var entry = new RunEntry
        {
            RunId = row.RunId,
            Ordinal = row.Ordinal,
            Tenant = row.Tenant,
            Type = row.Type,
            Level = row.Level,
            At = row.At ?? row.StartedAt,
            Contract = row.Contract,
            Outcome = row.Outcome,
            Error = row.Error ?? secret?.Error,
            Feature = row.Feature,
        };
        entry = row.Type switch
        {
            EntryType.Change => entry with { Change = StoredJson.Read<PlannedChange>(json) },
            EntryType.Finding => entry with { Finding = StoredJson.Read<Finding>(json) },
            _ => entry with { Change = StoredJson.Read<WithheldChange>(json).Change },
        };
        return entry with { Subject = RunEntries.SubjectOf(entry, secret?.Subject, row.Project) };
    }
}
