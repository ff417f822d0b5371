namespace SgpOzmap.Browser.Tests.Support;

/// <summary>Where the machine's Chromium is. Nothing is downloaded.</summary>
internal static class ChromiumPath
{
    internal const string Variable = "SGPOZMAP_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <returns>The program; null when there is none.</returns>
    internal static string? Find()
        => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
            ? named
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(static folder => Names.Select(name => Path.Combine(folder, name)))
                .FirstOrDefault(File.Exists);
}
