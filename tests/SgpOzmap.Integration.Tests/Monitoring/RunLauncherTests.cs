using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Monitoring;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Undo;

namespace SgpOzmap.Integration.Tests.Monitoring;

public sealed class RunLauncherTests : IDisposable
{
    private readonly ISyncEngine _engine = Substitute.For<ISyncEngine>();
    private readonly IUndoService _undo = Substitute.For<IUndoService>();
    private readonly CancellationTokenSource _host = new();
    private readonly RunLauncher _launcher;

    public RunLauncherTests()
    {
        _engine.Tenant.Returns("norte");
        _launcher = new(() => new SyncEngines([_engine]), _undo, NullLogger<RunLauncher>.Instance, _host.Token);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_run_is_refused_until_the_first_has_ended()
    {
        var first = new TaskCompletionSource<RunReport>();
        _engine.RunAsync(null!, null, Token).ReturnsForAnyArgs(first.Task);
        var request = new RunRequest { Mode = RunMode.Apply, By = "ana" };

        Assert.True(_launcher.TryStart("norte", request));
        Assert.False(_launcher.TryStart("norte", request));
        Assert.False(_launcher.TryStart(new UndoPlan("r0", "norte", [])));
        first.SetResult(Report(RunMode.Apply));
        await _launcher.StopAsync(Token);

        await _engine.Received(1).RunAsync(request with { IsRemembered = true }, null, Arg.Any<CancellationToken>());
        Assert.False(_launcher.TryStart("norte", request));
    }

    [Fact]
    public async Task The_report_of_a_run_that_only_planned_is_to_be_remembered()
    {
        _engine.RunAsync(null!, null, Token).ReturnsForAnyArgs(Report(RunMode.Plan));

        Assert.True(_launcher.TryStart("norte", new() { Mode = RunMode.Plan, By = "ana" }));
        await _launcher.StopAsync(Token);

        await _engine.Received(1).RunAsync(new() { Mode = RunMode.Plan, By = "ana", IsRemembered = true }, null, Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task The_host_s_stop_stops_a_run_and_is_waited_for()
    {
        var seen = new TaskCompletionSource<CancellationToken>();
        _engine.RunAsync(null!, null, Token).ReturnsForAnyArgs(async call =>
        {
            var token = call.Arg<CancellationToken>();
            seen.SetResult(token);
            await new TaskCompletionSource().Task.WaitAsync(token);
            return Report(RunMode.Apply);
        });
        _launcher.TryStart("norte", new() { Mode = RunMode.Apply });
        var token = await seen.Task;

        await _host.CancelAsync();
        await _launcher.StopAsync(Token);

        Assert.True(token.IsCancellationRequested);
    }

    [Fact]
    public async Task A_run_that_throws_harms_nothing_and_another_can_be_started()
    {
        _undo.ApplyAsync(null!, null, Token).ThrowsAsyncForAnyArgs(new InvalidOperationException("boom"));
        var plan = new UndoPlan("r0", "norte", []) { By = "ana" };

        Assert.True(_launcher.TryStart(plan));
        for (var tries = 0; !_launcher.TryStart(plan); tries++)
        {
            Assert.True(tries < 100_000);
            await Task.Yield();
        }

        await _launcher.StopAsync(Token);
        await _undo.Received(2).ApplyAsync(plan, null, Arg.Any<CancellationToken>());
    }

    [Fact]
    public void An_unknown_tenant_is_told()
        => Assert.Throws<KeyNotFoundException>(() => _launcher.TryStart("sul", new() { Mode = RunMode.Apply }));

    public void Dispose()
    {
        _launcher.Dispose();
        _host.Dispose();
    }

    private static RunReport Report(RunMode mode)
        => new() { RunId = "r1", Tenant = "norte", Mode = mode, StartedAt = DateTimeOffset.UnixEpoch, Notes = ImmutableArray<Rules.Values.LocalizedText>.Empty };
}
