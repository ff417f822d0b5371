using SgpOzmap.SampleWorker.Output;

namespace SgpOzmap.SampleWorker.CommandLine;

/// <summary>
/// Takes the configuration keys out of a command line: <c>--SgpOzmap:Sgp:App=x</c> and <c>--SgpOzmap:Sgp:App x</c>.
/// What is left is for the options. Values never appear in an error: they may be secrets.
/// </summary>
internal sealed class ConfigurationKeys
{
    private static readonly string[] Roots = ["SgpOzmap", "Logging", "Kestrel"];

    // For the commonest mistake, the section left out.
    private static readonly string[] Sections =
        ["Sgp", "Ozmap", "Features", "StatusMapping", "Safety", "Interval", "Storage", "Logs", "Loop", "Health", "Reading", "Tenants", "Demo", "Doctor"];

    private ConfigurationKeys(Dictionary<string, string?> values, List<string> rest, string? error)
    {
        Values = values;
        Rest = rest;
        Error = error;
    }

    internal IReadOnlyDictionary<string, string?> Values { get; }

    internal IReadOnlyList<string> Rest { get; }

    internal string? Error { get; }

    /// <param name="args">The command line.</param>
    /// <param name="optionsWithValue">Options whose value is the next argument, so that a value is not taken for a key.</param>
    /// <param name="language">For errors.</param>
    internal static ConfigurationKeys Take(IReadOnlyList<string> args, IReadOnlyCollection<string> optionsWithValue, Language language)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var rest = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            var (name, value) = Split(args[i]);
            if (!IsKey(name) || optionsWithValue.Contains(name[..name.IndexOf(':', StringComparison.Ordinal)]))
            {
                rest.Add(args[i]);
                if (optionsWithValue.Contains(args[i]) && i + 1 < args.Count && !IsOption(args[i + 1]))
                    rest.Add(args[++i]);
                continue;
            }

            var key = name[2..];
            if (ErrorOf(key, language) is { } error)
                return new(values, rest, error);
            if (value is null && (i + 1 == args.Count || IsOption(args[i + 1])))
                return new(values, rest, language.Say($"A chave --{key} precisa de um valor.", $"The key --{key} needs a value."));

            values[key] = value ?? args[++i];
        }

        return new(values, rest, null);
    }

    private static (string Name, string? Value) Split(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (argument, null) : (argument[..equals], argument[(equals + 1)..]);
    }

    private static bool IsOption(string argument) => argument.StartsWith("--", StringComparison.Ordinal);

    private static bool IsKey(string name) => IsOption(name) && name.Contains(':', StringComparison.Ordinal);

    // A key that nobody reads is as bad as an option that nobody knows. What stands below SgpOzmap is checked with the other sources.
    private static string? ErrorOf(string key, Language language)
    {
        var parts = key.Split(':');
        if (Roots.Contains(parts[0], StringComparer.OrdinalIgnoreCase))
            return null;

        var meant = Sections.Contains(parts[0], StringComparer.OrdinalIgnoreCase)
            ? $"SgpOzmap:{key}"
            : string.Join(':', [NearestName.Of(parts[0], Roots) ?? Roots[0], .. parts[1..]]);
        return language.Say(
            $"Chave de configuração desconhecida: --{key}. Quis dizer --{meant}?",
            $"Unknown configuration key: --{key}. Did you mean --{meant}?");
    }
}
