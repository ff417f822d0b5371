using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using SgpOzmap.Testing;

namespace SgpOzmap.OzmapClient.Conformance;

/// <summary>Runs the official SDK once against a simulator and keeps what its cases reported.</summary>
public class OfficialSdk : IAsyncLifetime
{
    private const string Prefix = "@@case ";
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    private readonly Dictionary<string, string?> _errors = new(StringComparer.Ordinal);
    private OzmapSimulator? _ozmap;

    internal static string Folder { get; } =
        typeof(OfficialSdk).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectFolder").Value!;

    /// <summary>The error of every case that was reported; null for none.</summary>
    internal IReadOnlyDictionary<string, string?> Errors => _errors;

    internal RequestLog Requests => _ozmap!.Requests;

    public async ValueTask InitializeAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            throw new InvalidOperationException(
                "The official SDK is not installed: run build/test, which installs Node.js and the packages of package-lock.json, or npm ci in " + Folder);
        }

        var options = new OzmapSimulatorOptions { Login = "api", Password = "api-password" };
        Configure(options);
        _ozmap = await OzmapSimulator.StartAsync(WellFilledMap.Make(), options, TestContext.Current.CancellationToken);
        _ozmap.Requests.OnArrival = request =>
        {
            if (request.Query.Contains("expire-tokens", StringComparison.Ordinal))
                _ozmap.ExpireTokens();
        };
        await RunAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_ozmap is not null)
            await _ozmap.DisposeAsync();
    }

    /// <summary>Changes the simulator's options before it starts.</summary>
    protected virtual void Configure(OzmapSimulatorOptions options)
    {
    }

    private async Task RunAsync(OzmapSimulatorOptions options)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(s_patience);
        using var node = Start(options);
        try
        {
            var complaints = node.StandardError.ReadToEndAsync(patience.Token);
            while (await node.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.StartsWith(Prefix, StringComparison.Ordinal))
                    Read(line[Prefix.Length..]);
            }

            await node.WaitForExitAsync(patience.Token);
            if (node.ExitCode != 0)
                throw new InvalidOperationException($"node ended with {node.ExitCode}: {await complaints}");
        }
        finally
        {
            if (!node.HasExited)
                node.Kill(entireProcessTree: true);
        }
    }

    private Process Start(OzmapSimulatorOptions options)
    {
        var start = new ProcessStartInfo("node", "node/run.js")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OZMAP_ADDRESS"] = _ozmap!.Address.ToString().TrimEnd('/');
        start.Environment["OZMAP_KEY"] = options.ApiKey;
        start.Environment["OZMAP_LOGIN"] = options.Login;
        start.Environment["OZMAP_PASSWORD"] = options.Password;

        // The SDK's logger writes JSON lines to standard output, and opens a port of its own, unless told otherwise.
        start.Environment["OZLOGGER_LEVEL"] = "critical";
        start.Environment["OZLOGGER_HTTP"] = "false";
        foreach (var proxy in (ReadOnlySpan<string>)["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"])
            start.Environment.Remove(proxy);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new InvalidOperationException("Node.js is not installed: run build/test, which installs it.", error);
        }
    }

    private void Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var report = document.RootElement;
        var name = report.GetProperty("name").GetString()!;
        if (!_errors.TryAdd(name, report.GetProperty("ok").GetBoolean() ? null : report.GetProperty("error").GetString() ?? "failed without a reason"))
            throw new InvalidOperationException($"Case '{name}' was reported twice.");
    }
}
