using Microsoft.Extensions.Options;

namespace SgpOzmap.Integration.Health;

/// <summary>Checks the options of the health checks.</summary>
internal sealed class IntegrationHealthOptionsRules : IValidateOptions<IntegrationHealthOptions>
{
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Most = TimeSpan.FromDays(366);

    public ValidateOptionsResult Validate(string? name, IntegrationHealthOptions options)
        => options.MaxSuccessAge is not { } age || (age >= Least && age <= Most)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Health:MaxSuccessAge is {age:c}; it must be from {Least:c} to {Most:c}, e.g. 01:00:00.");
}
