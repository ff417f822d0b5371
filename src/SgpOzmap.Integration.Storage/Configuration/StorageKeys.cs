namespace SgpOzmap.Integration.Storage.Configuration;

/// <summary>Names the keys of the configuration as their reader wrote them.</summary>
internal sealed record StorageKeys(string Section)
{
    internal string ConnectionString => Of(nameof(StorageOptions.ConnectionString));

    internal string EncryptionKey => Of(nameof(StorageOptions.EncryptionKey));

    internal string Of(string name) => $"{Section}:{name}";
}
