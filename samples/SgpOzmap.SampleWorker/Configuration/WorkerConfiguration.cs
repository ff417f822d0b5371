using System.Reflection;

namespace SgpOzmap.SampleWorker.Configuration;

/// <summary>Where settings come from, the later ones winning: appsettings, user secrets, environment, command line.</summary>
internal static class WorkerConfiguration
{
    internal const string Section = "SgpOzmap";

    internal static void AddSources(IConfigurationBuilder configuration, string environment, IReadOnlyDictionary<string, string?> commandLine)
    {
        // The host's own order has user secrets in Development only, and its command line would ignore what it does not understand.
        configuration.Sources.Clear();
        configuration
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddUserSecrets(Assembly.GetExecutingAssembly(), optional: true)
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddEnvironmentVariables()
            .AddInMemoryCollection(commandLine);
    }

    /// <summary>True when settings of the storage package are there, which comes in a later version.</summary>
    internal static bool NamesStorage(IConfiguration section) => section.GetSection("Storage").GetChildren().Any();

    /// <summary>True when the key is there that will open the log page to other machines.</summary>
    internal static bool NamesAccessKey(IConfiguration section) => !string.IsNullOrEmpty(section["Logs:AccessKey"]);
}
