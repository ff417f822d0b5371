using System.Text.Json.Nodes;

namespace SgpOzmap.OzmapClient.Conformance.Requests;

/// <summary>All differences between the official SDK's requests and ours; one that is in no case any more fails a test, as does one that is not here.</summary>
internal static class Differences
{
    internal static IReadOnlyList<Difference> All { get; } =
    [
        // The SDK gives every GET a body, {} when there is nothing to say, and filters and sorts in it.
        new("D1", SentRequest.Body, (_, sdk, ours) => IsRead(sdk) && sdk.Parts[SentRequest.Body] == "{}" && ours.Parts[SentRequest.Body].Length == 0),
        new("D1", SentRequest.ContentType, (_, sdk, ours) => IsRead(sdk) && sdk.Parts[SentRequest.ContentType] == "application/json" && ours.Parts[SentRequest.ContentType].Length == 0),
        new("D2", SentRequest.Body, (_, sdk, ours) => IsRead(sdk) && ours.Parts[SentRequest.Body].Length == 0 && sdk.Parts[SentRequest.Body] == Conditions(ours)),
        new("D2", SentRequest.Query, (_, sdk, ours) => sdk.Parts[SentRequest.Query] == Without(ours, "filter=", "sort=")),

        // Ours always says which page of how many rows it wants.
        new("D3", SentRequest.Query, (_, sdk, ours) => sdk.Parts[SentRequest.Query].Length == 0 && ours.Parts[SentRequest.Query] == "limit=100&page=1"),
        new("D3", SentRequest.Query, (name, sdk, ours) => name.StartsWith("all pages", StringComparison.Ordinal) && sdk.Parts[SentRequest.Query] == Without(ours, "page=", "filter=")),

        new("D4", SentRequest.Accept, (_, sdk, ours) => sdk.Parts[SentRequest.Accept] == "application/json, text/plain, */*" && ours.Parts[SentRequest.Accept] == "application/json"),

        // What is left out means its default; ours says status 0 and auto_connect false, and sends no empty ONU or list of tags of its own.
        new("D5", SentRequest.Body, (name, sdk, ours) => name.StartsWith("create a property", StringComparison.Ordinal) && Added(sdk, ours, ("client.status", "0"))),

        // The SDK's files have no names.
        new("D6", SentRequest.Body, (name, sdk, ours) => name == "upload files"
            && sdk.Parts[SentRequest.Body] == ours.Parts[SentRequest.Body].Replace("um.txt", "blob", StringComparison.Ordinal).Replace("dois.txt", "blob", StringComparison.Ordinal)),

        // A login without a header; the SDK's says "false", and its body holds all of the options that it was made with.
        new("D7", SentRequest.Authorization, (_, sdk, ours) => IsLogin(sdk) && sdk.Parts[SentRequest.Authorization] == "false" && ours.Parts[SentRequest.Authorization].Length == 0),
        new("D7", SentRequest.Body, (_, sdk, ours) => IsLogin(sdk) && Member(sdk, "login") == Member(ours, "login") && Member(sdk, "password") == Member(ours, "password")),
    ];

    private static bool IsRead(SentRequest request) => request.Parts[SentRequest.Line].StartsWith("GET ", StringComparison.Ordinal);

    private static bool IsLogin(SentRequest request) => request.Parts[SentRequest.Line] == "POST /api/v2/users/login";

    private static string Without(SentRequest request, params string[] names)
        => string.Join('&', request.Parts[SentRequest.Query].Split('&').Where(pair => !names.Any(name => pair.StartsWith(name, StringComparison.Ordinal))));

    private static string? Member(SentRequest request, string name) => JsonNode.Parse(request.Parts[SentRequest.Body])![name]?.ToJsonString();

    /// <summary>Filter and sort of an address as the body that the SDK would send.</summary>
    private static string Conditions(SentRequest request)
    {
        var body = new JsonObject();
        foreach (var pair in request.Parts[SentRequest.Query].Split('&'))
        {
            if (pair.StartsWith("filter=", StringComparison.Ordinal) || pair.StartsWith("sort=", StringComparison.Ordinal))
                body[pair[..pair.IndexOf('=', StringComparison.Ordinal)]] = JsonNode.Parse(pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        }

        return SentRequest.Json(body.ToJsonString());
    }

    /// <summary>Whether ours is the SDK's with these members more.</summary>
    private static bool Added(SentRequest sdk, SentRequest ours, params (string Path, string Json)[] members)
    {
        var body = JsonNode.Parse(sdk.Parts[SentRequest.Body])!;
        foreach (var (path, json) in members)
        {
            var names = path.Split('.');
            var node = names[..^1].Aggregate((JsonNode?)body, (n, name) => n?[name]);
            if (node is JsonObject o && !o.ContainsKey(names[^1]))
                o[names[^1]] = JsonNode.Parse(json);
        }

        return SentRequest.Json(body.ToJsonString()) == ours.Parts[SentRequest.Body];
    }
}
