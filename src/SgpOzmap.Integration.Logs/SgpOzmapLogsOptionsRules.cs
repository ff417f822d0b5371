using Microsoft.Extensions.Options;

namespace SgpOzmap.Integration.Logs;

/// <summary>Checks the options of the log page.</summary>
internal sealed class SgpOzmapLogsOptionsRules : IValidateOptions<SgpOzmapLogsOptions>
{
    public ValidateOptionsResult Validate(string? name, SgpOzmapLogsOptions options)
        => options.Path is ['/', .., not '/'] && options.Path.IndexOfAny(['{', '}', '?', '#']) < 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"SgpOzmapLogsOptions.Path is '{options.Path}'; it must begin with a slash, end without one and hold no parameters, e.g. {SgpOzmapLogsOptions.DefaultPath}.");
}
