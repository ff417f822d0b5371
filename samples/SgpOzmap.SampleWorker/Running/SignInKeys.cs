using Microsoft.AspNetCore.DataProtection;

namespace SgpOzmap.SampleWorker.Running;

/// <summary>Where the keys lie that the log page's sign-ins are encrypted with.</summary>
internal static class SignInKeys
{
    /// <summary>A service of systemd has no home: without a folder for its keys, sign-ins would end with every restart.</summary>
    internal static void Add(IServiceCollection services, Func<string, string?> environment)
    {
        if (FolderOf(environment) is { } folder)
            services.AddDataProtection().PersistKeysToFileSystem(new(folder));
    }

    /// <returns>Null: the user's own, as ASP.NET Core finds it.</returns>
    internal static string? FolderOf(Func<string, string?> environment)
        => environment("STATE_DIRECTORY")?.Split(':', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var folder, ..]
            ? Path.Combine(folder, "keys")
            : null;
}
