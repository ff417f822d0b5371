using Microsoft.Extensions.Options;
using SgpOzmap.OzmapClient;
using SgpOzmap.SampleWorker.Output;
using SgpOzmap.SampleWorker.Running;
using SgpOzmap.SgpClient;

namespace SgpOzmap.SampleWorker.Configuration;

/// <summary>Turns what reading and checking the configuration throws into exit code 2 and a message that names the keys.</summary>
internal static class ConfigurationFault
{
    /// <summary>Does a step that touches nothing but the configuration.</summary>
    /// <exception cref="WorkerException">It is bad.</exception>
    internal static T Guard<T>(Language language, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception error) when (MessagesOf(error) is { } messages)
        {
            throw new WorkerException(ExitCodes.BadConfiguration, string.Join(
                Environment.NewLine, messages.Prepend(language.Say("Configuração inválida:", "Bad configuration:"))), error);
        }
    }

    /// <inheritdoc cref="Guard{T}"/>
    internal static void Guard(Language language, Action step)
        => Guard(language, () =>
        {
            step();
            return true;
        });

    private static IEnumerable<string>? MessagesOf(Exception error) => error switch
    {
        OptionsValidationException invalid => invalid.Failures.Select(f => WithKey(f, invalid)),
        AggregateException many => many.InnerExceptions.Select(MessagesOf).ToList() is var all && all.TrueForAll(static m => m is not null)
            ? all.SelectMany(static m => m!)
            : null,
        // A settings file that is no JSON: the outer message names the file, the innermost one the place.
        InvalidDataException => [error.Message, error.GetBaseException().Message],
        // The binder's message names the key: "Failed to convert configuration value 'x' at 'SgpOzmap:Interval' …".
        InvalidOperationException or ArgumentException => [error.Message],
        _ => null,
    };

    // The clients do not know where in a configuration their options stand.
    private static string WithKey(string failure, OptionsValidationException error)
    {
        var part = error.OptionsType == typeof(SgpClientOptions) ? "Sgp" : error.OptionsType == typeof(OzmapClientOptions) ? "Ozmap" : null;
        if (part is null)
            return failure;

        var path = error.OptionsName.Length == 0
            ? $"{WorkerConfiguration.Section}:{part}"
            : $"{WorkerConfiguration.Section}:Tenants:{error.OptionsName}:{part}";
        return failure.Contains(path, StringComparison.OrdinalIgnoreCase) ? failure : $"{path}:{failure}";
    }
}
