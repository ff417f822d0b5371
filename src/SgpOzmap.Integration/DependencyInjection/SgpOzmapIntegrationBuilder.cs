using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

internal sealed record SgpOzmapIntegrationBuilder(IServiceCollection Services, IReadOnlyList<string> Tenants, IConfigurationSection? Section) : ISgpOzmapIntegrationBuilder;
