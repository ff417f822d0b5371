using System.Diagnostics;
using System.Globalization;

namespace SgpOzmap.Crash.Tests.Kill;

/// <summary>The engine in a process of its own.</summary>
internal sealed class Child : IDisposable
{
    /// <summary>The exit code of a run that was stopped.</summary>
    internal const int Stopped = 5;

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private Child(Process process)
    {
        _process = process;
        (_output, _errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    internal static Child Start(IEnumerable<string> settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "SgpOzmap.Crash.Child.dll"));
        foreach (var setting in settings)
            start.ArgumentList.Add(setting);
        return new(Process.Start(start)!);
    }

    /// <summary>Ends it as a power cut does (SIGKILL), and waits until it is gone.</summary>
    internal void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Asks it to stop (SIGTERM).</summary>
    internal void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits for its end.</summary>
    internal async Task<(int ExitCode, string Text)> EndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return (_process.ExitCode, await _output + await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }
}
