using System.Collections.Immutable;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Storage.Database.Rows;

namespace SgpOzmap.Integration.Storage.Runs;

/// <summary>Gathers from a report's rows what it said of whom and where.</summary>
internal sealed class EntryPlaces(Func<byte[], byte[]> open)
{
    internal ImmutableDictionary<long, ContractSubject>.Builder Subjects { get; } = ImmutableDictionary.CreateBuilder<long, ContractSubject>();

    internal ImmutableDictionary<string, string>.Builder Projects { get; } = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);

    /// <summary>What is personal of a row; null where there is nothing.</summary>
    internal EntrySecret? Secret(RunEntryRow row)
    {
        if (row.Subject is null)
            return null;
        var secret = EntrySecret.Read(open(row.Subject));
        if (secret.Subject is not null)
            Subjects[row.Contract] = secret.Subject;
        return secret;
    }

    internal void Add(RunEntryRow row, PlannedChange change)
    {
        if (row.Project is not null && RunEntries.PlaceOf(change)?.BoxId is { } box)
            Projects[box] = row.Project;
    }

    // The finding's own word and the contract's own box say nothing about the name.
    internal void Add(RunEntryRow row, Finding finding, ContractSubject? contract)
    {
        if (row.Project is not null && finding.Data.TryGetValue("box", out var box) && !finding.Data.ContainsKey("project")
            && !(string.Equals(box, contract?.Box, StringComparison.Ordinal) && string.Equals(row.Project, contract?.Project, StringComparison.Ordinal)))
        {
            Projects[box] = row.Project;
        }
    }
}
