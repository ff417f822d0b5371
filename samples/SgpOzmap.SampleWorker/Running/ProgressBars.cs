using SgpOzmap.Integration.Runs;
using SgpOzmap.SampleWorker.Output;
using Spectre.Console;

namespace SgpOzmap.SampleWorker.Running;

/// <summary>Progress for a terminal: a bar for each stage.</summary>
internal sealed class ProgressBars(IAnsiConsole console, Language language) : IProgressDisplay
{
    public Task<T> ShowAsync<T>(Func<IProgress<RunProgress>, Task<T>> work)
        => console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context => work(new Bars(context, language)));

    private sealed class Bars(ProgressContext context, Language language) : IProgress<RunProgress>
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<(string, RunStage), ProgressTask> _tasks = [];
        private ProgressTask? _current;

        public void Report(RunProgress value)
        {
            lock (_lock)
            {
                if (!_tasks.TryGetValue((value.Tenant, value.Stage), out var task))
                {
                    Finish(_current);
                    _tasks[(value.Tenant, value.Stage)] = task = context.AddTask(Markup.Escape(SafeText.Of(StageName.Of(value, language))));
                    _current = task;
                }

                task.IsIndeterminate = value.Total is null;
                task.MaxValue = Math.Max(1, value.Total ?? 1);
                task.Value = value.Total is null ? 0 : value.Done;
            }
        }

        // A stage tells when it begins; that the next one begins is how its end is known.
        private static void Finish(ProgressTask? task)
        {
            if (task is null)
                return;

            task.IsIndeterminate = false;
            task.Value = task.MaxValue;
            task.StopTask();
        }
    }
}
