namespace SgpOzmap.Browser.Tests.Support;

/// <summary>A worker on its demo provider, its removals held, after its first run. Tests that look share it; none of them may change what another one sees.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    internal WorkerSite Site { get; private set; } = null!;

    /// <summary>The first run.</summary>
    internal string RunId { get; private set; } = "";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Site = await WorkerSite.StartDemoAsync("Safety:MaxRemovals=0");
        RunId = await Site.WaitForRunAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
