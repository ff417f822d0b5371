using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SgpOzmap.OzmapClient.Tests;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("BaseAddress", null, "SgpOzmap:Ozmap:BaseAddress is missing")]
    [InlineData("BaseAddress", "provedor.example/api", "SgpOzmap:Ozmap:BaseAddress must be an absolute http or https address, but is 'provedor.example/api'")]
    [InlineData("BaseAddress", "ftp://provedor.example", "but is 'ftp://provedor.example'")]
    [InlineData("BaseAddress", "https://user:s3cret@provedor.example", "SgpOzmap:Ozmap:BaseAddress must not hold a user or password")]
    [InlineData("ApiKey", null, "SgpOzmap:Ozmap:ApiKey is missing")]
    [InlineData("ApiKey", "s3cret\ncut", "SgpOzmap:Ozmap:ApiKey holds characters")]
    [InlineData("AttemptTimeout", "00:00:00", "SgpOzmap:Ozmap:AttemptTimeout must be between 00:00:00.0100000 and 1.00:00:00, but is 00:00:00")]
    [InlineData("ConnectTimeout", "00:00:00", "SgpOzmap:Ozmap:ConnectTimeout must be between 00:00:00.0100000 and 1.00:00:00, but is 00:00:00")]
    [InlineData("MaxResponseBytes", "65535", "MaxResponseBytes")]
    [InlineData("TotalTimeout", "-00:00:01", "SgpOzmap:Ozmap:TotalTimeout must be between")]
    [InlineData("TotalTimeout", "00:03:59", "SgpOzmap:Ozmap:TotalTimeout (00:03:59) must not be shorter than SgpOzmap:Ozmap:AttemptTimeout (00:04:00)")]
    [InlineData("RetryDelay", "-00:00:01", "SgpOzmap:Ozmap:RetryDelay must be between 00:00:00 and 1.00:00:00, but is -00:00:01")]
    [InlineData("PageSize", "0", "PageSize")]
    [InlineData("Concurrency", "33", "Concurrency")]
    [InlineData("MaxRetries", "-1", "MaxRetries")]
    [InlineData("FilterTransport", "7", "SgpOzmap:Ozmap:FilterTransport must be Url or Body, but is 7")]
    [InlineData("DefaultHeaders:Authorization", "s3cret", "SgpOzmap:Ozmap:DefaultHeaders:Authorization cannot be sent")]
    [InlineData("DefaultHeaders:bad name", "s3cret", "SgpOzmap:Ozmap:DefaultHeaders:bad name cannot be sent")]
    public async Task A_bad_setting_stops_the_start_and_names_its_key_and_value(string key, string? value, string expected)
    {
        await using var services = Services(Good, (key, value));

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(error.Failures, failure => failure.Contains(expected, StringComparison.Ordinal));
        Assert.DoesNotContain("s3cret", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("api", null, "Ozmap:Password is missing beside SgpOzmap:Ozmap:Login 'api'")]
    [InlineData(null, "s3cret", "Ozmap:Login is missing beside SgpOzmap:Ozmap:Password")]
    public async Task Half_of_a_login_is_named(string? login, string? password, string expected)
    {
        await using var services = Services(Good, ("ApiKey", null), ("Login", login), ("Password", password));

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_setting_is_bound()
    {
        await using var services = Services(
            Good,
            ("ApiKey", null),
            ("Login", "api"),
            ("Password", "s3cret"),
            ("PageSize", "50"),
            ("FilterTransport", "Body"),
            ("Concurrency", "2"),
            ("ConnectTimeout", "00:00:07"),
            ("AttemptTimeout", "00:00:30"),
            ("TotalTimeout", "00:01:00"),
            ("MaxRetries", "5"),
            ("RetryDelay", "00:00:02"),
            ("DefaultHeaders:integration", "sgp"));

        services.GetRequiredService<IStartupValidator>().Validate();

        var options = services.GetRequiredService<IOptions<OzmapClientOptions>>().Value;
        Assert.Equal(new Uri("https://provedor.example:9994/api/v2"), options.BaseAddress);
        Assert.Equal((null, "api", "s3cret"), (options.ApiKey, options.Login, options.Password));
        Assert.Equal((50, FilterTransport.Body, 2, 5), (options.PageSize, options.FilterTransport, options.Concurrency, options.MaxRetries));
        Assert.Equal(TimeSpan.FromSeconds(7), options.ConnectTimeout);
        Assert.Equal((30, 60, 2), (options.AttemptTimeout.TotalSeconds, options.TotalTimeout.TotalSeconds, options.RetryDelay.TotalSeconds));
        Assert.Equal("sgp", options.DefaultHeaders["Integration"]);
        Assert.NotNull(services.GetRequiredService<IOzmapClient>());
    }

    [Fact]
    public async Task Each_tenant_is_checked_by_its_own_name_and_section()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["SgpOzmap:Tenants:north:Ozmap:BaseAddress"] = "https://north.example",
            ["SgpOzmap:Tenants:north:Ozmap:ApiKey"] = "key",
            ["SgpOzmap:Tenants:south:Ozmap:BaseAddress"] = "south.example",
            ["SgpOzmap:Tenants:south:Ozmap:ApiKey"] = "key",
        }).Build();
        var collection = new ServiceCollection();
        collection.AddOzmapClient("north", configuration.GetSection("SgpOzmap:Tenants:north:Ozmap"));
        collection.AddOzmapClient("south", configuration.GetSection("SgpOzmap:Tenants:south:Ozmap"));
        await using var services = collection.BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("SgpOzmap:Tenants:south:Ozmap:BaseAddress must be", Assert.Single(error.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_users_own_validator_does_not_replace_ours()
    {
        var collection = new ServiceCollection();
        collection.AddSingleton(NSubstitute.Substitute.For<IValidateOptions<OzmapClientOptions>>());
        collection.AddOzmapClient(options => options.BaseAddress = new Uri("https://provedor.example"));
        await using var services = collection.BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("Ozmap:ApiKey is missing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_that_are_configured_elsewhere_are_used()
    {
        var collection = new ServiceCollection();
        collection.AddOzmapClient();
        collection.AddOzmapClient("north");
        collection.Configure<OzmapClientOptions>(options => (options.BaseAddress, options.ApiKey) = (new Uri("https://a.example"), "key"));
        collection.Configure<OzmapClientOptions>("north", options => (options.BaseAddress, options.ApiKey) = (new Uri("https://b.example"), "key"));
        await using var services = collection.BuildServiceProvider();

        services.GetRequiredService<IStartupValidator>().Validate();

        Assert.NotNull(services.GetService<IOzmapClient>());
        Assert.NotNull(services.GetKeyedService<IOzmapClient>("north"));
    }

    private static Dictionary<string, string?> Good => new(StringComparer.Ordinal)
    {
        ["BaseAddress"] = "https://provedor.example:9994/api/v2",
        ["ApiKey"] = "key",
    };

    private static ServiceProvider Services(Dictionary<string, string?> settings, params (string Key, string? Value)[] changes)
    {
        foreach (var (key, value) in changes)
            settings[key] = value;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Where(s => s.Value is not null).Select(s => KeyValuePair.Create("SgpOzmap:Ozmap:" + s.Key, s.Value)))
            .Build();
        var services = new ServiceCollection();
        services.AddOzmapClient(configuration.GetSection("SgpOzmap:Ozmap"));
        return services.BuildServiceProvider();
    }
}
