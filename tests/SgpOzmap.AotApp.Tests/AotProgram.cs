using System.Diagnostics;
using System.Reflection;

namespace SgpOzmap.AotApp.Tests;

/// <summary>Runs the program as <c>build/test</c> has published it.</summary>
internal static class AotProgram
{
    private static readonly string File = typeof(AotProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "AotApp").Value!;

    internal static async Task<(int ExitCode, string[] Lines)> RunAsync(Dictionary<string, string> environment, CancellationToken cancellationToken)
    {
        Assert.True(System.IO.File.Exists(File), $"{File} is not there: build/test publishes it.");
        var start = new ProcessStartInfo(File) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
