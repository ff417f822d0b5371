using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Crash.Tests.Running;

/// <summary>The life of a process under test: counts what it sends, stops and ends it as planned. A process that is dead reaches neither server nor store.</summary>
internal sealed class Life(Clock clock, Findings findings)
{
    private int _requests;
    private int _journalCalls;
    private volatile bool _isDead;

    internal Cases.Run Run { get; set; } = new();

    internal Findings Findings => findings;

    internal bool IsDead => _isDead;

    internal bool WasStopped { get; private set; }

    /// <summary>Ends the run as the caller does.</summary>
    internal CancellationTokenSource Stop { get; set; } = new();

    /// <summary>The lease that the process holds, or held when it died.</summary>
    internal TenantLease? Lease { get; set; }

    /// <summary>The run that the process is in.</summary>
    internal string? RunId { get; set; }

    internal int Requests => Volatile.Read(ref _requests);

    /// <summary>A run begins: the counts start anew.</summary>
    internal void Begin(Cases.Run run)
    {
        (Run, WasStopped) = (run, false);
        Stop = new();
        Volatile.Write(ref _requests, 0);
        Volatile.Write(ref _journalCalls, 0);
    }

    /// <summary>A request is about to be sent.</summary>
    internal int Send()
    {
        ThrowIfDead();
        var number = Interlocked.Increment(ref _requests);
        foreach (var (at, minutes) in Run.Jumps)
        {
            if (at == number)
                clock.Jump(TimeSpan.FromMinutes(minutes));
        }

        if (number == Run.StopAt)
        {
            WasStopped = true;
            Stop.Cancel();
        }

        if (number == Run.DieAt && !Run.DiesAfter)
            Die();
        ThrowIfDead();
        return number;
    }

    /// <summary>The answer to a request has come.</summary>
    internal void Receive(int number)
    {
        if (number == Run.DieAt && Run.DiesAfter)
            Die();
        ThrowIfDead();
    }

    /// <summary>A call to the journal.</summary>
    internal void CallJournal()
    {
        CallStore();
        var call = Interlocked.Increment(ref _journalCalls);
        if (call >= Run.JournalFails.First && call < Run.JournalFails.First + Run.JournalFails.Count)
            throw new StoreException(StoreErrorKind.Full, new LocalizedText("Cheio.", "Full."));
    }

    /// <summary>A call to a store.</summary>
    internal void CallStore()
    {
        if (_isDead)
            throw new StoreException(StoreErrorKind.Unavailable, new LocalizedText("O processo acabou.", "The process is dead."));
    }

    private void Die() => _isDead = true;

    private void ThrowIfDead()
    {
        if (_isDead)
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The process is dead.");
    }
}
