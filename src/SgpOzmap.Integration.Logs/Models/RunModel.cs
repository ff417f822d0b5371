using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Monitoring;

namespace SgpOzmap.Integration.Logs.Models;

/// <summary>One run with a page of its entries.</summary>
internal sealed record RunModel
{
    internal required RunSummary Run { get; init; }

    /// <summary>The run is under way in this process.</summary>
    internal RunActivity? Activity { get; init; }

    internal required EntryQuery Query { get; init; }

    internal required EntryFacets Facets { get; init; }

    internal required RunEntryPage Entries { get; init; }

    internal required int Page { get; init; }

    internal required int Size { get; init; }

    internal bool HasNext => Page * (long)Size < Entries.Total;

    /// <summary>The run wrote something, so that there is something to undo.</summary>
    internal bool CanBeUndone { get; init; }
}
