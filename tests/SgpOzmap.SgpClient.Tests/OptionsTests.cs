using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SgpOzmap.SgpClient.Tests;

public sealed class OptionsTests
{
    public static TheoryData<string, Action<SgpClientOptions>, string[]> Wrong => new()
    {
        { "no address", o => o.BaseAddress = null, ["BaseAddress"] },
        { "no scheme", o => o.BaseAddress = new Uri("provedor.sgp.net.br", UriKind.Relative), ["BaseAddress", "provedor.sgp.net.br", "https://"] },
        { "another scheme", o => o.BaseAddress = new Uri("ftp://provedor.sgp.net.br"), ["BaseAddress", "ftp://provedor.sgp.net.br"] },
        { "user in address", o => o.BaseAddress = new Uri("https://ana:SECRET@provedor.sgp.net.br"), ["BaseAddress", "https://provedor.sgp.net.br"] },
        { "no credentials", o => (o.Token, o.App) = (null, null), ["Token", "App", "Username", "Password"] },
        { "no app", o => o.App = " ", ["App is missing"] },
        { "no token", o => o.Token = "", ["Token is missing", "Mapa"] },
        { "no password", o => (o.Token, o.App, o.Username) = (null, null, "ana"), ["Password is missing", "ana"] },
        { "no user", o => (o.Token, o.App, o.Password) = (null, null, "SECRET"), ["Username is missing"] },
        { "colon", o => (o.Token, o.App, o.Username, o.Password) = (null, null, "a:b", "SECRET"), ["Username", "a:b"] },
        { "attempt", o => o.AttemptTimeout = TimeSpan.Zero, ["AttemptTimeout", "00:00:00"] },
        { "attempt below", o => o.AttemptTimeout = TimeSpan.FromSeconds(-1), ["AttemptTimeout", "-00:00:01"] },
        { "connect", o => o.ConnectTimeout = TimeSpan.Zero, ["ConnectTimeout", "00:00:00"] },
        { "connect for ever", o => o.ConnectTimeout = Timeout.InfiniteTimeSpan, ["ConnectTimeout"] },
        { "bytes", o => o.MaxResponseBytes = 65535, ["MaxResponseBytes"] },
        { "total", o => (o.AttemptTimeout, o.TotalTimeout) = (TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(2)), ["TotalTimeout", "00:02:00", "00:03:00"] },
        { "endless", o => o.TotalTimeout = TimeSpan.FromDays(2), ["TotalTimeout", "2.00:00:00"] },
        { "delay", o => o.RetryDelay = TimeSpan.FromSeconds(-1), ["RetryDelay", "-00:00:01"] },
        { "page", o => o.PageSize = 101, ["PageSize"] },
        { "concurrency", o => o.Concurrency = 0, ["Concurrency"] },
        { "retries", o => o.MaxRetries = -1, ["MaxRetries"] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_value_is_named_at_start_and_no_secret_with_it(string what, Action<SgpClientOptions> spoil, string[] said)
    {
        Assert.NotEmpty(what);
        using var provider = Provider(null, spoil);
        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.All(said, word => Assert.Contains(word, error.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("SECRET", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_limits_that_the_validator_lets_pass_build_a_client()
    {
        foreach (var time in new[] { TimeSpan.FromMilliseconds(10), TimeSpan.FromDays(1) })
        {
            using var provider = Provider(null, o => (o.AttemptTimeout, o.TotalTimeout, o.RetryDelay, o.MaxRetries, o.Concurrency) = (time, time, TimeSpan.Zero, 10, 16));
            Assert.NotNull(provider.GetRequiredService<ISgpClient>());
        }

        using var slow = Provider(null, o => o.RetryDelay = TimeSpan.FromDays(1));
        Assert.NotNull(slow.GetRequiredService<ISgpClient>());
    }

    [Fact]
    public void A_named_client_is_validated_and_named_too()
    {
        using var provider = Provider("norte", o => o.App = null);
        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("'norte'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_validator_of_the_users_joins_ours()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IValidateOptions<SgpClientOptions>, LaxValidator>();
        services.AddSgpClient(o => (o.BaseAddress, o.Token) = (new Uri("https://x.sgp.net.br"), "t"));
        using var provider = services.BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ISgpClient>());
        Assert.Contains("App is missing", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, provider.GetServices<IValidateOptions<SgpClientOptions>>().Count());
    }

    private static ServiceProvider Provider(string? name, Action<SgpClientOptions> spoil)
    {
        var services = new ServiceCollection();
        Action<SgpClientOptions> configure = options =>
        {
            (options.BaseAddress, options.Token, options.App) = (new Uri("https://provedor.sgp.net.br"), "tok-SECRET", "Mapa");
            spoil(options);
        };
        if (name is null)
            services.AddSgpClient(configure);
        else
            services.AddSgpClient(name, configure);
        return services.BuildServiceProvider();
    }

    private sealed class LaxValidator : IValidateOptions<SgpClientOptions>
    {
        public ValidateOptionsResult Validate(string? name, SgpClientOptions options) => ValidateOptionsResult.Success;
    }
}
