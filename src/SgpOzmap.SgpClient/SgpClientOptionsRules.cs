using System.Globalization;
using Microsoft.Extensions.Options;

namespace SgpOzmap.SgpClient;

/// <summary>The rules across the fields of <see cref="SgpClientOptions"/>. The messages name the key and print its value, but never a secret.</summary>
internal sealed class SgpClientOptionsRules : IValidateOptions<SgpClientOptions>
{
    // What the pipeline can be built with.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, SgpClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var failures = new List<string>();
        CheckAddress(options.BaseAddress, failures);
        CheckCredentials(options, failures);
        CheckTimes(options, failures);
        if (failures.Count == 0)
            return ValidateOptionsResult.Success;

        var prefix = string.IsNullOrEmpty(name) ? "" : $"SGP client '{name}': ";
        return ValidateOptionsResult.Fail(failures.ConvertAll(f => prefix + f));
    }

    private static void CheckAddress(Uri? address, List<string> failures)
    {
        // Absence is said by [Required].
        if (address is null)
            return;

        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
            failures.Add($"BaseAddress is '{WithoutSecrets(address)}'; it must begin with https:// or http://, e.g. https://provedor.sgp.net.br.");
        else if (address.UserInfo.Length > 0)
            failures.Add($"BaseAddress '{WithoutSecrets(address)}' carries a user; give it as Username and Password.");
    }

    private static void CheckCredentials(SgpClientOptions options, List<string> failures)
    {
        var token = !string.IsNullOrWhiteSpace(options.Token);
        var app = !string.IsNullOrWhiteSpace(options.App);
        var user = !string.IsNullOrWhiteSpace(options.Username);
        var password = !string.IsNullOrEmpty(options.Password);
        if (!token && !app && !user && !password)
        {
            failures.Add("Token and App are missing (or, for HTTP Basic, Username and Password).");
            return;
        }

        if (token && !app)
            failures.Add("App is missing: the app name that the Token was made for, case-sensitive.");
        if (app && !token)
            failures.Add($"Token is missing; App is '{options.App}'.");
        if (user && !password)
            failures.Add($"Password is missing; Username is '{options.Username}'.");
        if (password && !user)
            failures.Add("Username is missing; a Password is given.");
        if (options.Username?.Contains(':', StringComparison.Ordinal) == true)
            failures.Add($"Username is '{options.Username}'; HTTP Basic allows no colon in it.");
    }

    private static void CheckTimes(SgpClientOptions options, List<string> failures)
    {
        CheckLimit("ConnectTimeout", options.ConnectTimeout, failures);
        CheckLimit("AttemptTimeout", options.AttemptTimeout, failures);
        CheckLimit("TotalTimeout", options.TotalTimeout, failures);
        if (options.TotalTimeout < options.AttemptTimeout)
            failures.Add($"TotalTimeout is {Text(options.TotalTimeout)} and AttemptTimeout is {Text(options.AttemptTimeout)}; the total must not be shorter than one attempt.");
        if (options.RetryDelay < TimeSpan.Zero || options.RetryDelay > Longest)
            failures.Add($"RetryDelay is {Text(options.RetryDelay)}; it must be from 0 to one day.");
    }

    private static void CheckLimit(string key, TimeSpan value, List<string> failures)
    {
        if (value < Shortest || value > Longest)
            failures.Add($"{key} is {Text(value)}; it must be positive, from 10 ms to one day.");
    }

    /// <summary>The address without user and query; both may hold what must not be printed.</summary>
    private static string WithoutSecrets(Uri address)
        => address.IsAbsoluteUri
            ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : address.OriginalString.Split('?', '#')[0].Split('@')[^1];

    private static string Text(TimeSpan value) => value.ToString("c", CultureInfo.InvariantCulture);
}
