using System.Reflection;

namespace SgpOzmap.Browser.Tests.Support;

/// <summary>axe, which looks at a page as people with disabilities do. Its package is installed by build/test.</summary>
internal static class AxeScript
{
    private static readonly string Path = System.IO.Path.Combine(
        typeof(AxeScript).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static m => m.Key == "ProjectFolder").Value!, "node_modules", "axe-core", "axe.min.js");

    private static readonly Lazy<string> Source = new(static () => File.ReadAllText(Path));

    /// <returns>What is wrong with the page as it stands, of impact serious or critical.</returns>
    internal static async Task<string[]> RunAsync(IPage page)
    {
        Need.That(File.Exists(Path), "axe is not installed: run build/test, or npm ci in the folder of this project.");
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Source.Value);
        return await page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { resultTypes: ["violations"], preload: false })).violations
              .filter(found => found.impact === "serious" || found.impact === "critical")
              .map(found => `${found.id} at ${found.nodes.slice(0, 3).map(node => node.target.join(" ") + " (" + [...node.any, ...node.all, ...node.none].map(check => check.message).join("; ") + ")").join(", ")}`)
            """);
    }
}
