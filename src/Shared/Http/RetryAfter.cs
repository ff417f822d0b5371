using System.Net.Http.Headers;

namespace SgpOzmap.Http;

/// <summary>Reads <c>Retry-After</c> in both of its forms.</summary>
internal static class RetryAfter
{
    /// <summary>The delay that <paramref name="headers"/> ask for, never negative; null when they ask for none.</summary>
    internal static TimeSpan? Read(HttpResponseHeaders headers, TimeProvider time)
    {
        var value = headers.RetryAfter;
        if (value is null)
            return null;

        var delay = value.Delta ?? (value.Date is { } date ? date - time.GetUtcNow() : null);
        return delay is { } d && d < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }
}
