using System.Text;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Storage.Database.Rows;
using SgpOzmap.Integration.Storage.Protection;

namespace SgpOzmap.Integration.Storage.Journaling;

/// <summary>Journal entries as rows, and back.</summary>
internal sealed class JournalRows(PayloadProtection protection)
{
    internal JournalRow Of(JournalIntent intent, string runId, string tenant, Guid batch, int ordinal, DateTimeOffset now) => new()
    {
        RunId = runId,
        Tenant = tenant,
        Batch = batch,
        Ordinal = ordinal,
        Contract = intent.Change.Contract,
        Kind = intent.Change.Kind,
        IntendedAt = now,
        IsFollowUp = intent.IsFollowUp,
        State = intent.IsFollowUp ? JournalState.Planned : JournalState.Open,
        UndoOf = intent.UndoOf,
        Change = protection.Protect(StoredJson.Write(intent.Change)),
        Before = intent.Before is { } before ? protection.Protect(StoredJson.Write(before)) : null,
    };

    internal JournalEntry Entry(JournalRow row) => new()
    {
        Id = row.Id,
        RunId = row.RunId,
        Tenant = row.Tenant,
        IntendedAt = row.IntendedAt,
        IsFollowUp = row.IsFollowUp,
        State = row.State,
        EndedAt = row.EndedAt,
        Error = protection.UnprotectOrNull(row.Error) is { } error ? Encoding.UTF8.GetString(error) : null,
        MadePropertyId = row.MadePropertyId,
        MadeClientId = row.MadeClientId,
        UndoOf = row.UndoOf,
        UndoneBy = row.UndoneBy,
        Change = StoredJson.Read<PlannedChange>(protection.Unprotect(row.Change)),
        Before = protection.UnprotectOrNull(row.Before) is { } before ? StoredJson.Read<PreImage>(before) : null,
    };

    internal byte[]? Error(string? text) => protection.ProtectOrNull(text is null ? null : Encoding.UTF8.GetBytes(text));
}
