using System.Diagnostics;

namespace SgpOzmap.Benchmarks.ReadAll;

/// <summary>A process that answers with lines; it is killed at the end.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    internal static Task<ChildProcess> StartAsync(IReadOnlyList<string> command, IReadOnlyList<string> arguments, string? folder = null)
    {
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true, WorkingDirectory = folder ?? "" };
        foreach (var argument in command.Skip(1).Concat(arguments))
            start.ArgumentList.Add(argument);
        return Task.FromResult(new ChildProcess(Process.Start(start)!));
    }

    internal async Task<string> ReadLineAsync(string prefix = "")
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(prefix, StringComparison.Ordinal))
                return line[prefix.Length..];
        }

        throw new InvalidOperationException("The process ended without an answer.");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
