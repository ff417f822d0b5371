using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SgpOzmap.Browser.Tests.Support;

/// <summary>The sample worker's loop as a process of its own, with its log page.</summary>
internal sealed partial class WorkerSite : IAsyncDisposable
{
    private static readonly string Worker = Path.Combine(AppContext.BaseDirectory, "SgpOzmap.SampleWorker.dll");

    private readonly TemporaryFolder _folder = new();
    private readonly TaskCompletionSource<Uri> _page = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private WorkerSite(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Worker, "--urls", "http://127.0.0.1:0", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.Path,
        };
        start.Environment["XDG_DATA_HOME"] = _folder.Path;
        start.Environment["LANG"] = "en_US.UTF-8";
        foreach (var name in start.Environment.Keys.Where(static k => k.StartsWith("SgpOzmap", StringComparison.OrdinalIgnoreCase) || k.StartsWith("OTEL_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        _process = Process.Start(start)!;
        _output = ReadAsync(_process.StandardOutput);
        _error = ReadAsync(_process.StandardError);
    }

    /// <summary>The list of runs, without a slash at its end.</summary>
    internal Uri Address => _page.Task.Result;

    /// <summary>The same as text.</summary>
    internal string Page => Address.ToString();

    /// <summary>Starts a worker on its demo provider.</summary>
    /// <param name="settings">Keys below <c>SgpOzmap</c>, e.g. <c>Safety:MaxRemovals=0</c>.</param>
    internal static Task<WorkerSite> StartDemoAsync(params string[] settings) => StartAsync(["Demo:Contracts=500", .. settings]);

    /// <summary>Starts a worker on servers that the test holds in its hands.</summary>
    internal static Task<WorkerSite> StartAsync(Town town, params string[] settings) => StartAsync([.. town.Settings, .. settings]);

    /// <summary>Waits until no run is under way and at least one has ended, as the page tells it.</summary>
    /// <returns>The one that ended last.</returns>
    internal Task<string> WaitForRunAsync() => WaitForRunAfterAsync("");

    /// <summary>Waits until another run than this one has ended last.</summary>
    /// <returns>That one.</returns>
    internal async Task<string> WaitForRunAfterAsync(string runId)
    {
        await foreach (var last in ReadEndsAsync())
        {
            if (last != runId)
                return last;
        }

        throw new InvalidOperationException("The worker has ended before a run did: " + await _error);
    }

    /// <summary>A page's markup, for an address that a test needs.</summary>
    internal async Task<string> ReadAsync(string path)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri(Page + path), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        await Task.WhenAll(_output, _error);
        _process.Dispose();
        _folder.Dispose();
    }

    private async IAsyncEnumerable<string> ReadEndsAsync()
    {
        using var client = new HttpClient();
        using var events = new StreamReader(await client.GetStreamAsync(new Uri(Page + "/events"), TestContext.Current.CancellationToken));
        while (await events.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (!line.StartsWith("data:", StringComparison.Ordinal))
                continue;
            using var activity = JsonDocument.Parse(line["data:".Length..]);
            if (activity.RootElement.TryGetProperty("lastRunId", out var last) && !activity.RootElement.TryGetProperty("runId", out _))
                yield return last.GetString()!;
        }
    }

    /// <summary>Starts a worker with the settings that reach its servers among others.</summary>
    internal static Task<WorkerSite> StartAsync(params string[] settings) => StartAsync((IEnumerable<string>)settings);

    private static async Task<WorkerSite> StartAsync(IEnumerable<string> settings)
    {
        var site = new WorkerSite(["--SgpOzmap:Interval=1.00:00:00", .. settings.Select(static s => "--SgpOzmap:" + s)]);
        try
        {
            await site._page.Task;
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    // Everything is read, or the worker would stand still once the pipe is full.
    private async Task<string> ReadAsync(StreamReader reader)
    {
        var all = new System.Text.StringBuilder();
        while (await reader.ReadLineAsync() is { } line)
        {
            all.AppendLine(line);
            if (PageAddress().Match(line) is { Success: true } match)
                _page.TrySetResult(new Uri(match.Value));
        }

        _page.TrySetException(new InvalidOperationException("The worker has ended without a page: " + all));
        return all.ToString();
    }

    [GeneratedRegex("http://127\\.0\\.0\\.1:\\d+/integrations/sgp/logs")]
    private static partial Regex PageAddress();
}
