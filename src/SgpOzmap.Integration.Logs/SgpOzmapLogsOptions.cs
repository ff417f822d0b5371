namespace SgpOzmap.Integration.Logs;

/// <summary>Where the log page is.</summary>
public sealed class SgpOzmapLogsOptions
{
    /// <summary>The address that the vendor's own integration uses: <c>/integrations/sgp/logs</c>.</summary>
    public const string DefaultPath = "/integrations/sgp/logs";

    /// <summary>The path of the list of runs; a run is one segment below it. Begins with a slash and ends without one.</summary>
    public string Path { get; set; } = DefaultPath;
}
