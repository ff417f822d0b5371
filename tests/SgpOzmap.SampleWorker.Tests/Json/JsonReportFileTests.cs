using System.Text.Json;
using SgpOzmap.SampleWorker.Json;
using SgpOzmap.SampleWorker.Output;
using SgpOzmap.SampleWorker.Running;

namespace SgpOzmap.SampleWorker.Tests.Json;

public sealed class JsonReportFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void TheFileAppearsWholeAndAlone()
    {
        File.WriteAllText(_folder.File("report.json"), "old");
        using (var file = JsonReportFile.Open(_folder.File("report.json"), Language.English))
        {
            Assert.Equal("old", File.ReadAllText(_folder.File("report.json")));
            file.Write([Scene.Planned()]);
        }

        using var document = JsonDocument.Parse(File.ReadAllText(_folder.File("report.json")));
        Assert.Equal(6, document.RootElement.GetProperty("changes").GetArrayLength());
        Assert.Equal([_folder.File("report.json")], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void ARunThatIsInterruptedLeavesNothing()
    {
        JsonReportFile.Open(_folder.File("report.json"), Language.English).Dispose();

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData("missing/report.json")]
    [InlineData("folder")]
    [InlineData("folder/")]
    public void APathThatCannotBeWrittenIsBadConfiguration(string name)
    {
        Directory.CreateDirectory(_folder.File("folder"));
        var error = Assert.Throws<WorkerException>(() => JsonReportFile.Open(_folder.File(name), Language.English));

        Assert.Equal(2, error.ExitCode);
        Assert.Contains("--json", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void AReadOnlyFileIsNotReplaced()
    {
        var path = _folder.File("report.json");
        File.WriteAllText(path, "old");
        File.SetAttributes(path, FileAttributes.ReadOnly);

        Assert.Equal(2, Assert.Throws<WorkerException>(() => JsonReportFile.Open(path, Language.English)).ExitCode);
        File.SetAttributes(path, FileAttributes.Normal);
    }

    [Fact]
    public void ALinkStaysALink()
    {
        File.WriteAllText(_folder.File("target.json"), "old");
        File.CreateSymbolicLink(_folder.File("link.json"), _folder.File("target.json"));
        using (var file = JsonReportFile.Open(_folder.File("link.json"), Language.English))
            file.Write([Scene.Failed()]);

        Assert.NotNull(new FileInfo(_folder.File("link.json")).LinkTarget);
        Assert.StartsWith("{", File.ReadAllText(_folder.File("target.json")), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
