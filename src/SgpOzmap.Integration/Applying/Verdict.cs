using SgpOzmap.Integration.Runs;
using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Applying;

/// <summary>What became of a write.</summary>
internal readonly record struct Verdict(ChangeOutcome Outcome, string? Error = null)
{
    internal static Verdict Applied { get; } = new(ChangeOutcome.Applied);

    internal static Verdict Failed(string error) => new(ChangeOutcome.Failed, error);

    internal static Verdict Skipped(string reason) => new(ChangeOutcome.Skipped, reason);

    internal static Verdict Failed(OzmapException exception) => Failed(Text(exception));

    /// <summary>Kind and the server's own words, or ours where it said nothing.</summary>
    internal static string Text(OzmapException exception) => $"{exception.Kind}: {exception.ServerMessage ?? exception.Message}";
}
