using SgpOzmap.Integration.Runs;
using SgpOzmap.SampleWorker.Output;

namespace SgpOzmap.SampleWorker.Running;

/// <summary>Progress for a file or a pipe: a line when a stage begins.</summary>
internal sealed class ProgressLines(TextWriter writer, Language language) : IProgressDisplay, IProgress<RunProgress>
{
    private readonly Lock _lock = new();
    private (string, RunStage)? _current;

    public Task<T> ShowAsync<T>(Func<IProgress<RunProgress>, Task<T>> work) => work(this);

    public void Report(RunProgress value)
    {
        // Reports of a stage may come from several requests at once.
        lock (_lock)
        {
            if (_current == (value.Tenant, value.Stage))
                return;

            _current = (value.Tenant, value.Stage);
            writer.WriteLine(SafeText.Of(StageName.Of(value, language)) + " …");
        }
    }
}
