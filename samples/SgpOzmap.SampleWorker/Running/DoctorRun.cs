using SgpOzmap.Integration.Doctor;
using SgpOzmap.Integration.Runs;
using SgpOzmap.SampleWorker.CommandLine;
using SgpOzmap.SampleWorker.Configuration;
using SgpOzmap.SampleWorker.Json;
using SgpOzmap.SampleWorker.Output;

namespace SgpOzmap.SampleWorker.Running;

/// <summary>--doctor: every tenant examined, one after the other.</summary>
internal sealed class DoctorRun(IServiceProvider services, WorkerArguments arguments, Terminal terminal, Language language, bool isDemo)
{
    /// <exception cref="WorkerException">The configuration cannot be read, or the file of --json cannot be written.</exception>
    internal async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // What the clients' options are refused for is told by the doctors; whatever else is wrong ends it here.
        var doctors = ConfigurationFault.Guard(language, () => services.GetRequiredService<IConnectionDoctors>().All);
        using var json = arguments.JsonFile is { } file ? JsonReportFile.Open(file, language) : null;
        var reports = await ProgressDisplays.For(services, terminal, language).ShowAsync(progress => ExamineAsync(doctors, progress, cancellationToken));

        var printer = new DoctorPrinter(Consoles.For(terminal.Output, terminal.IsOutputTerminal), language, isDemo);
        foreach (var report in reports)
            printer.Print(report);
        json?.WriteOrThrow(reports, language);
        return ExitCodes.Of(reports);
    }

    private static async Task<List<DoctorReport>> ExamineAsync(
        IReadOnlyList<IConnectionDoctor> doctors, IProgress<RunProgress> progress, CancellationToken cancellationToken)
    {
        var reports = new List<DoctorReport>();
        foreach (var doctor in doctors)
            reports.Add(await doctor.ExamineAsync(progress, cancellationToken));
        return reports;
    }
}
