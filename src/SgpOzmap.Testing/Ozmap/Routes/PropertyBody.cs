using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>The plain fields of a property in a request, checked as a whole before anything of it is written.</summary>
internal sealed class PropertyBody
{
    private JsonObject? _kept;
    private bool _clearsCoordinates;
    private bool _clearsPower;

    private PropertyBody()
    {
    }

    public SimCoordinates? Coordinates { get; private init; }

    public string? Address { get; private init; }

    public string? Name { get; private init; }

    public string? Observation { get; private init; }

    public double? PotencyRead { get; private init; }

    public string? ExternalId { get; private init; }

    public static PropertyBody Read(JsonObject body)
    {
        _ = Bodies.Flag(body, "force");
        if (body["tags"] is { } tags && !(tags is JsonArray ids && ids.All(ObjectIds.IsValid)))
            throw ApiRefusal.BadRequest("'tags' must be an array of ids");
        _ = Bodies.Text(body, "pole");
        return new PropertyBody
        {
            Coordinates = Bodies.Coordinates(body),
            Address = Bodies.Text(body, "address"),
            Name = Bodies.Text(body, "name"),
            Observation = Bodies.Text(body, "observation"),
            PotencyRead = Bodies.Number(body, "potencyRead"),
            ExternalId = Bodies.External(body),
            _kept = body.ContainsKey("tags") || body["pole"] is not null ? body : null,
            _clearsCoordinates = body.ContainsKey("coords") && body["coords"] is null,
            _clearsPower = body.ContainsKey("potencyRead") && body["potencyRead"] is null,
        };
    }

    /// <summary>The building, as an id or as an object with one.</summary>
    public static string? Parent(JsonObject body)
        => body["parent"] switch
        {
            null => null,
            JsonObject o => Bodies.Text(o, "id"),
            _ => Bodies.Text(body, "parent"),
        };

    public void ApplyTo(SimProperty property)
    {
        if (_kept is not null)
            property.Keep(_kept, "tags", "pole");
        property.Coordinates = _clearsCoordinates ? null : Coordinates ?? property.Coordinates;
        property.Address = Address ?? property.Address;
        property.Name = Name ?? property.Name;
        property.Observation = Observation ?? property.Observation;
        property.PotencyRead = _clearsPower ? null : PotencyRead ?? property.PotencyRead;
        property.ExternalId = ExternalId ?? property.ExternalId;
    }
}
