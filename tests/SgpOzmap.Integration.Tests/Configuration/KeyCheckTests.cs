using SgpOzmap.Integration.Configuration;
using SgpOzmap.OzmapClient;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Tests.Configuration;

public sealed class KeyCheckTests
{
    [Theory]
    [InlineData("Features:CreateClient=true", "SgpOzmap:Features:CreateClient is not a known key; the nearest is SgpOzmap:Features:CreateClients.")]
    [InlineData("CreateClients=true", "SgpOzmap:CreateClients is not a known key; the nearest is SgpOzmap:Features:CreateClients.")]
    [InlineData("Sgp:Tokken=x", "SgpOzmap:Sgp:Tokken is not a known key; the nearest is SgpOzmap:Sgp:Token.")]
    [InlineData("Safty:MaxRemovals=3", "SgpOzmap:Safty:MaxRemovals is not a known key; the nearest is SgpOzmap:Safety:MaxRemovals.")]
    [InlineData("Storage:ConectionString=x", "SgpOzmap:Storage:ConectionString is not a known key; the nearest is SgpOzmap:Storage:ConnectionString.")]
    [InlineData("Interval:Minutes=3", "SgpOzmap:Interval:Minutes is not a known key; the nearest is SgpOzmap:Interval.")]
    [InlineData("Features=x", "SgpOzmap:Features holds a value, but it is a section or a list, e.g. SgpOzmap:Features:CreateClients.")]
    public void A_key_that_nothing_reads_is_told_with_the_nearest(string setting, string message)
        => Assert.Contains(message, Registered.Failures([.. Registered.Minimum, setting]), StringComparison.Ordinal);

    [Theory]
    [InlineData("features:createclients=true")]
    [InlineData("Storage:Provider=Sqlite")]
    [InlineData("Logs:AccessKey=x")]
    [InlineData("Demo:Whatever:It=is")]
    [InlineData("Ozmap:DefaultHeaders:integration=sgp")]
    [InlineData("StatusMapping=")]
    public void These_are_known(string setting)
        => Assert.Equal("", Registered.Failures([.. Registered.Minimum, setting]));

    [Fact]
    public void A_typing_error_below_a_tenant_is_found_whichever_tenant_it_is()
    {
        var failures = Registered.Failures([.. Tenant("norte"), .. Tenant("sul"), "Tenants:sul:Features:CreateClient=true"]);

        Assert.Contains("the nearest is SgpOzmap:Tenants:sul:Features:CreateClients", failures, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_tenant_stands_beside_several()
    {
        var failures = Registered.Failures([.. Tenant("norte"), "Features:CreateClients=true", "Storage:Provider=Sqlite"]);

        Assert.Contains("SgpOzmap:Features:CreateClients stands beside SgpOzmap:Tenants", failures, StringComparison.Ordinal);
        Assert.DoesNotContain("Storage", failures, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_known_keys_has_every_option_and_no_other()
    {
        string[] expected =
        [
            "Interval",
            "StatusMapping:*",
            .. Of<SgpClientOptions>("Sgp"),
            .. Of<OzmapClientOptions>("Ozmap"),
            .. Of<FeatureOptions>("Features").Where(k => k != "Features:CoordinateBounds"),
            .. Of<CoordinateBoundsOptions>("Features:CoordinateBounds"),
            .. Of<SafetyOptions>("Safety"),
            .. Of<DoctorOptions>("Doctor"),
            .. Of<ReadingOptions>("Reading"),
        ];

        Assert.Equal(expected.Order(StringComparer.Ordinal), KnownKeys.Tenant.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["BindingErrors", "Doctor", "Features", "Interval", "Reading", "Safety", "StatusMapping"],
            typeof(IntegrationOptions).GetProperties(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic)
                .Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Tenant(string name) => Registered.Minimum.Select(s => $"Tenants:{name}:{s}");

    private static IEnumerable<string> Of<T>(string section)
        => typeof(T).GetProperties().Select(p => $"{section}:{p.Name}" + (p.PropertyType.IsGenericType && p.PropertyType.IsInterface ? ":*" : ""));
}
