using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What <c>AddSgpOzmapIntegration</c> returns, for adding storage, the log page and parts of one's own.</summary>
public interface ISgpOzmapIntegrationBuilder
{
    /// <summary>The services.</summary>
    IServiceCollection Services { get; }

    /// <summary>The tenants, in the order of their names; a single empty one where one tenant stands directly in the configuration.</summary>
    IReadOnlyList<string> Tenants { get; }

    /// <summary>The section of the configuration that the integration was added with; null where its options come from code.</summary>
    IConfigurationSection? Section { get; }
}
