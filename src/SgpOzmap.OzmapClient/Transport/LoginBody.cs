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
    internal static string ReadToken(JsonElement? json)
        => json is { ValueKind: JsonValueKind.Object } answer
            && answer.TryGetProperty("authorization", out var authorization)
            && Lenient.Text(authorization)?.Trim() is { Length: > 0 } token
            && HeaderText.IsValid(token)
            ? token
            : throw new JsonException("it has no token in 'authorization'");
}
