using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>The example of the README, compiled.</summary>
internal static class EmbeddingExample
{
    public static Task RunAsync(string[] args)
    {
        // <readme>
        var builder = WebApplication.CreateBuilder(args);
        builder.Services
            .AddSgpOzmapIntegration(builder.Configuration.GetSection("SgpOzmap"))
            .AddStorage()            // SQLite in the data folder, or PostgreSQL by configuration
            .AddLogsPage();

        var app = builder.Build();
        app.MapSgpOzmapLogs();   // http://localhost:5080/integrations/sgp/logs
        return app.RunAsync();   // the loop runs as a hosted service
        // </readme>
    }
}
