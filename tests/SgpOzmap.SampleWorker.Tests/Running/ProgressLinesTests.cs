using SgpOzmap.Integration.Runs;
using SgpOzmap.SampleWorker.Output;
using SgpOzmap.SampleWorker.Running;

namespace SgpOzmap.SampleWorker.Tests.Running;

public sealed class ProgressLinesTests
{
    [Fact]
    public async Task AStageIsOneLine()
    {
        using var writer = new StringWriter();
        await new ProgressLines(writer, Language.English).ShowAsync(progress =>
        {
            progress.Report(new("", RunStage.ReadingSgp, 0, null));
            progress.Report(new("", RunStage.ReadingSgp, 100, 200));
            progress.Report(new("norte", RunStage.ReadingMap, 0, null));
            progress.Report(new("norte", RunStage.Applying, 1, 2));
            return Task.FromResult(true);
        });

        Assert.Equal(["Reading SGP …", "norte: Reading the map …", "norte: Writing to the map …", ""], writer.ToString().ReplaceLineEndings("\n").Split('\n'));
    }
}
