using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>One reading of the contracts: its settings and what it shares.</summary>
/// <param name="Options">The settings, as they were when it began.</param>
/// <param name="Memory">The contracts last seen.</param>
/// <param name="Names">Names that the listing lacks.</param>
/// <param name="Identity">Names the SGP.</param>
/// <param name="Begun">When it began.</param>
/// <param name="Report">Told how far it is.</param>
internal sealed record SourceRun(IntegrationOptions Options, SeenMemory Memory, CatalogueNames Names, string Identity, DateTimeOffset Begun, Action<int, int?> Report)
{
    /// <summary>The contracts last seen; null where that is not known.</summary>
    internal int? LastSeen { get; set; }

    internal bool IncludeConnection => Options.Features.UseConnectionState;

    /// <summary>Reading what changed since is enough. A clock that was put back leaves that open, so then it is not.</summary>
    internal bool IsCurrent(SeenState state)
        => string.Equals(state.Source, Identity, StringComparison.Ordinal)
            && Begun - state.FullReadAt is var age && age >= TimeSpan.Zero && age < Options.Reading.FullReadEvery
            && state.Watermark <= Begun;

    /// <summary>The full read that was cut off, as far as it came; null where there is none to go on with.</summary>
    internal async Task<(SeenReading Reading, Dictionary<long, ListedContract> Contracts)?> FindCutAsync(CancellationToken cancellationToken)
    {
        if (await Memory.FindReadingAsync(cancellationToken).ConfigureAwait(false) is not { } reading || !IsUsable(reading))
            return null;
        return await Memory.ReadPagesAsync(cancellationToken).ConfigureAwait(false) is { } contracts ? (reading, contracts) : null;
    }

    internal static IEnumerable<ReadingPart> Parts(OnuRows onus) => onus.IsRead ? [new("onus", onus.ReadAt, onus.Count)] : [];

    private bool IsUsable(SeenReading reading)
    {
        var settings = Options.Reading;
        var rest = Begun - reading.LastPageAt;
        var longest = settings.FullReadEvery > settings.ResumeWithin ? settings.FullReadEvery : settings.ResumeWithin;
        return string.Equals(reading.Source, Identity, StringComparison.Ordinal)
            && rest >= TimeSpan.Zero && rest <= settings.ResumeWithin
            && Begun - reading.StartedAt <= longest;
    }
}
