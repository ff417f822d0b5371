namespace SgpOzmap.OzmapClient.DependencyInjection;

/// <summary>Where the settings of one client come from, so that messages can name the key to mend.</summary>
/// <param name="Name">The client's name; empty for the unnamed one.</param>
/// <param name="Section">The path of its section, e.g. <c>SgpOzmap:Ozmap</c>; null where it has none.</param>
internal sealed record OzmapClientRegistration(string Name, string? Section)
{
    /// <summary>The section that is named where the caller gave none.</summary>
    internal const string DefaultSection = "Ozmap";

    /// <summary>The section of the client of a name; the last one given counts.</summary>
    internal static string SectionOf(IEnumerable<OzmapClientRegistration> registrations, string? name)
        => registrations.LastOrDefault(r => r.Section is not null && string.Equals(r.Name, name ?? "", StringComparison.Ordinal))?.Section ?? DefaultSection;
}
