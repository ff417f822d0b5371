using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace SgpOzmap.Integration.Configuration;

/// <summary>
/// Finds keys that nothing reads, which are typing errors as a rule: a feature that someone believes to be on. Checks the whole section
/// once, with the options of its first tenant.
/// </summary>
internal sealed class ConfigurationKeyCheck(IConfigurationSection section, string firstTenant) : IValidateOptions<IntegrationOptions>
{
    private static readonly KeyPattern[] Patterns = [.. KnownKeys.All.Select(static key => new KeyPattern(key))];

    public ValidateOptionsResult Validate(string? name, IntegrationOptions options)
    {
        if (!string.Equals(name, firstTenant, StringComparison.Ordinal))
            return ValidateOptionsResult.Skip;
        var failures = Failures().ToArray();
        return failures.Length > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private IEnumerable<string> Failures()
    {
        var hasTenants = TenantNames(section).Count > 0;
        foreach (var (path, value) in Values(section))
        {
            var key = path[(section.Path.Length + 1)..].Split(':');
            if (Array.Exists(Patterns, p => p.Matches(key)))
            {
                if (hasTenants && IsOfTenant(key))
                    yield return $"{path} stands beside {section.Path}:{KnownKeys.Tenants}; with several tenants it must stand under one of them.";
            }
            else if (Array.Exists(Patterns, p => p.LiesIn(key)))
            {
                // An empty section, e.g. {} in a JSON file, says nothing wrong.
                if (!string.IsNullOrEmpty(value))
                    yield return $"{path} holds a value, but it is a section or a list, e.g. {section.Path}:{Patterns.First(p => p.LiesIn(key)).Near(key)}.";
            }
            else
            {
                var nearest = Patterns.MinBy(p => p.DistanceTo(key))!;
                yield return $"{path} is not a known key; the nearest is {section.Path}:{nearest.Near(key)}.";
            }
        }
    }

    /// <summary>The tenants under <c>Tenants</c>, in the order of their names.</summary>
    internal static List<string> TenantNames(IConfigurationSection section)
        => [.. section.GetSection(KnownKeys.Tenants).GetChildren().Select(static t => t.Key).Order(StringComparer.Ordinal)];

    private static bool IsOfTenant(string[] key)
        => !key[0].Equals(KnownKeys.Tenants, StringComparison.OrdinalIgnoreCase)
        && !Array.Exists(KnownKeys.Shared, k => k.StartsWith(key[0] + ":", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<(string Path, string? Value)> Values(IConfigurationSection section)
    {
        foreach (var child in section.GetChildren())
        {
            if (child.Value is not null)
                yield return (child.Path, child.Value);
            foreach (var below in Values(child))
                yield return below;
        }
    }
}
