using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;
using SgpOzmap.SampleWorker.CommandLine;
using SgpOzmap.SampleWorker.Configuration;
using SgpOzmap.SampleWorker.Demo;
using SgpOzmap.SampleWorker.Output;

namespace SgpOzmap.SampleWorker.Running;

/// <summary>The worker from its command line to its exit code.</summary>
internal sealed class Worker(Terminal terminal, Language language)
{
    internal async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var parsed = new WorkerCommandLine(language).Parse(args, terminal.Output);
        if (parsed.Arguments is not { } arguments)
        {
            if (parsed.Error is not null)
                await terminal.Error.WriteLineAsync(SafeText.Of(parsed.Error));
            return parsed.ExitCode;
        }

        try
        {
            return await RunAsync(arguments);
        }
        catch (WorkerException error)
        {
            await terminal.Error.WriteLineAsync(string.Join(Environment.NewLine, error.Message.ReplaceLineEndings("\n").Split('\n').Select(SafeText.Of)));
            return error.ExitCode;
        }
        catch (StoreException error)
        {
            await terminal.Error.WriteLineAsync(SafeText.Of(language.Say(error.Reason)));
            return ExitCodes.Failed;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync(language.Say("Interrompido.", "Interrupted."));
            return ExitCodes.Failed;
        }
        catch (Exception error)
        {
            // Not foreseen: whoever mends it needs the trace. The exit code stays one of the documented ones.
            await terminal.Error.WriteLineAsync(error.ToString());
            return ExitCodes.Failed;
        }
    }

    private async Task<int> RunAsync(WorkerArguments arguments)
    {
        // The loop's host listens to signals itself.
        using var signals = arguments.Mode == WorkerMode.Loop ? null : new Signals();
        var stop = signals?.Token ?? CancellationToken.None;

        var builder = ConfigurationFault.Guard(language, () => WorkerConfiguration.CreateBuilder(arguments.Configuration));
        var section = builder.Configuration.GetSection(WorkerConfiguration.Section);
        var notices = new Notices(terminal.Error, Notices.IsJson(builder.Configuration));
        await using var demo = DemoMode.IsWanted(section, language) ? await StartDemoAsync(builder.Configuration, section, notices, stop) : null;

        WorkerLogging.Configure(builder, arguments.Mode, terminal);
        ConfigurationFault.Guard(language, () => WorkerServices.Add(builder, section, lasts: demo is null || WorkerConfiguration.NamesStorage(section)));
        var printer = new RunPrinter(
            Consoles.For(terminal.Output, terminal.IsOutputTerminal), language, new Masking(arguments.ShowNames), isDemo: demo is not null);
        var recorded = new List<RunReport>();
        TellOfRuns(builder.Services, arguments.Mode == WorkerMode.Loop ? printer.Print : recorded.Add);

        await using var app = builder.Build();
        await using var telemetry = Telemetry.Start(app.Services);
        notices.UseLog(app.Services.GetRequiredService<ILogger<Worker>>());
        if (arguments.Mode == WorkerMode.Doctor)
            return await new DoctorRun(app.Services, arguments, terminal, language, isDemo: demo is not null).RunAsync(stop);

        // One run does not start the host, which would check the options.
        ConfigurationFault.Guard(language, () => app.Services.GetRequiredService<IStartupValidator>().Validate());
        await StoreFault.GuardAsync(language, () => app.Services.GetRequiredService<IStoreCheck>().CheckAsync(stop), arguments.Mode == WorkerMode.Loop ? notices.Tell : null);
        return arguments.Mode switch
        {
            WorkerMode.Loop => await LoopRun.RunAsync(app, notices, language),
            WorkerMode.Approve => await new ApproveRun(app.Services, arguments, terminal, language, printer).RunAsync(stop),
            WorkerMode.Explain => await new ExplainRun(app.Services, arguments, terminal, language, isDemo: demo is not null).RunAsync(stop),
            WorkerMode.Undo or WorkerMode.UndoPlan => await new UndoRun(app.Services, arguments, terminal, language).RunAsync(stop),
            _ => await new OneRun(app.Services, arguments, terminal, language, printer, recorded).RunAsync(stop),
        };
    }

    private async Task<DemoProviderHost> StartDemoAsync(
        ConfigurationManager configuration, IConfigurationSection section, Notices notices, CancellationToken stop)
    {
        var demo = await DemoProviderHost.StartAsync(DemoSettings.Of(section.GetSection("Demo"), language), stop);
        DemoFeatures.AddTo(configuration, section.Path);
        configuration.AddInMemoryCollection(demo.Configuration());
        notices.Tell(language.Say(
            $"Demonstração: nem {section.Path}:Sgp:BaseAddress nem {section.Path}:Ozmap:BaseAddress está definida, e por isso um provedor inventado é usado.",
            $"Demo: neither {section.Path}:Sgp:BaseAddress nor {section.Path}:Ozmap:BaseAddress is set, so an invented provider is used."));
        notices.Tell(language.Say(
            $"SGP simulado em {demo.SgpAddress}, OZmap simulado em {demo.OzmapAddress}; nada sai desta máquina.",
            $"Simulated SGP at {demo.SgpAddress}, simulated OZmap at {demo.OzmapAddress}; nothing leaves this machine."));
        notices.Tell(
            language.Say("Recursos ligados: ", "Features turned on: ") + string.Join(", ", DemoFeatures.On(section)) + ".");
        if (!WorkerConfiguration.NamesStorage(section))
        {
            notices.Tell(language.Say(
                $"As execuções ficam só na memória; com {section.Path}:Storage:ConnectionString a demonstração as guarda também.",
                $"Runs are kept in memory only; with {section.Path}:Storage:ConnectionString the demo keeps them too."));
        }

        return demo;
    }

    private static void TellOfRuns(IServiceCollection services, Action<RunReport> tell)
    {
        var inner = services.Last(static s => s.ServiceType == typeof(IRunStore));
        services.Replace(ServiceDescriptor.Singleton<IRunStore>(provider => new TellingRunStore(
            (IRunStore)(inner.ImplementationInstance
                ?? inner.ImplementationFactory?.Invoke(provider)
                ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!)),
            tell)));
    }
}
