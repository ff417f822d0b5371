using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Doctor;

/// <summary>What a failure of OZmap means to a technician, and what to do.</summary>
internal sealed class OzmapFaultTexts(DoctorSetup setup)
{
    private string Address => setup.Key("Ozmap:BaseAddress");

    private LocalizedText Credentials => setup.OzmapUsesKey
        ? new(setup.Key("Ozmap:ApiKey"), setup.Key("Ozmap:ApiKey"))
        : new($"{setup.Key("Ozmap:Login")} e {setup.Key("Ozmap:Password")}", $"{setup.Key("Ozmap:Login")} and {setup.Key("Ozmap:Password")}");

    internal LocalizedText Message(OzmapException exception)
    {
        var said = SgpFaultTexts.Said(exception.Status, exception.ServerMessage);
        return exception.Kind switch
        {
            OzmapErrorKind.Network => NetworkTexts.Message("OZmap", exception),
            OzmapErrorKind.Timeout => new("O OZmap não respondeu a tempo.", "OZmap did not answer in time."),
            OzmapErrorKind.CircuitOpen => new("O OZmap falhou demais há pouco e não foi chamado de novo.", "OZmap failed too often just now and was not called again."),
            OzmapErrorKind.Unauthorized when setup.OzmapUsesKey => new(
                $"O OZmap não aceita a chave de API{said.Pt}.", $"OZmap does not accept the API key{said.En}."),
            OzmapErrorKind.Unauthorized => new($"O OZmap recusa o login{said.Pt}.", $"OZmap refuses the login{said.En}."),
            OzmapErrorKind.Forbidden => new(
                $"O OZmap conhece o usuário, mas não lhe permite o acesso{said.Pt}.", $"OZmap knows the user but does not permit the access{said.En}."),
            OzmapErrorKind.NotFound => new(
                $"O endereço responde, mas não tem a API do OZmap{said.Pt}.", $"The address answers, but has no OZmap API{said.En}."),
            OzmapErrorKind.Redirect => new(
                $"O endereço redireciona para {Target.Pt} em vez de responder{said.Pt}.", $"The address redirects to {Target.En} instead of answering{said.En}."),
            OzmapErrorKind.Html => new(
                $"O endereço respondeu com uma página da web em vez de dados{said.Pt}; em geral é a tela do próprio OZmap, que atende em outra porta.",
                $"The address answered with a web page instead of data{said.En}; as a rule it is OZmap's own screen, which listens on another port."),
            OzmapErrorKind.InvalidBody => new($"O OZmap respondeu algo inesperado{said.Pt}.", $"OZmap answered something unexpected{said.En}."),
            OzmapErrorKind.TooManyRequests => new($"O OZmap pede para esperar{said.Pt}.", $"OZmap asks to wait{said.En}."),
            OzmapErrorKind.NoProgress => new("O OZmap devolve sempre a mesma página da lista.", "OZmap returns the same page of the list every time."),
            OzmapErrorKind.Server => new($"O OZmap falhou{said.Pt}.", $"OZmap failed{said.En}."),
            _ => new($"O OZmap recusou a leitura{said.Pt}.", $"OZmap refused the reading{said.En}."),
        };
    }

    internal LocalizedText WhatToDo(OzmapException exception) => exception.Kind switch
    {
        OzmapErrorKind.Network => NetworkTexts.WhatToDo(exception, Address),
        OzmapErrorKind.Timeout or OzmapErrorKind.CircuitOpen or OzmapErrorKind.TooManyRequests or OzmapErrorKind.Server => new(
            $"Abra o OZmap no navegador a partir desta máquina. Se ele também estiver lento ou fora do ar, espere; se abrir, verifique {Address} e o firewall (porta 9994).",
            $"Open OZmap in a browser on this machine. If it is slow or down too, wait; if it opens, check {Address} and the firewall (port 9994)."),
        OzmapErrorKind.Unauthorized when setup.OzmapUsesKey => new(
            $"No OZmap, gere a chave de novo no cadastro do usuário da integração (módulo API ligado) e ponha-a em {Credentials.Pt}, sem palavra antes dela.",
            $"In OZmap, generate the key anew in the register of the integration's user (module API on) and put it into {Credentials.En}, with no word before it."),
        OzmapErrorKind.Unauthorized => new($"Corrija {Credentials.Pt}.", $"Mend {Credentials.En}."),
        OzmapErrorKind.Forbidden => new(
            $"No OZmap, no cadastro do usuário de {Credentials.Pt}, ligue o módulo API e dê a ele o perfil e os projetos da integração.",
            $"In OZmap, in the register of the user of {Credentials.En}, turn the module API on and give it the integration's role and projects."),
        OzmapErrorKind.NoProgress or OzmapErrorKind.InvalidBody or OzmapErrorKind.Refused or OzmapErrorKind.Conflict => new(
            $"Verifique {Address}; se estiver certo, fale com o suporte do OZmap.", $"Check {Address}; if it is right, talk to OZmap's support."),
        _ => new(
            $"Ponha em {Address} o endereço da API, com a porta dela, por exemplo https://provedor.ozmap.com.br:9994.",
            $"Put the address of the API with its port into {Address}, e.g. https://provedor.ozmap.com.br:9994."),
    };

    private LocalizedText Target => setup.Requests.Ozmap.LastRedirect is { } target ? new(target, target) : new("outro lugar", "another place");
}
