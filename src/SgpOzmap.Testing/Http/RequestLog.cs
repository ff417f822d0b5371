namespace SgpOzmap.Testing;

/// <summary>Every request that a simulator received, in the order of arrival, the struck ones included.</summary>
public sealed class RequestLog
{
    private readonly Lock _sync = new();
    private readonly Func<RecordedRequest, bool> _isWrite;
    private List<Entry> _entries = [];

    internal RequestLog(Func<RecordedRequest, bool> isWrite) => _isWrite = isWrite;

    /// <summary>
    /// Called for every request before anything is done about it, outside the state's lock: a test changes the state here as another user of the
    /// map would, between two calls of the program under test. Null for nothing.
    /// </summary>
    public Action<RecordedRequest>? OnArrival { get; set; }

    /// <summary>
    /// Called for every request that was done, or refused by the simulated server itself, before the first byte of its answer and outside the state's lock: here a
    /// test ends the program under test, or looks at what has come of the request. Not called for one that a fault struck before. Null for nothing.
    /// </summary>
    public Action<RecordedRequest>? OnCommitted { get; set; }

    /// <summary>All of them.</summary>
    public IReadOnlyList<RecordedRequest> All => Select(_ => true);

    /// <summary>Those that write: with OZmap everything but GET and the login. SGP has none.</summary>
    public IEnumerable<RecordedRequest> Writes => Select(e => _isWrite(e.Request));

    /// <summary>Those to a route that the simulator does not know; they were answered 404.</summary>
    public IReadOnlyList<RecordedRequest> Unknown => Select(e => e.IsUnknown);

    /// <summary>Forgets them.</summary>
    public void Clear()
    {
        lock (_sync)
            _entries = [];
    }

    /// <summary>Those of a method whose path contains a text.</summary>
    public IReadOnlyList<RecordedRequest> Matching(string method, string pathContains)
        => Select(e => string.Equals(e.Request.Method, method, StringComparison.OrdinalIgnoreCase)
            && e.Request.Path.Contains(pathContains, StringComparison.Ordinal));

    internal Entry Begin(RecordedRequest request)
    {
        var entry = new Entry(request);
        lock (_sync)
            _entries.Add(entry);
        OnArrival?.Invoke(request);
        return entry;
    }

    internal void Commit(Entry entry) => OnCommitted?.Invoke(entry.Request);

    internal void End(Entry entry, int status, bool isUnknown)
    {
        lock (_sync)
        {
            entry.Request = entry.Request with { Status = status };
            entry.IsUnknown = isUnknown;
        }
    }

    private List<RecordedRequest> Select(Func<Entry, bool> wanted)
    {
        lock (_sync)
            return [.. _entries.Where(wanted).Select(e => e.Request)];
    }

    internal sealed class Entry(RecordedRequest request)
    {
        public RecordedRequest Request { get; set; } = request;

        public bool IsUnknown { get; set; }
    }
}
