namespace SgpOzmap.Browser.Tests.Support;

/// <summary>A worker whose log page asks for a key.</summary>
public sealed class KeySite : IAsyncLifetime
{
    internal const string OperatorKey = "browser-tests-operator-key-0001";
    internal const string ReaderKey = "browser-tests-reader-key-0002";

    internal WorkerSite Site { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
        => Site = await WorkerSite.StartDemoAsync("Safety:MaxRemovals=0", $"Logs:AccessKey={OperatorKey}", $"Logs:ReadOnlyAccessKey={ReaderKey}");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
