namespace SgpOzmap.SampleWorker.CommandLine;

/// <summary>What became of reading the command line: arguments to run with, or an exit code at once.</summary>
/// <param name="Arguments">The arguments; null when the worker is to end.</param>
/// <param name="ExitCode">The exit code when it is to end.</param>
/// <param name="Error">What is wrong, for standard error; null when help or the version was asked for and is printed already.</param>
internal sealed record ParsedCommandLine(WorkerArguments? Arguments, int ExitCode = 0, string? Error = null);
