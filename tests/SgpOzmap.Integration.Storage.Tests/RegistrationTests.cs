using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Storage.Configuration;

namespace SgpOzmap.Integration.Storage.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public void Every_store_is_replaced()
    {
        using var provider = new ServiceCollection().AddSgpOzmapIntegration().AddStorage().Services.BuildServiceProvider();

        foreach (var type in new[] { typeof(IRunStore), typeof(IRunHistory), typeof(IMapSnapshotStore), typeof(IJournal), typeof(ITenantLeases), typeof(IHeldPlanStore), typeof(ISeenContractStore), typeof(IStoreCheck) })
            Assert.Equal(typeof(StorageOptions).Assembly, Assert.Single(provider.GetServices(type))!.GetType().Assembly);
    }

    [Fact]
    public void The_options_come_from_the_section_of_the_integration()
    {
        using var provider = Provider("Storage:Provider=PostgreSql", "Storage:ConnectionString=Host=db", "Storage:EncryptionKey=0123456789abcdef", "Storage:Retention:MaxAge=10.00:00:00", "Storage:Retention:MaxRuns=5");
        var options = provider.GetRequiredService<IOptions<StorageOptions>>().Value;

        Assert.Equal((StorageProvider.PostgreSql, "Host=db", "0123456789abcdef"), (options.Provider, options.ConnectionString, options.EncryptionKey));
        Assert.Equal((TimeSpan.FromDays(10), 5), (options.Retention.MaxAge, options.Retention.MaxRuns));
    }

    [Fact]
    public void Without_a_word_it_is_SQLite_for_90_days()
    {
        using var provider = Provider();
        var options = provider.GetRequiredService<IOptions<StorageOptions>>().Value;

        Assert.Equal((StorageProvider.Sqlite, null, null), (options.Provider, options.ConnectionString, options.EncryptionKey));
        Assert.Equal((TimeSpan.FromDays(90), 1000), (options.Retention.MaxAge, options.Retention.MaxRuns));
    }

    [Theory]
    [InlineData("https://Provedor.sgp.net.br/", "https://provedor.ozmap.com.br:9994/api/v2", "sgpozmap-provedor.sgp.net.br-provedor.ozmap.com.br-9994-api-v2.db")]
    [InlineData("https://sgp.net.br/norte", "http://10.0.0.7:9994", "sgpozmap-sgp.net.br-norte-10.0.0.7-9994.db")]
    [InlineData("http://127.0.0.1:8000/../../etc", "http://[::1]:9994", "sgpozmap-127.0.0.1-8000-etc-1--9994.db")]
    [InlineData("nowhere", "http://10.0.0.7:9994", "sgpozmap.db")]
    [InlineData(null, null, "sgpozmap.db")]
    public void A_tenant_without_a_name_has_a_file_for_its_two_servers(string? sgp, string? ozmap, string file)
        => Assert.Equal(file, DataFolder.FileOf(sgp, ozmap));

    [Fact]
    public void Tenants_with_names_share_a_file_and_so_do_the_tenants_of_a_service()
    {
        using var one = Provider("Sgp:BaseAddress=https://a.example", "Ozmap:BaseAddress=https://b.example");
        using var named = Provider("Tenants:norte:Sgp:BaseAddress=https://a.example", "Tenants:norte:Ozmap:BaseAddress=https://b.example");

        Assert.Equal("sgpozmap-a.example-b.example.db", one.GetRequiredService<IOptions<StorageOptions>>().Value.FileName);
        Assert.Equal("sgpozmap.db", named.GetRequiredService<IOptions<StorageOptions>>().Value.FileName);
        Assert.True(DataFolder.IsOfService(static _ => "/var/lib/sgpozmap"));
        Assert.False(DataFolder.IsOfService(static _ => null));
    }

    [Theory]
    [InlineData("Storage:Provider=Oracle", "SgpOzmap:Storage:Provider")]
    [InlineData("Storage:Provider=7", "SgpOzmap:Storage:Provider is 7")]
    [InlineData("Storage:Provider=PostgreSql", "SgpOzmap:Storage:ConnectionString is missing")]
    [InlineData("Storage:Provider=PostgreSql;Storage:ConnectionString=Database=x", "SgpOzmap:Storage:ConnectionString names no Host")]
    [InlineData("Storage:Provider=PostgreSql;Storage:ConnectionString=Hots=hunter2", "SgpOzmap:Storage:ConnectionString cannot be read")]
    [InlineData("Storage:ConnectionString=Data Source=:memory:", "SgpOzmap:Storage:ConnectionString names no file")]
    [InlineData("Storage:ConnectionString=Hots=hunter2", "SgpOzmap:Storage:ConnectionString cannot be read")]
    [InlineData("Storage:EncryptionKey=hunter2", "SgpOzmap:Storage:EncryptionKey is too short")]
    [InlineData("Storage:EncryptionKey=", "SgpOzmap:Storage:EncryptionKey is too short")]
    [InlineData("Storage:Retention:MaxAge=00:10:00", "SgpOzmap:Storage:Retention:MaxAge is 00:10:00")]
    [InlineData("Storage:Retention:MaxRuns=0", "SgpOzmap:Storage:Retention:MaxRuns is 0")]
    public void A_bad_value_is_told_with_its_key_and_without_its_secret(string settings, string message)
    {
        using var provider = Provider(settings.Split(';'));
        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<StorageOptions>>().Value);

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_folder_is_that_of_the_service_or_of_the_user_or_beside_the_program()
    {
        Assert.Equal("/var/lib/sgpozmap", DataFolder.Path(_ => "/var/lib/sgpozmap:/var/lib/other", "/home/ana/.local/share"));
        Assert.Equal(Path.Combine("/home/ana/.local/share", "SgpOzmap"), DataFolder.Path(_ => null, "/home/ana/.local/share"));
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "data"), DataFolder.Path(_ => "", ""));
    }

    private static ServiceProvider Provider(params IEnumerable<string> settings)
    {
        var section = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => s.Split('=', 2)).Select(s => KeyValuePair.Create("SgpOzmap:" + s[0], (string?)s[1])))
            .Build()
            .GetSection("SgpOzmap");
        return new ServiceCollection().AddSgpOzmapIntegration(section).AddStorage().Services.BuildServiceProvider();
    }
}
