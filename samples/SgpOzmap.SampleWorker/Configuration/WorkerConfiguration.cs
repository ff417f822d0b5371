using System.Reflection;

namespace SgpOzmap.SampleWorker.Configuration;

/// <summary>Where settings come from, the later ones winning: appsettings, user secrets, environment, command line.</summary>
internal static class WorkerConfiguration
{
    internal const string Section = "SgpOzmap";

    /// <param name="commandLine">The keys of the command line.</param>
    internal static WebApplicationBuilder CreateBuilder(IReadOnlyDictionary<string, string?> commandLine)
    {
        // The settings file lies beside the program, wherever that is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });

        // The host's own order has user secrets in Development only, and its command line would ignore what it does not understand.
        builder.Configuration.Sources.Clear();
        builder.Configuration
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{builder.Environment.EnvironmentName}.json", optional: true)
            .AddUserSecrets(Assembly.GetExecutingAssembly(), optional: true)
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddEnvironmentVariables()
            .AddInMemoryCollection(commandLine);
        return builder;
    }

    /// <summary>True when settings of the storage are there.</summary>
    internal static bool NamesStorage(IConfiguration section) => section.GetSection("Storage").GetChildren().Any();
}
