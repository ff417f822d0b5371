using SgpOzmap.SampleWorker.Output;

namespace SgpOzmap.SampleWorker.CommandLine;

/// <summary>What --help says besides the options.</summary>
internal static class HelpTexts
{
    internal static string Description(Language language) => language.Say(Portuguese, English);

    private const string English = """
        Keeps an OZmap map true to SGP: reads both, plans, checks the plan, writes to the map.

        Without options it runs every 10 minutes and shows its runs at http://localhost:5080/integrations/sgp/logs.

        Configuration: section SgpOzmap of appsettings.json, user secrets, environment (SgpOzmap__Sgp__Token=x)
        and command line (--SgpOzmap:Sgp:Token=x), the later ones winning. At least:
          SgpOzmap:Sgp:BaseAddress    SgpOzmap:Sgp:Token    SgpOzmap:Sgp:App
          SgpOzmap:Ozmap:BaseAddress  SgpOzmap:Ozmap:ApiKey

        With neither of the two addresses set it shows itself: it starts a simulated SGP and a simulated OZmap on free
        ports of this machine, filled with an invented provider (SgpOzmap:Demo:Seed, SgpOzmap:Demo:Contracts), turns on
        the features that your configuration is silent about, and runs against them. Nothing leaves this machine.

        Exit codes of --once and --plan: 0 done, 1 the run or a change failed, 2 bad configuration, 3 destructive
        changes are held by the safety gate. Of --approve and --undo likewise: 2 an unknown digest or run, 3 an approval
        that is void, or something that cannot be undone any more. Of --explain: 0 explained, also a contract that nobody
        knows, 1 something could not be read, 2 no contract's number or an unknown tenant. Of --doctor: 0 all well,
        1 at least one error, 2 a configuration that cannot be read at all, 3 at least one line that needs attention.
        """;

    private const string Portuguese = """
        Mantém um mapa OZmap fiel ao SGP: lê os dois, planeja, confere o plano, escreve no mapa.

        Sem opções, executa a cada 10 minutos e mostra as execuções em http://localhost:5080/integrations/sgp/logs.

        Configuração: seção SgpOzmap do appsettings.json, user secrets, ambiente (SgpOzmap__Sgp__Token=x)
        e linha de comando (--SgpOzmap:Sgp:Token=x); os últimos vencem. No mínimo:
          SgpOzmap:Sgp:BaseAddress    SgpOzmap:Sgp:Token    SgpOzmap:Sgp:App
          SgpOzmap:Ozmap:BaseAddress  SgpOzmap:Ozmap:ApiKey

        Sem nenhum dos dois endereços, ele se demonstra: inicia um SGP e um OZmap simulados em portas livres desta
        máquina, com um provedor inventado (SgpOzmap:Demo:Seed, SgpOzmap:Demo:Contracts), liga os recursos sobre os
        quais a sua configuração se cala e executa contra eles. Nada sai desta máquina.

        Códigos de saída de --once e --plan: 0 feito, 1 a execução ou uma mudança falhou, 2 configuração inválida,
        3 mudanças destrutivas retidas pela trava de segurança. De --approve e --undo também: 2 digest ou execução
        desconhecidos, 3 aprovação que caducou, ou algo que já não pode ser desfeito. De --explain: 0 explicado,
        também um contrato que ninguém conhece, 1 algo não pôde ser lido, 2 não é um número de contrato, ou o provedor
        é desconhecido. De --doctor: 0 tudo certo, 1 pelo menos um erro, 2 configuração ilegível, 3 pelo menos uma
        linha que pede atenção.
        """;
}
