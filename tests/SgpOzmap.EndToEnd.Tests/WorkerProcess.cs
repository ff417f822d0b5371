using System.Diagnostics;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>Runs the sample worker as a process of its own, as a user does.</summary>
internal static class WorkerProcess
{
    private static readonly string Worker = Path.Combine(AppContext.BaseDirectory, "SgpOzmap.SampleWorker.dll");

    public static Task<WorkerResult> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    public static async Task<WorkerResult> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(Worker);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var cancellationToken = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new(process.ExitCode, await output, await error);
    }
}
