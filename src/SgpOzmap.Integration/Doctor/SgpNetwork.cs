using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Doctor;

/// <summary>What the doctor asks of SGP's FTTx module; the only place that does.</summary>
/// <param name="Olts">The number of OLTs.</param>
/// <param name="Boxes">The boxes: their names as sent, and their places.</param>
internal sealed record SgpNetwork(int Olts, IReadOnlyList<(string? Name, Coordinates? Place)> Boxes)
{
    /// <exception cref="SgpException">The module is absent, not permitted, or failed.</exception>
    internal static async Task<SgpNetwork> ReadAsync(ISgpClient client, CancellationToken cancellationToken)
    {
        // The OLTs first: the small list that SGP's permission for the module is known by.
        var olts = await client.Fttx.GetOltsAsync(cancellationToken).ConfigureAwait(false);
        var splitters = await client.Fttx.GetSplittersAsync(includeBusyPorts: false, cancellationToken).ConfigureAwait(false);
        return new(olts.Count, [.. splitters.Select(static s => (s.Name, s.Coordinates is { } c ? new Coordinates(c.Latitude, c.Longitude) : (Coordinates?)null))]);
    }
}
