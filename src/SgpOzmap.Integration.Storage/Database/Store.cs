using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.Storage.Errors;
using SgpOzmap.Integration.Storage.Protection;

namespace SgpOzmap.Integration.Storage.Database;

/// <summary>
/// Runs units of work: opens the database on first use, repeats a unit a few times when the database does not answer, and says by <see cref="StoreException"/>
/// what went wrong. A unit must come to the same when it was committed already, since a lost connection does not tell.
/// </summary>
internal sealed class Store : IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan[] Delays = [TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(2)];

    private readonly StoreConnections _connections;
    private readonly StoreOpening _opening;
    private readonly StoreFaults _faults;
    private readonly ILogger _logger;

    internal Store(StoreConnections connections, StoreFaults faults, string? encryptionKey, TimeProvider time, ILogger logger)
    {
        (_connections, _faults, _logger, Time) = (connections, faults, logger, time);
        Protection = new(connections.Create, encryptionKey, faults);
        _opening = new(connections, Protection, faults, logger);
    }

    internal TimeProvider Time { get; }

    internal PayloadProtection Protection { get; }

    internal StoreFaults Faults => _faults;

    /// <summary>Opens the database, and asks it something when it is open already.</summary>
    internal Task CheckAsync(CancellationToken cancellationToken)
        => ReadAsync(static async (context, token) => await context.Leases.AsNoTracking().AnyAsync(token).ConfigureAwait(false), cancellationToken);

    /// <summary>A unit that only reads.</summary>
    internal Task<T> ReadAsync<T>(Func<StoreContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
        => RunAsync((unit, token) => work(unit.Context, token), inTransaction: false, cancellationToken);

    /// <summary>A unit that writes, all or nothing. SQLite admits one at a time.</summary>
    internal Task<T> WriteAsync<T>(Func<UnitOfWork, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
        => RunAsync(work, inTransaction: true, cancellationToken);

    /// <summary>A unit that writes and gives nothing back.</summary>
    internal Task WriteAsync(Func<UnitOfWork, CancellationToken, Task> work, CancellationToken cancellationToken)
        => WriteAsync(
            async (unit, token) =>
            {
                await work(unit, token).ConfigureAwait(false);
                return true;
            },
            cancellationToken);

    /// <summary>Opens the database before something is to be encrypted.</summary>
    internal async Task OpenAsync(CancellationToken cancellationToken)
        => await ReadAsync(static (_, _) => Task.FromResult(true), cancellationToken).ConfigureAwait(false);

    public async ValueTask DisposeAsync()
    {
        _opening.Dispose();
        Protection.Dispose();
        await _connections.DisposeAsync().ConfigureAwait(false);
    }

    public void Dispose()
    {
        _opening.Dispose();
        Protection.Dispose();
        _connections.Dispose();
    }

    private async Task<T> RunAsync<T>(Func<UnitOfWork, CancellationToken, Task<T>> work, bool inTransaction, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            StoreException fault;
            try
            {
                await _opening.OpenAsync(cancellationToken).ConfigureAwait(false);
                return await OnceAsync(work, inTransaction, attempt > 0, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested && _faults.Of(exception) is not null)
            {
                fault = _faults.Of(exception)!;
            }

            if (fault.Kind is StoreErrorKind.Corrupt or StoreErrorKind.ReadOnly)
                _opening.Doubt();
            if (attempt == Delays.Length || !StoreFaults.IsWorthRepeating(fault))
                throw fault;
            Log.TriesAgain(_logger, attempt + 1, fault.Message);
            await Task.Delay(Delays[attempt], Time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<T> OnceAsync<T>(Func<UnitOfWork, CancellationToken, Task<T>> work, bool inTransaction, bool isRepeat, CancellationToken cancellationToken)
    {
        var context = _connections.Create();
        await using (context.ConfigureAwait(false))
        {
            if (!inTransaction)
                return await work(new(context, isRepeat), cancellationToken).ConfigureAwait(false);
            var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                var result = await work(new(context, isRepeat), cancellationToken).ConfigureAwait(false);

                // A commit that is broken off may be done or not.
                await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
                return result;
            }
        }
    }
}
