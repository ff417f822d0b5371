using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SgpOzmap.Integration.Storage.Configuration;
using SgpOzmap.Integration.Storage.Errors;

namespace SgpOzmap.Integration.Storage.Tests;

public sealed class FaultTests
{
    private readonly StoreFaults _faults = new(new StorageKeys("SgpOzmap:Storage"), StorageProvider.PostgreSql);

    [Theory]
    [InlineData("53100", StoreErrorKind.Full)]
    [InlineData("25006", StoreErrorKind.ReadOnly)]
    [InlineData("42501", StoreErrorKind.ReadOnly)]
    [InlineData("XX001", StoreErrorKind.Corrupt)]
    [InlineData("28P01", StoreErrorKind.Misconfigured)]
    [InlineData("3D000", StoreErrorKind.Misconfigured)]
    [InlineData("57P01", StoreErrorKind.Unavailable)]
    [InlineData("53300", StoreErrorKind.Unavailable)]
    [InlineData("40P01", StoreErrorKind.Unavailable)]
    public void What_PostgreSQL_says_has_a_kind_and_names_the_key(string state, StoreErrorKind kind)
    {
        var fault = _faults.Of(new DbUpdateException("x", new PostgresException("secret words", "ERROR", "ERROR", state)))!;

        Assert.Equal(kind, fault.Kind);
        Assert.Contains("SgpOzmap:Storage:ConnectionString", fault.Message, StringComparison.Ordinal);
        Assert.Contains("SgpOzmap:Storage:ConnectionString", fault.Reason.Pt, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, StoreErrorKind.Unavailable)]
    [InlineData(6, StoreErrorKind.Unavailable)]
    [InlineData(8, StoreErrorKind.ReadOnly)]
    [InlineData(10, StoreErrorKind.Unavailable)]
    [InlineData(11, StoreErrorKind.Corrupt)]
    [InlineData(13, StoreErrorKind.Full)]
    [InlineData(14, StoreErrorKind.ReadOnly)]
    [InlineData(26, StoreErrorKind.Corrupt)]
    public void What_SQLite_says_has_a_kind(int code, StoreErrorKind kind)
        => Assert.Equal(kind, _faults.Of(new SqliteException("x", code))!.Kind);

    [Fact]
    public void What_is_no_failure_of_the_database_is_left_alone()
    {
        Assert.Null(_faults.Of(new InvalidOperationException()));
        Assert.Null(_faults.Of(new OperationCanceledException()));
    }
}
