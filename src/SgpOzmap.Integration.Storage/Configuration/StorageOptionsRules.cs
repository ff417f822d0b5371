using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;
using SgpOzmap.Integration.Storage.Protection;

namespace SgpOzmap.Integration.Storage.Configuration;

/// <summary>Checks the options of the store. Messages name the full key; values that may hold a password are not printed.</summary>
internal sealed class StorageOptionsRules(StorageKeys keys) : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var failures = options.BindingErrors.Concat(Failures(options)).ToArray();
        return failures.Length > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private IEnumerable<string> Failures(StorageOptions options)
    {
        if (!Enum.IsDefined(options.Provider))
            yield return $"{keys.Of(nameof(options.Provider))} is {options.Provider}; it must be {nameof(StorageProvider.Sqlite)} or {nameof(StorageProvider.PostgreSql)}.";
        else if ((options.Provider == StorageProvider.PostgreSql ? OfPostgreSql(options.ConnectionString) : OfSqlite(options.ConnectionString)) is { } fault)
            yield return fault;

        if (options.EncryptionKey is { } key && !ConfiguredKey.IsGood(key))
            yield return $"{keys.EncryptionKey} is too short; it must be Base64 of at least 32 bytes, or a pass phrase of at least {ConfiguredKey.LeastLetters} letters.";

        // Beyond a century there is nothing to erase, and sums with it leave the calendar.
        if (options.Retention.MaxAge < TimeSpan.FromDays(1) || options.Retention.MaxAge > TimeSpan.FromDays(36_500))
            yield return $"{keys.Of("Retention:MaxAge")} is {options.Retention.MaxAge.ToString("c", CultureInfo.InvariantCulture)}; it must be from 1 to 36500 days.";
        if (options.Retention.MaxRuns < 1)
            yield return string.Create(CultureInfo.InvariantCulture, $"{keys.Of("Retention:MaxRuns")} is {options.Retention.MaxRuns}; it must be at least 1.");
    }

    private string? OfSqlite(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        try
        {
            var parts = new SqliteConnectionStringBuilder(text);
            return parts.DataSource is "" or ":memory:" || parts.Mode == SqliteOpenMode.Memory
                ? $"{keys.ConnectionString} names no file; for SQLite it is e.g. Data Source=/var/lib/sgpozmap/sgpozmap.db."
                : null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return $"{keys.ConnectionString} cannot be read; for SQLite it is e.g. Data Source=/var/lib/sgpozmap/sgpozmap.db.";
        }
    }

    private string? OfPostgreSql(string? text)
    {
        const string Example = "for PostgreSQL it is e.g. Host=db.example.com;Database=sgpozmap;Username=sgpozmap;Password=….";
        if (string.IsNullOrWhiteSpace(text))
            return $"{keys.ConnectionString} is missing; {Example}";
        try
        {
            return string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(text).Host) ? $"{keys.ConnectionString} names no Host; {Example}" : null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidCastException)
        {
            return $"{keys.ConnectionString} cannot be read; {Example}";
        }
    }
}
