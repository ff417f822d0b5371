using System.Threading.RateLimiting;

namespace SgpOzmap.Http;

/// <summary>The place of one call among those under way, for a body that is read after its attempt: the request is not over before its body is.</summary>
internal sealed class HttpTurn : IDisposable
{
    private RateLimitLease? _attempt;
    private RateLimitLease? _kept;

    /// <summary>Keeps the place of the attempt that is under way beyond its end, until this is disposed.</summary>
    internal void Keep() => (_kept, _attempt) = (_attempt, null);

    /// <summary>A lease of an attempt that, disposed, gives its place back unless it has been kept.</summary>
    internal RateLimitLease Lend(RateLimitLease lease)
    {
        _attempt = lease;
        return new Lent(this, lease);
    }

    public void Dispose() => Interlocked.Exchange(ref _kept, null)?.Dispose();

    private sealed class Lent(HttpTurn turn, RateLimitLease lease) : RateLimitLease
    {
        public override bool IsAcquired => lease.IsAcquired;

        public override IEnumerable<string> MetadataNames => lease.MetadataNames;

        public override bool TryGetMetadata(string metadataName, out object? metadata) => lease.TryGetMetadata(metadataName, out metadata);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                Interlocked.Exchange(ref turn._attempt, null)?.Dispose();
            base.Dispose(disposing);
        }
    }
}
