using System.Globalization;

namespace SgpOzmap.Integration.Storage.Configuration;

/// <summary>Where the database is when nobody says where.</summary>
internal static class DataFolder
{
    internal const string FileName = "sgpozmap.db";

    /// <summary>
    /// The name of the file: of one for each pair of servers, so that two providers without a name, or a trial and the real thing, do not share what was last seen.
    /// Tenants that have names share one file, and a service has its own folder.
    /// </summary>
    internal static string FileOf(string? sgp, string? ozmap)
        => HostOf(sgp) is { } one && HostOf(ozmap) is { } other ? $"sgpozmap-{one}-{other}.db" : FileName;

    private static string? HostOf(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            return null;
        var text = uri.Host + (uri.IsDefaultPort ? "" : "-" + uri.Port.ToString(CultureInfo.InvariantCulture)) + uri.AbsolutePath;
        return string.Concat(text.Select(static c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '-')).Trim('-').ToLowerInvariant();
    }

    /// <summary>The folder is the service's own.</summary>
    internal static bool IsOfService(Func<string, string?> environment) => !string.IsNullOrWhiteSpace(environment("STATE_DIRECTORY"));

    /// <summary>The folder that systemd gives its service, else one of the user's, else one beside the program.</summary>
    internal static string Path(Func<string, string?> environment, string applicationData)
    {
        var given = environment("STATE_DIRECTORY")?.Split(':', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
        if (!string.IsNullOrEmpty(given))
            return given;
        return applicationData.Length > 0
            ? System.IO.Path.Combine(applicationData, "SgpOzmap")
            : System.IO.Path.Combine(AppContext.BaseDirectory, "data");
    }

    /// <summary>The folder on this machine.</summary>
    internal static string Path()
        => Path(Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify));

    /// <summary>Makes the folder for its owner alone.</summary>
    internal static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Makes an empty file for its owner alone; one that is there stays as it is.</summary>
    internal static void CreateFile(string path)
    {
        if (File.Exists(path))
            return;
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(path, options).Dispose();
    }
}
