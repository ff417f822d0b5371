using SgpOzmap.Testing;

namespace SgpOzmap.Crash.Tests.Running;

/// <summary>Looks at the map after every write: what must hold at every moment, whatever goes wrong.</summary>
internal sealed class MapWatch
{
    private readonly OzmapState _state;
    private readonly Findings _findings;
    private readonly IReadOnlySet<string> _mayGo;
    private readonly Dictionary<string, int> _twice;
    private readonly HashSet<string> _seen;

    /// <param name="state">The map, at the beginning.</param>
    /// <param name="mayGo">Ids of the clients and properties that the rules remove.</param>
    /// <param name="findings">Where to tell.</param>
    internal MapWatch(OzmapState state, IReadOnlySet<string> mayGo, Findings findings)
    {
        (_state, _mayGo, _findings) = (state, mayGo, findings);
        _twice = Codes();
        _seen = Ids(state);
    }

    /// <summary>The ids of all clients and properties.</summary>
    internal static HashSet<string> Ids(OzmapState state)
    {
        lock (state.Sync)
            return state.Clients.Select(static c => c.Id).Concat(state.Properties.Select(static p => p.Id)).ToHashSet(StringComparer.Ordinal);
    }

    internal void Look(string when)
    {
        lock (_state.Sync)
        {
            foreach (var (code, count) in Codes())
            {
                if (count > 1 && count > _twice.GetValueOrDefault(code))
                    _findings.Add($"{when}: {count} clients of code {code}.");
            }

            foreach (var port in _state.Properties.Where(static p => p.Splitter is not null).GroupBy(static p => (p.Splitter!.Id, p.Port)).Where(static g => g.Count() > 1))
                _findings.Add($"{when}: port {port.Key.Port} of a splitter is used {port.Count()} times.");

            var ids = Ids(_state);
            foreach (var gone in _seen.Where(id => !ids.Contains(id) && !_mayGo.Contains(id)))
                _findings.Add($"{when}: {gone} was removed, which the rules do not ask for.");
            _seen.Clear();
            _seen.UnionWith(ids);
        }
    }

    private Dictionary<string, int> Codes()
    {
        lock (_state.Sync)
            return _state.Clients.GroupBy(static c => c.Code, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.Count(), StringComparer.Ordinal);
    }
}
