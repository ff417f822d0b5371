using System.Net;

namespace SgpOzmap.Integration.Logs.Access;

/// <summary>
/// Makes guessing keys slow: each failed sign-in from an address is answered later than the one before, and only a few are kept waiting at once. A right key waits for nothing.
/// </summary>
internal sealed class SignInThrottle(TimeProvider time)
{
    /// <summary>Answers to one address that are held back at once; more are refused on the spot.</summary>
    internal const int MostWaiting = 4;

    /// <summary>Answers to all addresses that are held back at once.</summary>
    internal const int MostWaitingOfAll = 100;

    private const int MostAddresses = 10_000;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(16);
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(15);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Count, DateTimeOffset Last)> _failures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _waiting = new(StringComparer.Ordinal);
    private int _waitingOfAll;

    /// <summary>Whether too many answers are held back already, so that no key is looked at.</summary>
    internal bool IsFull(IPAddress? address)
    {
        lock (_lock)
            return _waitingOfAll >= MostWaitingOfAll || _waiting.GetValueOrDefault(KeyOf(address)) >= MostWaiting;
    }

    /// <summary>Somebody is kept waiting.</summary>
    internal bool IsWaiting
    {
        get
        {
            lock (_lock)
                return _waitingOfAll > 0;
        }
    }

    /// <summary>Waits after a failure.</summary>
    /// <returns>The failures of this address within a quarter of an hour.</returns>
    internal async Task<int> DelayAsync(IPAddress? address, CancellationToken cancellationToken)
    {
        var key = KeyOf(address);
        var failures = Count(key);
        var delay = FirstDelay * Math.Pow(2, Math.Min(failures - 1, 10));
        var delayed = Task.Delay(delay < LongestDelay ? delay : LongestDelay, time, cancellationToken);
        Wait(key, 1);
        try
        {
            await delayed;
        }
        finally
        {
            Wait(key, -1);
        }

        return failures;
    }

    private void Wait(string key, int one)
    {
        lock (_lock)
        {
            _waitingOfAll += one;
            if ((_waiting[key] = _waiting.GetValueOrDefault(key) + one) == 0)
                _waiting.Remove(key);
        }
    }

    private int Count(string key)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            if (_failures.Count >= MostAddresses)
            {
                foreach (var old in _failures.Where(f => now - f.Value.Last > Memory).Select(static f => f.Key).ToList())
                    _failures.Remove(old);
                if (_failures.Count >= MostAddresses)
                    _failures.Clear();
            }

            var known = _failures.GetValueOrDefault(key);
            var count = now - known.Last > Memory ? 1 : known.Count + 1;
            _failures[key] = (count, now);
            return count;
        }
    }

    // Somebody with an IPv6 network of their own has 2^64 addresses in it.
    private static string KeyOf(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes.Length == 16 ? bytes.AsSpan(0, 8) : bytes);
    }
}
