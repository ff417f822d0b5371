// One run of the real engine on a store that lasts. The tests end this process wherever they want. The arguments are keys below SgpOzmap with their values.
using System.Runtime.InteropServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Runs;

const int Failed = 1;
const int Stopped = 5;

var configuration = new ConfigurationBuilder()
    .AddInMemoryCollection(args.Select(static a => a.Split('=', 2)).Select(static a => KeyValuePair.Create("SgpOzmap:" + a[0], (string?)a[1])))
    .Build();
using var stop = new CancellationTokenSource();
using var signal = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
{
    context.Cancel = true;
    stop.Cancel();
});
var services = new ServiceCollection();
services.AddSgpOzmapIntegration(configuration.GetSection("SgpOzmap")).AddStorage();
await using var provider = services.BuildServiceProvider();
try
{
    var report = await provider.GetRequiredService<ISyncEngine>().RunOnceAsync(RunMode.Apply, stop.Token);
    foreach (var failure in report.Failures)
        await Console.Error.WriteLineAsync(failure.En);
    foreach (var change in report.Changes)
        await Console.Out.WriteLineAsync($"{change.Change.Id} {change.Outcome} {change.Error}");
    return report.HasFailed ? Failed : 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return Stopped;
}
