using System.Diagnostics;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>The worker's loop as a process that can be killed.</summary>
internal sealed class WorkerNode : IAsyncDisposable
{
    private const string Systemd = """
        #!/bin/sh
        "$@" &
        child=$!
        trap 'kill -TERM "$child"' TERM
        wait "$child"
        code=$?
        while kill -0 "$child" 2>/dev/null; do
          wait "$child"
          code=$?
        done
        exit "$code"

        """;

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private WorkerNode(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _error = process.StandardError.ReadToEndAsync(CancellationToken.None);
    }

    internal int ProcessId => _process.Id;

    internal static WorkerNode Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = WorkerProcess.Info(arguments);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new(Process.Start(start)!);
    }

    /// <summary>As a child of a process called systemd, by which .NET knows that it is a service. Signals are handed on.</summary>
    internal static WorkerNode StartAsService(TemporaryFolder folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = WorkerProcess.Info(arguments);
        string[] command = [start.FileName, .. start.ArgumentList];
        start.FileName = folder.File("systemd");
        File.WriteAllText(start.FileName, Systemd);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(start.FileName, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        start.ArgumentList.Clear();
        foreach (var argument in command)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new(Process.Start(start)!);
    }

    /// <summary>SIGKILL: nothing of the process runs after it.</summary>
    internal async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Sends a signal, e.g. <c>TERM</c>, <c>STOP</c>, <c>CONT</c>.</summary>
    internal async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        await kill.WaitForExitAsync(CancellationToken.None);
    }

    internal async Task<WorkerResult> WaitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return new(_process.ExitCode, await _output, await _error);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        await Task.WhenAll(_output, _error);
        _process.Dispose();
    }
}
