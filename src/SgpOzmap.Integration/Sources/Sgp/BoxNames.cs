using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>Names of boxes that the listing gives only by id. Asked for only where that happens.</summary>
internal sealed class BoxNames
{
    private Dictionary<long, string> _names = [];

    /// <summary>The boxes could not be read, so that an id without name means nothing.</summary>
    internal bool IsUnread { get; private init; }

    /// <summary>What went wrong.</summary>
    internal SgpException? Failure { get; private init; }

    internal string? Of(long? id) => id is { } box ? _names.GetValueOrDefault(box) : null;

    internal static async Task<BoxNames> ReadAsync(ISgpClient client, Listing listing, CancellationToken cancellationToken)
    {
        if (!listing.Contracts.Any(static c => c.Services.Any(ServiceView.NamesBoxByIdOnly)))
            return new();

        try
        {
            var splitters = await client.Fttx.GetSplittersAsync(includeBusyPorts: false, cancellationToken).ConfigureAwait(false);
            return new()
            {
                _names = splitters
                    .Where(static s => s is { Id: not null, Name: not null })
                    .GroupBy(static s => s.Id!.Value)
                    .ToDictionary(static g => g.Key, static g => g.First().Name!),
            };
        }
        catch (SgpException exception)
        {
            return new() { IsUnread = true, Failure = exception };
        }
    }
}
