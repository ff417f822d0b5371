using System.Globalization;
using System.Text.Json;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Feasibility;

/// <summary>Asks whether the network reaches a place.</summary>
public static class FeasibilityCalls
{
    /// <summary>
    /// Whether a box with a free port is near a place, as the crow flies (<c>GET ftth-viability/radius</c>). The request is OZmap's; of the answer only
    /// <c>viable</c> is known, from one public client.
    /// </summary>
    /// <param name="client">OZmap.</param>
    /// <param name="place">The place.</param>
    /// <param name="radiusMetres">How far to look, in metres; null for what the settings of OZmap say.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The place is not on earth, or the radius is not a positive number.</exception>
    /// <exception cref="OzmapException">The call failed.</exception>
    public static async Task<FeasibilityResult> FindFeasibilityAsync(
        this IOzmapClient client, OzmapCoordinates place, double? radiusMetres = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        if (!(Math.Abs(place.Latitude) <= 90 && Math.Abs(place.Longitude) <= 180))
            throw new ArgumentOutOfRangeException(nameof(place), "The place is not on earth.");
        if (radiusMetres is { } metres && !(metres > 0 && double.IsFinite(metres)))
            throw new ArgumentOutOfRangeException(nameof(radiusMetres), "The radius is not a positive number.");

        var path = string.Create(CultureInfo.InvariantCulture, $"ftth-viability/radius?lat={Text(place.Latitude)}&lng={Text(place.Longitude)}");
        if (radiusMetres is { } radius)
            path += "&radius=" + Text(radius);
        var json = await client.SendAsync(HttpMethod.Get, path, cancellationToken: cancellationToken).ConfigureAwait(false);
        return json.ValueKind == JsonValueKind.Object
            ? FeasibilityReader.Read(json)
            : throw new OzmapException(OzmapErrorKind.InvalidBody, "The answer to GET ftth-viability/radius is no object.") { Path = "GET ftth-viability/radius" };
    }

    /// <summary>Without an exponent, which not every server reads.</summary>
    private static string Text(double number) => number.ToString("0.###############", CultureInfo.InvariantCulture);
}
