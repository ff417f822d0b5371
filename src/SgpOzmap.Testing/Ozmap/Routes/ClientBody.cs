using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>The data of a client in a request, checked as a whole before anything of it is written.</summary>
internal sealed class ClientBody
{
    private static readonly HashSet<string> s_creatable = new(StringComparer.Ordinal)
    {
        "code", "name", "observation", "implanted", "certified", "status", "tags", "onu", "cpe", "external_id", "kind",
    };

    private static readonly HashSet<string> s_updatable = new(StringComparer.Ordinal)
    {
        "tags", "code", "name", "observation", "implanted", "certified", "status", "cpe", "onu", "external_id",
    };

    private static readonly HashSet<string> s_onu = new(StringComparer.Ordinal) { "user_PPPoE", "serial_number", "mac_address" };

    private JsonObject? _kept;
    private bool _clearsName;

    private ClientBody()
    {
    }

    public string? Code { get; private init; }

    public string? Name { get; private init; }

    public string? Observation { get; private init; }

    public bool? Implanted { get; private init; }

    public bool? Certified { get; private init; }

    public int? Status { get; private init; }

    public string? ExternalId { get; private init; }

    /// <summary>User, serial, MAC. What is left out of an <c>onu</c> becomes empty: whether OZmap merges is not documented.</summary>
    public (string User, string Serial, string Mac)? Onu { get; private init; }

    public static ClientBody ForCreation(JsonObject body)
    {
        Bodies.AllowOnly(body, s_creatable, "a client");
        var read = Read(body);
        return string.IsNullOrWhiteSpace(read.Code) ? throw ApiRefusal.BadRequest("'code' of the client is required") : read;
    }

    public static ClientBody ForUpdate(JsonObject body)
    {
        Bodies.AllowOnly(body, s_updatable, "a client");
        if (body.ContainsKey("code") && string.IsNullOrWhiteSpace(Bodies.Text(body, "code")))
            throw ApiRefusal.BadRequest("'code' of the client must not be empty");
        return Read(body);
    }

    public void ApplyTo(SimClient client)
    {
        client.Code = Code ?? client.Code;
        client.Name = _clearsName ? null : Name ?? client.Name;
        client.Observation = Observation ?? client.Observation;
        client.Implanted = Implanted ?? client.Implanted;
        client.Certified = Certified ?? client.Certified;
        client.Status = Status ?? client.Status;
        client.ExternalId = ExternalId ?? client.ExternalId;
        if (_kept is not null)
            client.Keep(_kept, "tags", "cpe");
        if (Onu is { } onu)
            client.WithOnu(onu.User, onu.Serial, onu.Mac);
    }

    public static int? ReadStatus(JsonObject body)
        => Bodies.Integer(body, "status") is var status && status is null or 0 or 1
            ? status
            : throw ApiRefusal.BadRequest("'status' must be 0 or 1");

    private static ClientBody Read(JsonObject body)
    {
        (string, string, string)? onu = null;
        if (body["onu"] is { } node)
        {
            if (node is not JsonObject o)
                throw ApiRefusal.BadRequest("'onu' must be an object");
            Bodies.AllowOnly(o, s_onu, "an onu");
            onu = (Bodies.Text(o, "user_PPPoE") ?? "", Bodies.Text(o, "serial_number") ?? "", Bodies.Text(o, "mac_address") ?? "");
        }

        if (body["tags"] is { } tags && !(tags is JsonArray ids && ids.All(ObjectIds.IsValid)))
            throw ApiRefusal.BadRequest("'tags' must be an array of ids");
        return new ClientBody
        {
            _kept = body.ContainsKey("tags") || body.ContainsKey("cpe") ? body : null,
            _clearsName = body.ContainsKey("name") && body["name"] is null,
            Code = Bodies.Text(body, "code"),
            Name = Bodies.Text(body, "name"),
            Observation = Bodies.Text(body, "observation"),
            Implanted = Bodies.Flag(body, "implanted"),
            Certified = Bodies.Flag(body, "certified"),
            Status = ReadStatus(body),
            ExternalId = Bodies.External(body),
            Onu = onu,
        };
    }
}
