using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SgpOzmap.Integration.Storage;

/// <summary>Where the store is, and how long it keeps what it has.</summary>
public sealed class StorageOptions
{
    // Fields, since the configuration binds properties.

    /// <summary>What the configuration holds and cannot be bound.</summary>
    internal readonly List<string> BindingErrors = [];

    /// <summary>Look at every call to the database; tests make it fail with them.</summary>
    internal readonly List<IInterceptor> Interceptors = [];

    /// <summary>The name of the file where nobody says which.</summary>
    internal string FileName = Configuration.DataFolder.FileName;

    /// <summary>The database; <see cref="StorageProvider.Sqlite"/> by default.</summary>
    public StorageProvider Provider { get; set; }

    /// <summary>
    /// How to reach it. For SQLite <c>Data Source=…</c>; without it <c>sgpozmap.db</c> in the service's <c>STATE_DIRECTORY</c>, else in
    /// <c>SgpOzmap</c> below the user's local application data, there <c>sgpozmap-{SGP}-{OZmap}.db</c> for a single tenant without a name. For PostgreSQL <c>Host=…;Database=…;Username=…;Password=…</c>.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// Encrypts personal data in the database. Base64 of 32 bytes or more, or a pass phrase of at least 16 letters. Null writes it as it is. What was encrypted is
    /// lost with the key.
    /// </summary>
    public string? EncryptionKey { get; set; }

    /// <summary>How long runs are kept.</summary>
    public RetentionOptions Retention { get; set; } = new();
}
