using Microsoft.Extensions.Options;
using SgpOzmap.OzmapClient.Transport;

namespace SgpOzmap.OzmapClient.DependencyInjection;

/// <summary>Checks the options across fields. Its messages name the key and the value, but never a secret.</summary>
internal sealed class OzmapClientOptionsRules(IEnumerable<OzmapClientRegistration> registrations) : IValidateOptions<OzmapClientOptions>
{
    // What the pipeline's time-outs take.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public ValidateOptionsResult Validate(string? name, OzmapClientOptions options)
    {
        var section = OzmapClientRegistration.SectionOf(registrations, name);
        var failures = Failures(options, section).ToArray();
        return failures.Length > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Failures(OzmapClientOptions options, string section)
    {
        if (options.BaseAddress is null)
            yield return $"{section}:{nameof(options.BaseAddress)} is missing.";
        else if (options.BaseAddress is { } address && !(address.IsAbsoluteUri && address.Scheme is "http" or "https"))
            yield return $"{section}:{nameof(options.BaseAddress)} must be an absolute http or https address, but is '{WithoutUser(address)}'.";
        else if (options.BaseAddress is { UserInfo.Length: > 0 } withUser)
            yield return $"{section}:{nameof(options.BaseAddress)} must not hold a user or password: '{WithoutUser(withUser)}'.";

        if (string.IsNullOrWhiteSpace(options.ApiKey))
        {
            foreach (var failure in LoginFailures(options, section))
                yield return failure;
        }
        else if (!HeaderText.IsValid(options.ApiKey.Trim()))
        {
            yield return $"{section}:{nameof(options.ApiKey)} holds characters that cannot stand in a header; was it pasted with a line break?";
        }

        if (!Enum.IsDefined(options.FilterTransport))
            yield return $"{section}:{nameof(options.FilterTransport)} must be Url or Body, but is {options.FilterTransport}.";

        foreach (var (key, value) in ((string, TimeSpan)[])
            [
                (nameof(options.ConnectTimeout), options.ConnectTimeout),
                (nameof(options.AttemptTimeout), options.AttemptTimeout),
                (nameof(options.TotalTimeout), options.TotalTimeout),
            ])
        {
            if (value < Shortest || value > Longest)
                yield return $"{section}:{key} must be between {Shortest} and {Longest}, but is {value}.";
        }

        if (options.TotalTimeout < options.AttemptTimeout)
        {
            yield return $"{section}:{nameof(options.TotalTimeout)} ({options.TotalTimeout}) must not be shorter than "
                + $"{section}:{nameof(options.AttemptTimeout)} ({options.AttemptTimeout}).";
        }

        if (options.RetryDelay < TimeSpan.Zero || options.RetryDelay > Longest)
            yield return $"{section}:{nameof(options.RetryDelay)} must be between {TimeSpan.Zero} and {Longest}, but is {options.RetryDelay}.";

        foreach (var (header, value) in options.DefaultHeaders)
        {
            if (!IsHeader(header, value))
                yield return $"{section}:{nameof(options.DefaultHeaders)}:{header} cannot be sent as a header of every request.";
        }
    }

    private static IEnumerable<string> LoginFailures(OzmapClientOptions options, string section)
    {
        var hasLogin = !string.IsNullOrWhiteSpace(options.Login);
        var hasPassword = !string.IsNullOrEmpty(options.Password);
        if (!hasLogin && !hasPassword)
        {
            yield return $"{section}:{nameof(options.ApiKey)} is missing; {section}:{nameof(options.Login)} and "
                + $"{section}:{nameof(options.Password)} would do instead.";
        }
        else if (!hasLogin)
        {
            yield return $"{section}:{nameof(options.Login)} is missing beside {section}:{nameof(options.Password)}.";
        }
        else if (!hasPassword)
        {
            yield return $"{section}:{nameof(options.Password)} is missing beside {section}:{nameof(options.Login)} '{options.Login}'.";
        }
    }

    private static bool IsHeader(string name, string? value)
    {
        using var message = new HttpRequestMessage();
        return value is not null
            && !string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase)
            && HeaderText.IsValid(value)
            && message.Headers.TryAddWithoutValidation(name, value);
    }

    private static string WithoutUser(Uri address)
        => address is { IsAbsoluteUri: true, UserInfo.Length: > 0 } ? address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped) : address.OriginalString;
}
