namespace SgpOzmap.Integration.Storage;

/// <summary>Says before the first run whether the store can be used.</summary>
public interface IStoreCheck
{
    /// <summary>Opens the store and brings its tables up to date.</summary>
    /// <exception cref="StoreException">It cannot be used; a damaged, foreign or newer one was left as it is.</exception>
    Task CheckAsync(CancellationToken cancellationToken = default);
}
