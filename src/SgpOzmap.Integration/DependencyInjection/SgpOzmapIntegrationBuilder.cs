namespace Microsoft.Extensions.DependencyInjection;

internal sealed record SgpOzmapIntegrationBuilder(IServiceCollection Services, IReadOnlyList<string> Tenants) : ISgpOzmapIntegrationBuilder;
