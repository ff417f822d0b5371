using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>What docs/logs.md shows; it is compiled here, and its behaviour is tested with the log page.</summary>
internal static class LogsExample
{
    internal static WebApplication Build(string[] args)
    {
        // <readme>
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy("noc", static policy => policy.RequireRole("noc", "noc-lead"))
            .AddPolicy("noc-lead", static policy => policy.RequireRole("noc-lead"));
        builder.Services
            .AddSgpOzmapIntegration(builder.Configuration.GetSection("SgpOzmap"))
            .AddStorage()
            .AddLogsPage(static logs => logs.OperatorPolicy = "noc-lead");

        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapSgpOzmapLogs().RequireAuthorization("noc");
        // </readme>
        return app;
    }
}
