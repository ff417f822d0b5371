namespace SgpOzmap.Integration.Storage;

/// <summary>The databases that the store runs on.</summary>
public enum StorageProvider
{
    /// <summary>A file on this machine.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, for workers on several machines.</summary>
    PostgreSql,
}
