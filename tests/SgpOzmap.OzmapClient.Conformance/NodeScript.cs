using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using SgpOzmap.Testing;

namespace SgpOzmap.OzmapClient.Conformance;

/// <summary>Runs a script that uses the official SDK, and keeps what its cases reported.</summary>
internal static class NodeScript
{
    private const string Prefix = "@@case ";
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    internal static string Folder { get; } =
        typeof(NodeScript).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectFolder").Value!;

    /// <summary>The error of every case; null for none.</summary>
    internal static async Task<IReadOnlyDictionary<string, string?>> RunAsync(
        string script, Uri address, OzmapSimulatorOptions options, string ids, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            throw new InvalidOperationException(
                "The official SDK is not installed: run build/test, which installs Node.js and the packages of package-lock.json, or npm ci in " + Folder);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(s_patience);
        var errors = new Dictionary<string, string?>(StringComparer.Ordinal);
        using var node = Start(script, address, options, ids);
        try
        {
            var complaints = node.StandardError.ReadToEndAsync(patience.Token);
            while (await node.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.StartsWith(Prefix, StringComparison.Ordinal))
                    Read(line[Prefix.Length..], errors);
            }

            await node.WaitForExitAsync(patience.Token);
            return node.ExitCode == 0 ? errors : throw new InvalidOperationException($"node ended with {node.ExitCode}: {await complaints}");
        }
        finally
        {
            if (!node.HasExited)
                node.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(string script, Uri address, OzmapSimulatorOptions options, string ids)
    {
        var start = new ProcessStartInfo("node", script)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OZMAP_ADDRESS"] = address.ToString().TrimEnd('/');
        start.Environment["OZMAP_KEY"] = options.ApiKey;
        start.Environment["OZMAP_LOGIN"] = options.Login;
        start.Environment["OZMAP_PASSWORD"] = options.Password;
        start.Environment["OZMAP_IDS"] = ids;

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

    private static void Read(string json, Dictionary<string, string?> errors)
    {
        using var document = JsonDocument.Parse(json);
        var report = document.RootElement;
        var name = report.GetProperty("name").GetString()!;
        if (!errors.TryAdd(name, report.GetProperty("ok").GetBoolean() ? null : report.GetProperty("error").GetString() ?? "failed without a reason"))
            throw new InvalidOperationException($"Case '{name}' was reported twice.");
    }
}
