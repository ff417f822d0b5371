using SgpOzmap.Http;
using SgpOzmap.SgpClient.Json;
using SgpOzmap.SgpClient.Transport;

namespace SgpOzmap.SgpClient.Connections;

/// <summary>What has been read so far, and whether it can be all that there is.</summary>
internal sealed class ConnectionAccount(SgpConnectionQuery query)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private List<string> _previous = [];
    private int _unique;
    private int? _firstTotal;
    private int? _total;
    private bool _shrank;

    /// <summary>The new rows of a page. Throws when it is the page before: the server ignores the offset.</summary>
    internal List<SgpConnection> Enter(RowPage<WireConnectionRow> page)
    {
        _shrank |= page.Total < _total;
        _total = page.Total ?? _total;
        _firstTotal ??= page.Total;
        if (_unique > RowCeiling.Of(_firstTotal))
            throw new SgpException(SgpErrorKind.NoProgress, $"SGP's connections do not come to an end: {_unique} so far.") { Path = SgpCall.ConnectionsPath };

        var rows = page.Rows.ConvertAll(ConnectionMapper.Map);
        var keys = rows.ConvertAll(Key);
        if (keys.Count > 0 && keys.SequenceEqual(_previous, StringComparer.Ordinal))
            throw new SgpException(SgpErrorKind.NoProgress, "SGP sent the same page of connections twice: it ignores the offset.") { Path = SgpCall.ConnectionsPath };
        _previous = keys;

        var fresh = new List<SgpConnection>();
        foreach (var (row, key) in rows.Zip(keys))
        {
            if (_seen.Add(key))
                fresh.Add(row);
        }

        _unique += fresh.Count;
        return fresh;
    }

    /// <summary>Why the reading cannot be called complete; null when it can.</summary>
    internal string? WhyIncomplete()
    {
        if (query.Offset > 0)
            return $"The reading began at offset {query.Offset}.";
        if (_shrank)
            return "The number of connections that the server announces fell during the reading, so rows may have been skipped.";
        if (_total > 0 && _unique < _total)
            return $"The server announced {_total} connections and sent {_unique} different ones.";
        return _total is null && _unique == 0 ? "The server sent no connection and did not say that there is none." : null;
    }

    /// <summary>
    /// The rows have no id that every SGP sends. Two that agree in service, user, name and newest session are one row that came twice;
    /// a service may have several.
    /// </summary>
    private static string Key(SgpConnection row)
    {
        var session = row.Sessions.Count > 0 ? row.Sessions[0] : null;
        return FormattableString.Invariant($"{row.ServiceId}\n{row.Login}\n{row.Name}\n{row.PlanId}\n{session?.Id}\n{session?.StartedAt:O}");
    }
}
