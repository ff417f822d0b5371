namespace SgpOzmap.SampleWorker.Running;

/// <summary>Composes the packages.</summary>
internal static class WorkerServices
{
    /// <summary>A stop leaves a write under way seven seconds; with what follows it the process is gone within ten.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(9);

    /// <param name="builder">The application.</param>
    /// <param name="section">The settings.</param>
    /// <param name="lasts">What runs did outlives the process.</param>
    internal static void Add(WebApplicationBuilder builder, IConfigurationSection section, bool lasts)
    {
        var integration = builder.Services.AddSgpOzmapIntegration(section);
        if (lasts)
            integration.AddStorage();
        integration.AddLogsPage();
        integration.AddIntegrationHealthChecks();
        SignInKeys.Add(builder.Services, Environment.GetEnvironmentVariable);
        Telemetry.Add(builder);

        // Under systemd: tells it when the worker is ready, and listens to its stop. Anywhere else it does nothing.
        builder.Services.AddSystemd();
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = ShutdownTimeout);
    }
}
