using SgpOzmap.Integration.Runs;

namespace SgpOzmap.SampleWorker.Running;

/// <summary>Shows nothing.</summary>
internal sealed class NoProgress : IProgressDisplay, IProgress<RunProgress>
{
    public Task<T> ShowAsync<T>(Func<IProgress<RunProgress>, Task<T>> work) => work(this);

    public void Report(RunProgress value)
    {
    }
}
