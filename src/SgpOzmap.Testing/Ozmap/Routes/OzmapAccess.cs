using System.Globalization;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>The key, and the tokens that logins gave.</summary>
internal sealed class OzmapAccess(OzmapSimulatorOptions options)
{
    private readonly Lock _sync = new();
    private readonly HashSet<string> _tokens = new(StringComparer.Ordinal);
    private int _logins;

    public void ExpireTokens()
    {
        lock (_sync)
            _tokens.Clear();
    }

    public bool Allows(SimRequest request)
    {
        var header = request.Headers.GetValueOrDefault("Authorization");
        if (string.IsNullOrEmpty(header))
            return false;
        lock (_sync)
            return string.Equals(header, options.ApiKey, StringComparison.Ordinal) || _tokens.Contains(header);
    }

    public SimResponse LogIn(JsonObject body)
    {
        if (options.Login is null
            || !string.Equals(Bodies.Text(body, "login"), options.Login, StringComparison.Ordinal)
            || !string.Equals(Bodies.Text(body, "password"), options.Password, StringComparison.Ordinal))
            return SimResponse.Message(401, "message", "Invalid login or password");
        string token;
        lock (_sync)
        {
            token = string.Create(CultureInfo.InvariantCulture, $"token-{++_logins}");
            _tokens.Add(token);
        }

        return SimResponse.Message(200, "authorization", token);
    }
}
