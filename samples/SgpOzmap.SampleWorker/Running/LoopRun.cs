using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Logs;
using SgpOzmap.SampleWorker.Output;

namespace SgpOzmap.SampleWorker.Running;

/// <summary>The loop with the log page, until Ctrl+C or SIGTERM.</summary>
internal static class LoopRun
{
    private const string DefaultUrls = "http://localhost:5080";

    /// <exception cref="WorkerException">The port of the log page is taken, or its address is none.</exception>
    internal static async Task<int> RunAsync(WebApplication app, Notices notices, Language language)
    {
        app.MapSgpOzmapLogs();
        app.MapSgpOzmapHealth();
        var path = app.Services.GetRequiredService<IOptions<SgpOzmapLogsOptions>>().Value.Path;
        app.MapGet("/", () => Results.LocalRedirect(path));
        if (string.IsNullOrWhiteSpace(app.Configuration["urls"]))
            app.Configuration["urls"] = DefaultUrls;

        await StartAsync(app, language);
        var page = app.Urls.First().TrimEnd('/') + path;
        notices.Tell(language.Say($"Página de registros: {page}. Ctrl+C encerra.", $"Log page: {page}. Ctrl+C ends."));
        await app.WaitForShutdownAsync();
        return ExitCodes.Done;
    }

    private static async Task StartAsync(WebApplication app, Language language)
    {
        var urls = app.Configuration["urls"]!;
        try
        {
            // Endpoints of Kestrel's own section would be used instead.
            if (!app.Configuration.GetSection("Kestrel:Endpoints").Exists() && PortCheck.FindTaken(urls) is { } taken)
                throw InUse(taken);
            await app.StartAsync();
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            throw InUse(urls, error);
        }
        catch (FormatException error)
        {
            throw new WorkerException(ExitCodes.BadConfiguration, language.Say(
                $"urls é '{urls}', que não é um endereço: {error.Message}", $"urls is '{urls}', which is no address: {error.Message}"), error);
        }

        WorkerException InUse(string address, Exception? error = null) => new(ExitCodes.Failed, language.Say(
            $"O endereço da página de registros, {address}, já está em uso. Escolha outro com --urls http://localhost:PORTA.",
            $"The address of the log page, {address}, is in use. Choose another with --urls http://localhost:PORT."), error);
    }
}
