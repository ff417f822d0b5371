namespace SgpOzmap.Integration.Logs.Web;

/// <summary>Where a form sends its reader back to.</summary>
internal static class LocalAddress
{
    /// <summary>An address of the page itself; the list of runs for any other.</summary>
    internal static string Of(string? asked, string root)
        => asked is not null
            && (asked.Equals(root, StringComparison.Ordinal) || asked.StartsWith(root + "/", StringComparison.Ordinal) || asked.StartsWith(root + "?", StringComparison.Ordinal))
            && !asked.Any(static c => char.IsControl(c) || c == '\\')
            ? asked
            : root;
}
