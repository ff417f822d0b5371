using SgpOzmap.Integration.History;

namespace SgpOzmap.Integration.Storage.Runs;

/// <summary>Finds what is personal of an entry in a server's message.</summary>
internal static class PersonalWords
{
    // Shorter ones are in any sentence.
    private const int Shortest = 3;

    internal static bool AreIn(string message, RunEntry entry, ContractSubject? contract)
    {
        IEnumerable<string?> values = [contract?.Name, entry.Subject.Name];
        if (entry.Change is { } change)
            values = values.Concat(change.Before.Concat(change.After).Where(static v => v.IsPersonal).Select(static v => v.Value));
        return values.Any(v => v is { Length: >= Shortest } && message.Contains(v, StringComparison.OrdinalIgnoreCase));
    }
}
