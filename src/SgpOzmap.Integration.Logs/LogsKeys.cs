namespace SgpOzmap.Integration.Logs;

/// <summary>Where in the configuration the options of the log page stand, for messages.</summary>
internal sealed class LogsKeys(string path)
{
    internal string Of(string key) => $"{path}:{key}";
}
