using System.IO.Pipelines;
using System.Text.Json;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Transport;

/// <summary>What a login sends and gets.</summary>
internal static class LoginBody
{
    internal static byte[] Write(string login, string password) => JsonBody.Of(json =>
    {
        json.WriteString("login", login);
        json.WriteString("password", password);
    });

    /// <summary>The token in <c>authorization</c>, which must fit into a header: a request must not go out without it.</summary>
    internal static async ValueTask<string> ReadTokenAsync(PipeReader body, CancellationToken cancellationToken)
    {
        var json = await JsonSerializer.DeserializeAsync(body, OzmapJson.Context.JsonElement, cancellationToken).ConfigureAwait(false);
        return json.ValueKind == JsonValueKind.Object && json.TryGetProperty("authorization", out var authorization)
            && Text(authorization)?.Trim() is { Length: > 0 } token
            && HeaderText.IsValid(token)
            ? token
            : throw new JsonException("it has no token in 'authorization'");
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
