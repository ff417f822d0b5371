using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Explaining;

/// <summary>A long reading that several may wait for: who comes while it goes on waits for the same one, and it is stopped when nobody waits any more.</summary>
internal sealed class SharedReading(Func<CancellationToken, Task<RunReport>> read)
{
    private readonly Lock _lock = new();
    private Flight? _flight;

    internal async Task<RunReport> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Flight flight;
        lock (_lock)
        {
            flight = _flight ??= new(read);
            flight.Waiting++;
        }

        try
        {
            return await flight.Run.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Leave(flight);
        }
    }

    private void Leave(Flight flight)
    {
        lock (_lock)
        {
            flight.Waiting--;
            if (flight.Waiting > 0 && !flight.Run.IsCompleted)
                return;
            if (ReferenceEquals(_flight, flight))
                _flight = null;
            if (flight.Waiting > 0)
                return;
        }

        flight.Dispose();
    }

    private sealed class Flight : IDisposable
    {
        private readonly CancellationTokenSource _stop = new();

        internal Flight(Func<CancellationToken, Task<RunReport>> read) => Run = Task.Run(() => read(_stop.Token));

        internal int Waiting { get; set; }

        internal Task<RunReport> Run { get; }

        /// <summary>Nobody waits: it is stopped where it still goes on, and its source given back when it has ended.</summary>
        public void Dispose()
        {
            _stop.Cancel();
            _ = Run.ContinueWith(static (_, source) => ((CancellationTokenSource)source!).Dispose(), _stop, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }
}
