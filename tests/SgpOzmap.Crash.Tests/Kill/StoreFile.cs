using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Crash.Tests.Kill;

/// <summary>A database file in a folder of its own, which goes with it.</summary>
internal sealed class StoreFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sgpozmap-crash-");

    /// <summary>How to reach it. Without a pool nothing of it stays open.</summary>
    internal string ConnectionString => $"Data Source={Path};Pooling=False";

    private string Path => System.IO.Path.Combine(_folder.FullName, "store.db");

    /// <summary>An empty store with its tables.</summary>
    internal static async Task<StoreFile> CreateAsync(CancellationToken cancellationToken)
    {
        var file = new StoreFile();
        var services = new ServiceCollection();
        services.AddSgpOzmapIntegration(new ConfigurationBuilder().Build().GetSection("SgpOzmap")).AddStorage(o => o.ConnectionString = file.ConnectionString);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IStoreCheck>().CheckAsync(cancellationToken);
        return file;
    }

    /// <summary>The same store in another file.</summary>
    internal StoreFile Copy()
    {
        var copy = new StoreFile();
        foreach (var file in _folder.GetFiles())
            file.CopyTo(System.IO.Path.Combine(copy._folder.FullName, file.Name));
        return copy;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
