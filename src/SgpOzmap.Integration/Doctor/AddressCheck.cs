using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Doctor;

/// <summary>The addresses: what was configured, what becomes of it, and what looks wrong before anything is asked.</summary>
internal static class AddressCheck
{
    private const int ApiPort = 9994;
    private const string OzmapDomain = ".ozmap.com.br";

    /// <returns>Whether the client can use it.</returns>
    internal static bool OfSgp(DoctorSetup setup, DoctorLines lines)
    {
        var key = setup.Key("Sgp:BaseAddress");
        if (!IsUsable(DoctorCodes.SgpAddress, DoctorLines.Sgp, setup.Sgp.BaseAddress, key, "https://provedor.sgp.net.br", lines))
            return false;

        var address = setup.Sgp.BaseAddress!;
        var used = ServerAddress.OfSgp(address);
        Used(DoctorCodes.SgpAddress, DoctorLines.Sgp, address, used, used, key, lines);
        Encrypted(DoctorCodes.SgpTransport, DoctorLines.Sgp, address, new("o token", "the token"), key, lines);
        return true;
    }

    /// <returns>Whether the client can use it.</returns>
    internal static bool OfOzmap(DoctorSetup setup, DoctorLines lines)
    {
        var key = setup.Key("Ozmap:BaseAddress");
        if (!IsUsable(DoctorCodes.OzmapAddress, DoctorLines.Ozmap, setup.Ozmap.BaseAddress, key, "https://provedor.ozmap.com.br:9994", lines))
            return false;

        var address = setup.Ozmap.BaseAddress!;
        var used = ServerAddress.OfOzmap(address);
        var isWrongPort = address.Host.EndsWith(OzmapDomain, StringComparison.OrdinalIgnoreCase) && address.Port != ApiPort;
        var advised = isWrongPort ? $"https://{address.Host}:{ApiPort}" : used;
        Used(DoctorCodes.OzmapAddress, DoctorLines.Ozmap, address, used, advised, key, lines, documented: "/api/v2");
        if (isWrongPort)
        {
            lines.Attention(
                DoctorCodes.OzmapPort,
                DoctorLines.Ozmap,
                new(
                    $"O endereço usa a porta {address.Port}; a API do OZmap atende na porta {ApiPort}.",
                    $"The address uses port {address.Port}; OZmap's API listens on port {ApiPort}."),
                new($"Ponha {advised} em {key}.", $"Put {advised} into {key}."),
                ("port", DoctorSetup.Text(address.Port)));
            return true;
        }

        Encrypted(DoctorCodes.OzmapTransport, DoctorLines.Ozmap, address, new("a chave", "the key"), key, lines);
        return true;
    }

    private static bool IsUsable(string code, string subject, Uri? address, string key, string example, DoctorLines lines)
    {
        if (ServerAddress.IsUsable(address))
            return true;

        var shown = address is null ? "" : ServerAddress.Shown(address);
        var put = new LocalizedText($"Ponha em {key} o endereço completo, por exemplo {example}.", $"Put the whole address into {key}, e.g. {example}.");
        if (shown.Length == 0)
        {
            lines.Error(code, subject, new($"Falta o endereço ({key}).", $"The address is missing ({key})."), put);
        }
        else if (address is { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            lines.Error(
                code,
                subject,
                new($"O endereço {shown} traz um usuário ou uma senha dentro dele.", $"The address {shown} carries a user or a password."),
                new(
                    $"Deixe em {key} só o endereço; as credenciais têm chaves próprias ao lado dela.",
                    $"Leave only the address in {key}; the credentials have keys of their own beside it."),
                ("configured", shown));
        }
        else
        {
            lines.Error(
                code,
                subject,
                new($"O endereço \"{shown}\" não começa com https:// nem http://.", $"The address \"{shown}\" begins with neither https:// nor http://."),
                put,
                ("configured", shown));
        }

        return false;
    }

    private static void Used(string code, string subject, Uri address, string used, string advised, string key, DoctorLines lines, string documented = "")
    {
        var shown = ServerAddress.Shown(address);
        if (!ServerAddress.IsCut(address, used, documented))
        {
            lines.Ok(code, subject, new($"Endereço: {used}", $"Address: {used}"), ("configured", shown.TrimEnd('/')), ("used", used));
            return;
        }

        lines.Attention(
            code,
            subject,
            new(
                $"O endereço configurado, {shown}, traz mais do que o necessário; é usado {used}.",
                $"The configured address, {shown}, has more in it than is needed; {used} is used."),
            new($"Ponha {advised} em {key}.", $"Put {advised} into {key}."),
            ("configured", shown),
            ("used", used));
    }

    private static void Encrypted(string code, string subject, Uri address, LocalizedText secret, string key, DoctorLines lines)
    {
        if (address.Scheme is not "http" || !ServerAddress.IsPublic(address))
            return;

        lines.Attention(
            code,
            subject,
            new(
                $"O endereço usa http: {secret.Pt} e os dados dos assinantes passam pela Internet sem criptografia.",
                $"The address uses http: {secret.En} and the subscribers' data cross the Internet unencrypted."),
            new($"Se o servidor aceitar, troque http:// por https:// em {key}.", $"If the server accepts it, change http:// to https:// in {key}."));
    }
}
