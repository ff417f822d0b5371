using Microsoft.Extensions.Options;

namespace SgpOzmap.Integration.Logs;

/// <summary>Checks the options of the log page. No message holds a key.</summary>
internal sealed class SgpOzmapLogsOptionsRules(LogsKeys keys) : IValidateOptions<SgpOzmapLogsOptions>
{
    public ValidateOptionsResult Validate(string? name, SgpOzmapLogsOptions options)
    {
        var failures = Failures(options).ToArray();
        return failures.Length > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private IEnumerable<string> Failures(SgpOzmapLogsOptions options)
    {
        foreach (var error in options.BindingErrors)
            yield return error;
        if (options.Path is not ['/', .., not '/'] || options.Path.IndexOfAny(['{', '}', '?', '#', '*']) >= 0)
            yield return $"{keys.Of(nameof(options.Path))} is '{options.Path}'; it must begin with a slash, end without one and hold no parameters, e.g. {SgpOzmapLogsOptions.DefaultPath}.";
        if (options.AccessKey is not null && string.IsNullOrWhiteSpace(options.AccessKey))
            yield return $"{keys.Of(nameof(options.AccessKey))} is blank; give a long random key, or leave it out to serve this machine only.";
        if (options.ReadOnlyAccessKey is { } readOnly)
        {
            if (string.IsNullOrWhiteSpace(readOnly))
                yield return $"{keys.Of(nameof(options.ReadOnlyAccessKey))} is blank; give a long random key, or leave it out.";
            else if (options.AccessKey is null)
                yield return $"{keys.Of(nameof(options.ReadOnlyAccessKey))} is set and {keys.Of(nameof(options.AccessKey))} is not; set both.";
            else if (string.Equals(readOnly, options.AccessKey, StringComparison.Ordinal))
                yield return $"{keys.Of(nameof(options.ReadOnlyAccessKey))} is the same as {keys.Of(nameof(options.AccessKey))}; readers would be operators.";
        }

        if (options.TileAddress is { } tiles && !Web.TileAddress.IsValid(tiles))
            yield return $"{keys.Of(nameof(options.TileAddress))} is '{tiles}'; it must be an http or https address with {{z}}, {{x}} and {{y}} in its path, e.g. https://tiles.example.com/{{z}}/{{x}}/{{y}}.png.";
        if (options.SignInLifetime < TimeSpan.FromMinutes(1))
            yield return $"{keys.Of(nameof(options.SignInLifetime))} is {options.SignInLifetime}; it must be a minute or more, e.g. 12:00:00.";
    }
}
