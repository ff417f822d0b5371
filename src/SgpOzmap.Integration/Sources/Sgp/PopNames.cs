using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>Names of points of presence, for contracts that SGP lists with the id only. Asked for only where that happens.</summary>
internal sealed record PopNames(IReadOnlyDictionary<long, string> ById, SgpException? Failure = null)
{
    private static readonly Dictionary<long, string> None = [];

    internal static async Task<PopNames> ReadAsync(ISgpClient client, Listing listing, CancellationToken cancellationToken)
    {
        if (!listing.Contracts.Any(static c => c.PopName is null && c.PopId is not null))
            return new(None);

        try
        {
            var pops = await client.Catalogues.GetPopsAsync(cancellationToken).ConfigureAwait(false);
            return new(pops
                .Where(static p => !string.IsNullOrWhiteSpace(p.Name))
                .GroupBy(static p => p.Id)
                .ToDictionary(static g => g.Key, static g => g.First().Name!));
        }
        catch (SgpException exception)
        {
            return new(None, exception);
        }
    }
}
