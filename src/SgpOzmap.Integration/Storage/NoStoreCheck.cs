namespace SgpOzmap.Integration.Storage;

/// <summary>Memory is always there.</summary>
internal sealed class NoStoreCheck : IStoreCheck
{
    public Task CheckAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;
}
