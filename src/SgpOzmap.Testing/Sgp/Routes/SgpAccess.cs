using System.Text;

namespace SgpOzmap.Testing;

/// <summary>SGP's two refusals, both 403, told apart by their text alone.</summary>
internal static class SgpAccess
{
    public const string Wrong = "Credenciais de autenticação incorretas.";
    public const string Missing = "As credenciais de autenticação não foram fornecidas.";

    public static SimResponse Refuse(string text) => SimResponse.Message(403, "detail", text);

    /// <summary>Null when the caller may go on.</summary>
    public static SimResponse? Check(SimRequest request, SgpParameters parameters, SgpSimulatorOptions options)
    {
        if (request.Headers.GetValueOrDefault("Authorization") is { } header && header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            var expected = options.Username is null ? null : $"{options.Username}:{options.Password}";
            return Result(expected is not null && string.Equals(Decode(header[6..]), expected, StringComparison.Ordinal), options);
        }

        var (token, app) = (parameters.Text("token"), parameters.Text("app"));
        if (token is null && app is null)
            return Refuse(Missing);
        return Result(
            string.Equals(token, options.Token, StringComparison.Ordinal) && string.Equals(app, options.App, StringComparison.Ordinal),
            options);
    }

    private static SimResponse? Result(bool right, SgpSimulatorOptions options)
        => !right ? Refuse(Wrong) : options.Blocked ? Refuse(Missing) : null;

    private static string? Decode(string base64)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(base64.Trim()));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
