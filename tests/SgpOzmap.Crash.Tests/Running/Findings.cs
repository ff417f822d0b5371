using System.Collections.Concurrent;

namespace SgpOzmap.Crash.Tests.Running;

/// <summary>What was found to be wrong with a case.</summary>
internal sealed class Findings
{
    private readonly ConcurrentQueue<string> _texts = new();

    internal bool IsEmpty => _texts.IsEmpty;

    internal void Add(string text)
    {
        if (_texts.Count < 20)
            _texts.Enqueue(text);
    }

    public override string ToString() => string.Join('\n', _texts);
}
