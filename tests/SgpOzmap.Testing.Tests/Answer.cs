using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing.Tests;

/// <summary>What a simulator answered.</summary>
internal sealed record Answer(HttpStatusCode Status, string MediaType, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        using (response)
        {
            return new Answer(
                response.StatusCode,
                response.Content.Headers.ContentType?.MediaType ?? "",
                await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    public string? String(string name) => Json[name] is { } node && node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}
