using SgpOzmap.Integration.Runs;

namespace SgpOzmap.SampleWorker.Running;

/// <summary>Shows how far a run is while it works.</summary>
internal interface IProgressDisplay
{
    Task<T> ShowAsync<T>(Func<IProgress<RunProgress>, Task<T>> work);
}
