using System.Diagnostics;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>Runs the sample worker as a process of its own, as a user does.</summary>
internal static class WorkerProcess
{
    private static readonly string Worker = Path.Combine(AppContext.BaseDirectory, "SgpOzmap.SampleWorker.dll");

    public static Task<WorkerResult> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    /// <summary>With the addresses and keys of a provider.</summary>
    public static Task<WorkerResult> RunAsync(Provider provider, params string[] arguments) => RunAsync([.. Arguments(provider), .. arguments]);

    internal static string[] Arguments(Provider provider) =>
    [
        $"--SgpOzmap:Sgp:BaseAddress={provider.Sgp.Address}",
        $"--SgpOzmap:Sgp:Token={provider.Sgp.Options.Token}",
        $"--SgpOzmap:Sgp:App={provider.Sgp.Options.App}",
        $"--SgpOzmap:Ozmap:BaseAddress={provider.Ozmap.Address}",
        $"--SgpOzmap:Ozmap:ApiKey={provider.Ozmap.Options.ApiKey}",
    ];

    public static async Task<WorkerResult> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = Info(arguments);
        // The data folder of whoever runs the tests is none of theirs.
        using var data = new TemporaryFolder();
        start.Environment["XDG_DATA_HOME"] = data.Path;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var cancellationToken = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new(process.ExitCode, await output, await error);
    }

    internal static ProcessStartInfo Info(params string[] arguments)
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
        return start;
    }
}
