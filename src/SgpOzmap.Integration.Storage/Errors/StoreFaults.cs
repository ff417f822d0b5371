using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Storage.Configuration;

namespace SgpOzmap.Integration.Storage.Errors;

/// <summary>Turns what the database drivers throw into what the operator is told. Neither the connection string nor a value of a row gets into it.</summary>
internal sealed class StoreFaults(StorageKeys keys, StorageProvider provider)
{
    private string Database => provider == StorageProvider.PostgreSql ? "PostgreSQL" : "SQLite";

    /// <summary>What to throw instead; null for an exception that is no failure of the database.</summary>
    internal StoreException? Of(Exception exception) => exception switch
    {
        StoreException known => known,
        DbUpdateException { InnerException: { } inner } => Of(inner),
        InvalidOperationException { InnerException: DbException inner } => Of(inner),
        SqliteException sqlite => OfSqlite(sqlite),
        PostgresException postgres => OfPostgreSql(postgres),
        DbException other => Unavailable(other),
        SocketException or TimeoutException => Unavailable(exception),
        UnauthorizedAccessException => Denied(exception),
        IOException io => IsDiskFull(io) ? Full(io) : Denied(io),
        _ => null,
    };

    /// <summary>Another attempt right away may succeed. SQLite has waited for its locks already.</summary>
    internal static bool IsWorthRepeating(StoreException exception)
        => exception.Kind == StoreErrorKind.Unavailable && exception.InnerException is not SqliteException;

    internal StoreException KeyMissing() => new(StoreErrorKind.Misconfigured, new(
        $"O banco de dados está criptografado e {keys.EncryptionKey} não está definida. Defina a chave com que ele foi criptografado.",
        $"The database is encrypted and {keys.EncryptionKey} is not set. Set the key with which it was encrypted."));

    internal StoreException KeyWrong(CryptographicException exception) => new(StoreErrorKind.Misconfigured, new(
        $"{keys.EncryptionKey} não é a chave com que o banco de dados foi criptografado. Defina aquela chave.",
        $"{keys.EncryptionKey} is not the key with which the database was encrypted. Set that key."), exception);

    internal StoreException Damaged(Exception? exception) => new(StoreErrorKind.Corrupt, new(
        $"O banco de dados {Database} de {keys.ConnectionString} está danificado e não foi alterado. Restaure uma cópia de segurança, ou mova-o para outro lugar e comece com um novo.",
        $"The {Database} database of {keys.ConnectionString} is damaged and was left as it is. Restore a backup, or move it away and begin with a new one."), exception);

    internal StoreException NotADatabase(Exception? exception) => new(StoreErrorKind.Corrupt, new(
        $"O arquivo de {keys.ConnectionString} não é um banco de dados SQLite e não foi alterado. Indique outro arquivo.",
        $"The file of {keys.ConnectionString} is no SQLite database and was left as it is. Name another file."), exception);

    internal StoreException Foreign() => new(StoreErrorKind.Corrupt, new(
        $"O banco de dados de {keys.ConnectionString} tem tabelas de outro programa e não foi alterado. Indique um banco de dados vazio, só para este programa.",
        $"The database of {keys.ConnectionString} has tables of another program and was left as it is. Name an empty one, for this program alone."));

    internal StoreException Newer(string migration) => new(StoreErrorKind.Newer, new(
        $"O banco de dados de {keys.ConnectionString} foi feito por uma versão mais nova deste programa ({migration}) e não foi alterado. Atualize o programa.",
        $"The database of {keys.ConnectionString} was made by a newer version of this program ({migration}) and was left as it is. Update the program."));

    internal StoreException NoFolder() => new(StoreErrorKind.Misconfigured, new(
        $"A pasta do arquivo de {keys.ConnectionString} não existe. Crie-a, ou indique outra.",
        $"The folder of the file of {keys.ConnectionString} does not exist. Create it, or name another."));

    private StoreException? OfSqlite(SqliteException exception) => exception.SqliteErrorCode switch
    {
        5 or 6 => new(StoreErrorKind.Unavailable, new(
            $"O banco de dados SQLite de {keys.ConnectionString} está bloqueado por outro processo. Feche o que o mantém aberto.",
            $"The SQLite database of {keys.ConnectionString} is locked by another process. Close what keeps it open."), exception),
        13 => Full(exception),
        3 or 8 or 14 or 23 => Denied(exception),
        11 => Damaged(exception),
        26 => NotADatabase(exception),
        1 when IsOfSchema(exception.Message) => Damaged(exception),
        _ => Unavailable(exception),
    };

    private StoreException OfPostgreSql(PostgresException exception) => exception.SqlState switch
    {
        "53100" => Full(exception),
        "25006" or "42501" => Denied(exception),
        "XX001" or "XX002" or "42P01" or "42703" => Damaged(exception),
        "28P01" or "28000" => new(StoreErrorKind.Misconfigured, new(
            $"O PostgreSQL recusa o usuário ou a senha de {keys.ConnectionString}. Corrija-os.",
            $"PostgreSQL refuses the user or the password of {keys.ConnectionString}. Correct them."), exception),
        "3D000" => new(StoreErrorKind.Misconfigured, new(
            $"O banco de dados de {keys.ConnectionString} não existe no servidor. Crie-o, ou corrija o nome.",
            $"The database of {keys.ConnectionString} does not exist on the server. Create it, or correct its name."), exception),
        "3F000" => new(StoreErrorKind.Misconfigured, new(
            $"O Search Path de {keys.ConnectionString} não nomeia nenhum schema que exista. Crie-o, ou corrija o nome.",
            $"The Search Path of {keys.ConnectionString} names no schema that exists. Create it, or correct its name."), exception),
        _ => Unavailable(exception),
    };

    private StoreException Full(Exception exception) => new(StoreErrorKind.Full, new(
        $"Não há mais espaço para o banco de dados {Database} de {keys.ConnectionString}. Libere espaço em disco; o programa continua sozinho.",
        $"There is no room left for the {Database} database of {keys.ConnectionString}. Free disk space; the program goes on by itself."), exception);

    private StoreException Denied(Exception exception) => new(StoreErrorKind.ReadOnly, new(
        $"O banco de dados {Database} de {keys.ConnectionString} não pode ser aberto para escrita. Verifique as permissões do arquivo e da pasta, ou do usuário no servidor.",
        $"The {Database} database of {keys.ConnectionString} cannot be opened for writing. Check the rights on the file and its folder, or those of the user on the server."), exception);

    private StoreException Unavailable(Exception exception)
    {
        var code = exception switch
        {
            SqliteException sqlite => sqlite.SqliteExtendedErrorCode.ToString(CultureInfo.InvariantCulture),
            PostgresException postgres => postgres.SqlState,
            { InnerException: SocketException socket } => socket.SocketErrorCode.ToString(),
            SocketException socket => socket.SocketErrorCode.ToString(),
            { InnerException: TimeoutException } or TimeoutException => nameof(TimeoutException),
            _ => exception.GetType().Name,
        };
        return new(StoreErrorKind.Unavailable, new(
            $"O banco de dados {Database} de {keys.ConnectionString} não responde ({code}). Verifique o servidor e o endereço; o programa tenta de novo sozinho.",
            $"The {Database} database of {keys.ConnectionString} does not answer ({code}). Check the server and its address; the program tries again by itself."), exception);
    }

    private static bool IsOfSchema(string message)
        => message.Contains("no such table", StringComparison.Ordinal) || message.Contains("no such column", StringComparison.Ordinal);

    // ENOSPC and EDQUOT, and their names on Windows.
    private static bool IsDiskFull(IOException exception) => (exception.HResult & 0xFFFF) is 28 or 122 or 112 or 39;
}
