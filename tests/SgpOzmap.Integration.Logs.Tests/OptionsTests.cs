using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Logs.Tests.Support;

namespace SgpOzmap.Integration.Logs.Tests;

public sealed class OptionsTests
{
    private static readonly SgpOzmapLogsOptionsRules Rules = new(new LogsKeys("SgpOzmap:Logs"));

    [Fact]
    public void The_defaults_are_good() => Assert.True(Rules.Validate(null, new()).Succeeded);

    public static TheoryData<string, Action<SgpOzmapLogsOptions>> Bad => new()
    {
        { "SgpOzmap:Logs:Path is 'logs'", static o => o.Path = "logs" },
        { "SgpOzmap:Logs:Path is '/'", static o => o.Path = "/" },
        { "SgpOzmap:Logs:Path is '/logs/'", static o => o.Path = "/logs/" },
        { "SgpOzmap:Logs:Path is '/{x}'", static o => o.Path = "/{x}" },
        { "SgpOzmap:Logs:AccessKey is blank", static o => o.AccessKey = " " },
        { "SgpOzmap:Logs:ReadOnlyAccessKey is blank", static o => (o.AccessKey, o.ReadOnlyAccessKey) = ("secret-a", "") },
        { "SgpOzmap:Logs:ReadOnlyAccessKey is set and SgpOzmap:Logs:AccessKey is not", static o => o.ReadOnlyAccessKey = "secret-b" },
        { "is the same as SgpOzmap:Logs:AccessKey", static o => (o.AccessKey, o.ReadOnlyAccessKey) = ("secret-a", "secret-a") },
        { "SgpOzmap:Logs:TileAddress is 'tiles'", static o => o.TileAddress = "tiles" },
        { "SgpOzmap:Logs:TileAddress is", static o => o.TileAddress = "https://tiles.example.com/{z}/{x}.png" },
        { "SgpOzmap:Logs:TileAddress is", static o => o.TileAddress = "https://{s}.example.com/{z}/{x}/{y}.png" },
        { "SgpOzmap:Logs:TileAddress is", static o => o.TileAddress = "javascript:alert({z}{x}{y})" },
        { "SgpOzmap:Logs:SignInLifetime is 00:00:01", static o => o.SignInLifetime = TimeSpan.FromSeconds(1) },
        { "cannot be read", static o => o.BindingErrors.Add("'x' at 'SgpOzmap:Logs:SignInLifetime' cannot be read") },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void What_is_wrong_is_said_with_its_key_and_no_secret(string message, Action<SgpOzmapLogsOptions> change)
    {
        var options = new SgpOzmapLogsOptions();
        change(options);

        var failure = Assert.Single(Rules.Validate(null, options).Failures!);

        Assert.Contains(message, failure, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_option_stops_the_page_where_it_is_mapped()
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => LogsServer.StartAsync(new LogsSetup { Configure = static o => o.Path = "x" }));

        Assert.Contains("SgpOzmap:Logs:Path", error.Message, StringComparison.Ordinal);
    }
}
