using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Runs;
using SgpOzmap.SampleWorker.CommandLine;
using SgpOzmap.SampleWorker.Output;
using SgpOzmap.SampleWorker.Running;

namespace SgpOzmap.SampleWorker.Tests.Running;

public sealed class OneRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<RunReport> _recorded = [];

    [Fact]
    public async Task EveryTenantRunsOnceInOrder()
    {
        var (code, output) = await RunAsync(
            new StubEngine("norte", () => Scene.Planned() with { Tenant = "norte" }),
            new StubEngine("sul", () => Scene.Failed() with { Tenant = "sul" }));

        Assert.Equal(1, code);
        Assert.True(output.IndexOf("norte", StringComparison.Ordinal) < output.IndexOf("sul", StringComparison.Ordinal));
        using var report = JsonDocument.Parse(File.ReadAllText(_folder.File("report.json")));
        Assert.Equal(2, report.RootElement.GetProperty("tenants").GetArrayLength());
    }

    [Fact]
    public async Task ARunThatIsStoppedWhileItWritesTellsWhatItDid()
    {
        var stopped = Scene.Applied() with { Failures = [new("A execução foi interrompida.", "The run was stopped.")] };
        using var output = new StringWriter();
        var engine = new StubEngine("", () =>
        {
            _recorded.Add(stopped);
            throw new OperationCanceledException();
        });

        await Assert.ThrowsAsync<OperationCanceledException>(() => OneRun(output, engine).RunAsync(TestContext.Current.CancellationToken));

        Assert.Contains("The run was stopped.", output.ToString(), StringComparison.Ordinal);
        using var report = JsonDocument.Parse(File.ReadAllText(_folder.File("report.json")));
        Assert.Equal("applied", report.RootElement.GetProperty("changes")[0].GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task ARunThatIsStoppedBeforeLeavesNoReport()
    {
        using var output = new StringWriter();
        var engine = new StubEngine("", static () => throw new OperationCanceledException());

        await Assert.ThrowsAsync<OperationCanceledException>(() => OneRun(output, engine).RunAsync(TestContext.Current.CancellationToken));

        Assert.Equal("", output.ToString());
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<(int Code, string Output)> RunAsync(params ISyncEngine[] engines)
    {
        using var output = new StringWriter();
        var code = await OneRun(output, engines).RunAsync(TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }

    private OneRun OneRun(StringWriter output, params ISyncEngine[] engines)
    {
        var services = new ServiceCollection()
            .AddSingleton<ISyncEngines>(new StubEngines(engines))
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        return new(
            services.BuildServiceProvider(),
            new(WorkerMode.Once, _folder.File("report.json"), ShowNames: false, new Dictionary<string, string?>(StringComparer.Ordinal)),
            new(output, false, TextWriter.Null, false),
            Language.English,
            new(Consoles.For(output, isTerminal: false), Language.English, new Masking(showNames: false), isDemo: false),
            _recorded);
    }

    private sealed class StubEngines(ISyncEngine[] engines) : ISyncEngines
    {
        public IReadOnlyList<ISyncEngine> All => engines;

        public ISyncEngine this[string tenant] => engines.Single(e => e.Tenant == tenant);
    }

    private sealed class StubEngine(string tenant, Func<RunReport> run) : ISyncEngine
    {
        public string Tenant => tenant;

        public Task<RunReport> RunOnceAsync(RunMode mode, CancellationToken cancellationToken = default)
            => RunOnceAsync(mode, null, cancellationToken);

        public Task<RunReport> RunOnceAsync(RunMode mode, IProgress<RunProgress>? progress, CancellationToken cancellationToken = default)
        {
            Assert.Equal(RunMode.Apply, mode);
            return Task.FromResult(run());
        }

        public Task<RunReport> RunAsync(RunRequest request, IProgress<RunProgress>? progress, CancellationToken cancellationToken = default)
            => RunOnceAsync(request.Mode, progress, cancellationToken);

        public Task<ScheduledRun> RunIfDueAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
