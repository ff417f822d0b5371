namespace SgpOzmap.Integration.Hosting;

/// <summary>Places for runs under way. One that is kept too long is given to the next all the same.</summary>
internal sealed class RunPlaces(int count, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _free = new(count, int.MaxValue);

    /// <summary>Waits for a place.</summary>
    /// <param name="longest">After this it is given up by itself.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    internal async Task<IDisposable> TakeAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Place(_free, longest, time);
    }

    public void Dispose() => _free.Dispose();

    private sealed class Place : IDisposable
    {
        private readonly SemaphoreSlim _free;
        private readonly ITimer _timer;
        private int _isGivenUp;

        internal Place(SemaphoreSlim free, TimeSpan longest, TimeProvider time)
        {
            _free = free;
            _timer = time.CreateTimer(static place => ((Place)place!).GiveUp(), this, longest, Timeout.InfiniteTimeSpan);
        }

        public void Dispose()
        {
            _timer.Dispose();
            GiveUp();
        }

        private void GiveUp()
        {
            if (Interlocked.Exchange(ref _isGivenUp, 1) != 0)
                return;
            try
            {
                _free.Release();
            }
            catch (ObjectDisposedException)
            {
                // The loop has ended in the same moment.
            }
        }
    }
}
