using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Health;
using SgpOzmap.Integration.Tests.Configuration;

namespace SgpOzmap.Integration.Tests.Health;

public sealed class HealthOptionsTests
{
    [Fact]
    public async Task The_longest_age_comes_from_the_configuration()
    {
        using var bench = new HealthBench(null, "Health:MaxSuccessAge=02:00:00");

        Assert.Equal(TimeSpan.FromHours(2), (await bench.AskAsync(SgpOzmapHealth.LastSuccessName + ":norte")).Data["max_age"]);
    }

    [Fact]
    public async Task Code_wins_over_the_configuration()
    {
        using var bench = new HealthBench(static o => o.MaxSuccessAge = TimeSpan.FromHours(3), "Health:MaxSuccessAge=02:00:00");

        Assert.Equal(TimeSpan.FromHours(3), (await bench.AskAsync(SgpOzmapHealth.LastSuccessName + ":sul")).Data["max_age"]);
    }

    [Theory]
    [InlineData("00:00:00")]
    [InlineData("-01:00:00")]
    [InlineData("400.00:00:00")]
    public void An_age_that_makes_no_sense_is_told_at_start(string age)
    {
        var services = new ServiceCollection();
        services.AddSgpOzmapIntegration(Registered.Section([.. Registered.Minimum, "Health:MaxSuccessAge=" + age])).AddIntegrationHealthChecks();
        using var provider = services.BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);
        Assert.Contains($"Health:MaxSuccessAge is {age}; it must be from", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_beside_it_is_a_typing_error()
        => Assert.Contains(
            "the nearest is SgpOzmap:Health:MaxSuccessAge",
            Registered.Failures([.. Registered.Minimum, "Health:MaxSucessAge=01:00:00"]),
            StringComparison.Ordinal);

    [Fact]
    public void Added_twice_nothing_is_there_twice_and_one_tenant_has_no_name()
    {
        var services = new ServiceCollection();
        services.AddSgpOzmapIntegration(Registered.Section(Registered.Minimum)).AddIntegrationHealthChecks().AddIntegrationHealthChecks();
        using var provider = services.BuildServiceProvider();

        Assert.Equal(
            ["sgpozmap.held_plan", "sgpozmap.last_success", "sgpozmap.store"],
            provider.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations.Select(r => r.Name).Order(StringComparer.Ordinal));
        Assert.Single(provider.GetServices<IHostedService>(), s => s is ProcessStart);
    }
}
