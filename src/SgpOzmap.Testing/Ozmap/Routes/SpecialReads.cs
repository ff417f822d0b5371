using System.Globalization;

namespace SgpOzmap.Testing;

/// <summary>The reads that are neither a list nor a single record.</summary>
internal sealed class SpecialReads(RouteKit kit)
{
    public SimResponse ByCode(string code)
    {
        var homes = Homes(code);
        return SimResponse.Json(200, w =>
        {
            w.WriteStartArray();
            foreach (var home in homes)
                PropertyJson.WriteRow(w, home, kit.Options, clientIdName: "_id");
            w.WriteEndArray();
        });
    }

    public SimResponse Potency(string code)
    {
        var homes = Homes(code);
        if (homes.Exists(h => h.Splitter is null))
        {
            return kit.Options.NoRoute switch
            {
                OzmapNoRoute.EmptyBody => SimResponse.Text(200, "application/json", ""),
                OzmapNoRoute.NullBody => SimResponse.Text(200, "application/json", "null"),
                _ => throw new ApiRefusal(422, "No route to an OLT"),
            };
        }

        return SimResponse.Json(200, w =>
        {
            w.WriteStartArray();
            foreach (var home in homes)
                PotencyJson.Write(w, home, kit.Options);
            w.WriteEndArray();
        });
    }

    public SimResponse Topology(string id)
    {
        var box = RouteKit.Get(kit.State.BoxStore, "BaseBox", id);
        return SimResponse.Json(200, w => TopologyJson.Write(w, box, kit.State, kit.Options));
    }

    public SimResponse Design(string id)
    {
        var box = RouteKit.Get(kit.State.BoxStore, "BaseBox", id);
        return SimResponse.Json(200, w => DesignJson.Write(w, box));
    }

    public SimResponse Viability(SimRequest request)
    {
        var (latitude, longitude) = (Number(request, "lat"), Number(request, "lng"));
        if (latitude is null || longitude is null || Math.Abs(latitude.Value) > 90 || Math.Abs(longitude.Value) > 180)
            throw ApiRefusal.BadRequest("'lat' and 'lng' are required, in degrees");
        var radius = Number(request, "radius") ?? kit.Options.ViabilityRadius;
        if (radius <= 0)
            throw ApiRefusal.BadRequest("'radius' must be positive");
        return SimResponse.Json(200, w => ViabilityJson.Write(w, new(latitude.Value, longitude.Value), radius, kit.State, kit.Options));
    }

    /// <summary>One object, without an envelope.</summary>
    public SimResponse Settings()
        => SimResponse.Json(200, w => DocumentJson.Write(w, kit.State.DocumentStores["system-configs"].Rows[0]));

    private static double? Number(SimRequest request, string name)
        => request.QueryValue(name) is not { } text ? null
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : throw ApiRefusal.BadRequest($"'{name}' must be a number");

    private List<SimProperty> Homes(string code)
    {
        var homes = kit.State.ClientStore.Rows
            .Where(c => string.Equals(c.Code, code, StringComparison.Ordinal))
            .Select(c => c.Property).OfType<SimProperty>().ToList();
        return homes.Count == 0 && kit.Options.UnknownCodeIs404 ? throw ApiRefusal.NotFound("Client", code) : homes;
    }
}
