using SgpOzmap.Integration.Storage.Database;

namespace SgpOzmap.Integration.Storage;

/// <summary>Opens the database.</summary>
internal sealed class StoredCheck(Store store) : IStoreCheck
{
    public Task CheckAsync(CancellationToken cancellationToken = default) => store.CheckAsync(cancellationToken);
}
