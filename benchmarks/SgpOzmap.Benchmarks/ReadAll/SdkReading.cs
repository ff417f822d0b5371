namespace SgpOzmap.Benchmarks.ReadAll;

/// <summary>The official SDK's side. It is installed with the conformance tests.</summary>
internal static class SdkReading
{
    private const string Prefix = "MEASURED ";

    private static string Folder { get; } = FindFolder();

    /// <summary>What is missing to run it; null for nothing.</summary>
    internal static string? Missing()
        => Directory.Exists(Path.Combine(Folder, "node_modules", "@ozmap", "ozmap-sdk"))
            ? null
            : $"The official SDK is not installed: run build/test Conformance, or npm ci in {Folder}.";

    internal static async Task<Measurement> RunAsync(string address)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "ReadAll", "sdk-find-all.cjs");
        using var process = await ChildProcess.StartAsync(["node"], [script, address, MapServer.Key], Folder);
        return Measurement.Parse(await process.ReadLineAsync(Prefix));
    }

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SgpOzmap.Sdk.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? ".", "tests", "SgpOzmap.OzmapClient.Conformance");
    }
}
