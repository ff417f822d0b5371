using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.SampleWorker.Running;

namespace SgpOzmap.SampleWorker.Tests.Running;

public sealed class SignInKeysTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("/var/lib/sgpozmap", "/var/lib/sgpozmap/keys")]
    [InlineData("/var/lib/sgpozmap:/var/lib/other", "/var/lib/sgpozmap/keys")]
    public void A_service_has_them_in_its_state_folder(string? state, string? folder)
        => Assert.Equal(folder, SignInKeys.FolderOf(name => name == "STATE_DIRECTORY" ? state : null));

    [Fact]
    public void What_one_process_encrypted_the_next_one_reads()
    {
        using var folder = new TemporaryFolder();

        var secret = Protector(folder.Path).Protect("ana");

        Assert.Equal("ana", Protector(folder.Path).Unprotect(secret));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(folder.Path, "keys")));
    }

    private static IDataProtector Protector(string state)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        SignInKeys.Add(services, _ => state);
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
    }
}
