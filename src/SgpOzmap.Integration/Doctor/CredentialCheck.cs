using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Doctor;

/// <summary>What the clients are given to prove themselves with, before anything is asked; and what else their options are refused for.</summary>
internal static class CredentialCheck
{
    /// <returns>Whether they are complete.</returns>
    internal static bool OfSgp(DoctorSetup setup, DoctorLines lines)
    {
        var options = setup.Sgp;
        var token = (Value: options.Token, Key: "Sgp:Token");
        var app = (Value: options.App, Key: "Sgp:App");
        var user = (Value: options.Username, Key: "Sgp:Username");
        var password = (Value: options.Password, Key: "Sgp:Password");
        string[] missing = IsGiven(token.Value) || IsGiven(app.Value) ? Missing(token, app)
            : IsGiven(user.Value) || IsGiven(password.Value) ? Missing(user, password)
            : ["Sgp:Token", "Sgp:App"];
        return IsComplete(
            DoctorCodes.SgpConfiguration,
            DoctorLines.Sgp,
            missing,
            new(
                "O token e o nome do app estão no SGP em Administração → Integrações → Tokens; vincule o token a um usuário do SGP.",
                "Token and app name are in SGP under Administração → Integrações → Tokens; link the token to an SGP user."),
            setup,
            lines);
    }

    /// <returns>Whether they are complete.</returns>
    internal static bool OfOzmap(DoctorSetup setup, DoctorLines lines)
    {
        var options = setup.Ozmap;
        string[] missing = IsGiven(options.ApiKey) ? []
            : IsGiven(options.Login) || IsGiven(options.Password) ? Missing((options.Login, "Ozmap:Login"), (options.Password, "Ozmap:Password"))
            : ["Ozmap:ApiKey"];
        return IsComplete(
            DoctorCodes.OzmapConfiguration,
            DoctorLines.Ozmap,
            missing,
            new(
                "A chave é gerada no OZmap, no cadastro de um usuário só para a integração, com o módulo API ligado.",
                "The key is generated in OZmap, in the register of a user for the integration alone, with the module API on."),
            setup,
            lines);
    }

    /// <summary>What the options are refused for besides. These messages name the key and the value, in English only.</summary>
    internal static void AddFailures(string code, string subject, string section, OptionsValidationException exception, DoctorLines lines)
    {
        var failures = string.Join(" ", exception.Failures);
        lines.Error(
            code,
            subject,
            new($"A configuração em {section} não é válida: {failures}", $"The configuration under {section} is not valid: {failures}"),
            new($"Corrija em {section} as chaves indicadas.", $"Mend the keys named, under {section}."));
    }

    private static bool IsComplete(string code, string subject, string[] missing, LocalizedText where, DoctorSetup setup, DoctorLines lines)
    {
        if (missing.Length == 0)
            return true;

        var keys = missing.Select(setup.Key).ToArray();
        var (pt, en) = (string.Join(" e ", keys), string.Join(" and ", keys));
        lines.Error(
            code,
            subject,
            new($"Faltam as credenciais: {pt}.", $"The credentials are missing: {en}."),
            new($"Preencha {pt}. {where.Pt}", $"Set {en}. {where.En}"),
            ("missing", string.Join(", ", keys)));
        return false;
    }

    private static string[] Missing(params ReadOnlySpan<(string? Value, string Key)> pair)
    {
        var missing = new List<string>(pair.Length);
        foreach (var (value, key) in pair)
        {
            if (!IsGiven(value))
                missing.Add(key);
        }

        return [.. missing];
    }

    private static bool IsGiven(string? value) => !string.IsNullOrWhiteSpace(value);
}
