namespace SgpOzmap.EndToEnd.Tests;

/// <summary>What a run of the worker left behind.</summary>
internal sealed record WorkerResult(int ExitCode, string Output, string Error)
{
    public string Everything => Output + Error;
}
