using System.Globalization;
using System.Net;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Doctor;

/// <summary>What a failure of SGP means to a technician, and what to do.</summary>
internal sealed class SgpFaultTexts(DoctorSetup setup)
{
    private const string Tokens = "Administração → Integrações → Tokens";

    private string Address => setup.Key("Sgp:BaseAddress");

    private LocalizedText Credentials => setup.SgpUsesToken
        ? new($"{setup.Key("Sgp:Token")} e {setup.Key("Sgp:App")}", $"{setup.Key("Sgp:Token")} and {setup.Key("Sgp:App")}")
        : new($"{setup.Key("Sgp:Username")} e {setup.Key("Sgp:Password")}", $"{setup.Key("Sgp:Username")} and {setup.Key("Sgp:Password")}");

    internal LocalizedText Message(SgpException exception)
    {
        var said = Said(exception);
        return exception.Kind switch
        {
            SgpErrorKind.Network => NetworkTexts.Message("SGP", exception),
            SgpErrorKind.Timeout => new("O SGP não respondeu a tempo.", "SGP did not answer in time."),
            SgpErrorKind.CircuitOpen => new("O SGP falhou demais há pouco e não foi chamado de novo.", "SGP failed too often just now and was not called again."),
            SgpErrorKind.WrongCredentials when setup.SgpUsesToken => new(
                $"O SGP não reconhece este par de token e app{said.Pt}.", $"SGP does not know this pair of token and app{said.En}."),
            SgpErrorKind.WrongCredentials => new(
                $"O SGP não aceita este usuário e senha{said.Pt}.", $"SGP does not accept this user and password{said.En}."),
            SgpErrorKind.NotPermitted => new(
                $"O SGP conhece o acesso, mas o recusa: token inativo, bloqueado para o endereço desta máquina ou usuário sem permissão{said.Pt}.",
                $"SGP knows the access but refuses it: the token is inactive or blocked for this machine's address, or its user lacks the permission{said.En}."),
            SgpErrorKind.NotFound => new(
                $"O endereço responde, mas não tem a listagem de clientes do SGP{said.Pt}.", $"The address answers, but has no SGP listing of customers{said.En}."),
            SgpErrorKind.Redirect => new(
                $"O endereço redireciona para {Target.Pt} em vez de responder{said.Pt}.", $"The address redirects to {Target.En} instead of answering{said.En}."),
            SgpErrorKind.Html => new(
                $"O endereço respondeu com uma página da web em vez de dados{said.Pt}; em geral é a tela de login do SGP.",
                $"The address answered with a web page instead of data{said.En}; as a rule it is SGP's login page."),
            SgpErrorKind.InvalidBody => new(
                $"O endereço respondeu algo que não é a listagem do SGP{said.Pt}.", $"The address answered something that is not SGP's listing{said.En}."),
            SgpErrorKind.TooManyRequests => new($"O SGP pede para esperar{said.Pt}.", $"SGP asks to wait{said.En}."),
            SgpErrorKind.NoProgress => new("O SGP devolve sempre a mesma página da listagem.", "SGP returns the same page of the listing every time."),
            SgpErrorKind.Server => new($"O SGP falhou{said.Pt}.", $"SGP failed{said.En}."),
            _ => new($"O SGP recusou a leitura{said.Pt}.", $"SGP refused the reading{said.En}."),
        };
    }

    internal LocalizedText WhatToDo(SgpException exception) => exception.Kind switch
    {
        SgpErrorKind.Network => NetworkTexts.WhatToDo(exception, Address),
        SgpErrorKind.Timeout or SgpErrorKind.CircuitOpen or SgpErrorKind.TooManyRequests or SgpErrorKind.Server => new(
            $"Abra o SGP no navegador a partir desta máquina. Se ele também estiver lento ou fora do ar, espere; se abrir, verifique {Address} e o firewall.",
            $"Open SGP in a browser on this machine. If it is slow or down too, wait; if it opens, check {Address} and the firewall."),
        SgpErrorKind.WrongCredentials when setup.SgpUsesToken => new(
            $"Compare {Credentials.Pt} com o que está no SGP em {Tokens}. O nome do app diferencia maiúsculas de minúsculas.",
            $"Compare {Credentials.En} with what SGP has under {Tokens}. The app name is case-sensitive."),
        SgpErrorKind.WrongCredentials => new($"Corrija {Credentials.Pt}.", $"Mend {Credentials.En}."),
        SgpErrorKind.NotPermitted => new(
            $"No SGP, em {Tokens}, veja se o token de {setup.Key("Sgp:App")} está ativo, se o IP desta máquina está em \"Hosts permitidos\" (ou a lista está vazia) e se o usuário ligado ao token tem permissão.",
            $"In SGP, under {Tokens}, see whether the token of {setup.Key("Sgp:App")} is active, whether this machine's IP is in \"Hosts permitidos\" (or the list is empty), and whether the user linked to the token is permitted."),
        SgpErrorKind.NoProgress => new(
            "Fale com o suporte do SGP: a listagem /api/ura/clientes/ ignora o parâmetro offset.",
            "Talk to SGP's support: the listing /api/ura/clientes/ ignores the parameter offset."),
        SgpErrorKind.Refused => new(
            $"Verifique {Address} e {Credentials.Pt}; se estiverem certos, fale com o suporte do SGP.",
            $"Check {Address} and {Credentials.En}; if they are right, talk to SGP's support."),
        _ => new(
            $"Ponha em {Address} o endereço com que o SGP abre no navegador, sem a tela de login, por exemplo https://provedor.sgp.net.br.",
            $"Put the address with which SGP opens in a browser into {Address}, without the login page, e.g. https://provedor.sgp.net.br."),
    };

    private LocalizedText Target => setup.Requests.Sgp.LastRedirect is { } target ? new(target, target) : new("outro lugar", "another place");

    /// <summary>Status and the server's own words.</summary>
    internal static LocalizedText Said(SgpException exception) => Said(exception.Status, exception.ServerMessage);

    internal static LocalizedText Said(HttpStatusCode? status, string? message)
    {
        if (status is not { } code)
            return new("", "");
        var text = string.Create(CultureInfo.InvariantCulture, $" (HTTP {(int)code}{(message is null ? "" : $": {message.TrimEnd('.')}")})");
        return new(text, text);
    }
}
