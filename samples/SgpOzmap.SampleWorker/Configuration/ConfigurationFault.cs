using Microsoft.Extensions.Options;

namespace SgpOzmap.SampleWorker.Configuration;

/// <summary>Tells a mistake in the configuration from other errors.</summary>
internal static class ConfigurationFault
{
    private const string Binder = "Microsoft.Extensions.Configuration.Binder";

    /// <summary>What is wrong, a line for each mistake; null when the error is of another kind.</summary>
    internal static string? MessageOf(Exception error) => error switch
    {
        OptionsValidationException invalid => string.Join(Environment.NewLine, invalid.Failures),
        AggregateException many when many.InnerExceptions.Select(MessageOf).ToList() is var messages && messages.TrueForAll(static m => m is not null)
            => string.Join(Environment.NewLine, messages),
        // Its message names the key: "Failed to convert configuration value at 'SgpOzmap:Interval' …".
        InvalidOperationException { Source: Binder } => error.Message,
        // A settings file that is no JSON.
        InvalidDataException => error.InnerException is { } inner ? $"{error.Message} {inner.Message}" : error.Message,
        _ => null,
    };
}
