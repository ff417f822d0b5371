namespace SgpOzmap.SampleWorker.Running;

/// <summary>Ends the worker with an exit code and one message for standard error.</summary>
internal sealed class WorkerException(int exitCode, string message, Exception? innerException = null) : Exception(message, innerException)
{
    internal int ExitCode { get; } = exitCode;
}
