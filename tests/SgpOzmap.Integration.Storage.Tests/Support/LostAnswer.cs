using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SgpOzmap.Integration.Storage.Tests.Support;

/// <summary>Loses the answers to commits once it is told to: they are done, and the caller does not learn it.</summary>
internal sealed class LostAnswer : DbTransactionInterceptor
{
    private int _next;

    internal int Lost { get; private set; }

    internal void Lose(int answers = 1) => _next = answers;

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (_next == 0)
            return Task.CompletedTask;
        _next--;
        Lost++;
        throw new TimeoutException("The answer was lost.");
    }
}
