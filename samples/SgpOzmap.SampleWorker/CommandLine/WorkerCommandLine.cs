using System.CommandLine;
using System.CommandLine.Invocation;
using SgpOzmap.Integration.Runs;
using SgpOzmap.SampleWorker.Output;
using SgpOzmap.SampleWorker.Running;

namespace SgpOzmap.SampleWorker.CommandLine;

/// <summary>The options of the worker. What it does not know it refuses: an option that is silently ignored looks like one that works.</summary>
internal sealed class WorkerCommandLine
{
    private readonly Language _language;
    private readonly Option<bool> _once;
    private readonly Option<bool> _plan;
    private readonly Option<bool> _doctor;
    private readonly Option<bool> _delta;
    private readonly Option<string> _approve;
    private readonly Option<string> _undo;
    private readonly Option<string> _only;
    private readonly Option<string> _explain;
    private readonly Option<string> _tenant;
    private readonly Option<string> _json;
    private readonly Option<bool> _showNames;
    private readonly Option<string> _urls;
    private readonly RootCommand _root;

    internal WorkerCommandLine(Language language)
    {
        _language = language;
        _once = new("--once") { Description = language.Say("Uma execução, um resumo na saída padrão, fim.", "One run, a summary on standard output, exit.") };
        _plan = new("--plan")
        {
            Description = language.Say(
                "Lê e planeja; não escreve nada. Imprime o plano inteiro.", "Reads and plans; writes nothing. Prints the whole plan."),
        };
        _doctor = new("--doctor")
        {
            Description = language.Say(
                "Examina endereços, credenciais, permissões e dados dos dois servidores e diz o que corrigir e onde; não escreve nada (docs/doctor.md).",
                "Examines addresses, credentials, permissions and data of both servers and says what to mend and where; writes nothing (docs/doctor.md)."),
        };
        _delta = new("--delta")
        {
            Description = language.Say(
                "Com --once ou --plan: lê do SGP só o que mudou desde a última leitura (docs/reading.md); sem isto lê tudo.",
                "With --once or --plan: reads from SGP only what changed since the last reading (docs/reading.md); without it everything is read."),
        };
        _approve = new("--approve")
        {
            HelpName = "DIGEST",
            Description = language.Say(
                "Aplica um plano retido, se o plano de agora tiver exatamente as mesmas mudanças destrutivas; senão diz o que difere.",
                "Applies a held plan if the plan of now has exactly the same destructive changes; else says what differs."),
        };
        _undo = new("--undo")
        {
            HelpName = "RUN",
            Description = language.Say(
                "Desfaz o que uma execução escreveu, no que ninguém mudou desde então; com --plan só mostra (docs/undo.md).",
                "Takes back what a run wrote, as far as nobody has changed it since; with --plan only shows it (docs/undo.md)."),
        };
        _only = new("--only")
        {
            HelpName = "CONTRACT,…",
            Description = language.Say("Com --undo: só estes contratos.", "With --undo: these contracts only."),
        };
        _explain = new("--explain")
        {
            HelpName = "CONTRACT",
            Description = language.Say(
                "Lê tudo e explica um contrato: o que o SGP e o mapa dizem, qual regra vale, o que a próxima execução faz e o que cada recurso desligado faria; não escreve nada (docs/explain.md).",
                "Reads everything and explains a contract: what SGP and the map say, which rule applies, what the next run does and what each switched-off feature would do; writes nothing (docs/explain.md)."),
        };
        _tenant = new("--tenant")
        {
            HelpName = "NAME",
            Description = language.Say("Com --explain: só este provedor.", "With --explain: this tenant only."),
        };
        _json = new("--json")
        {
            HelpName = "FILE",
            Description = language.Say(
                "Com uma das opções acima: grava o plano e os resultados, a explicação ou o exame em JSON (docs/json-report.md). Em plano e explicação, nomes de assinantes vão por extenso.",
                "With one of the options above: writes the plan and its outcomes, the explanation or the examination as JSON (docs/json-report.md). In a plan and an explanation subscribers' names are in full."),
        };
        _showNames = new("--show-names")
        {
            Description = language.Say(
                "Imprime nomes e lugares de assinantes por extenso; sem isto são mascarados (M… S…).",
                "Prints subscribers' names and places in full; without it they are masked (M… S…)."),
        };
        _urls = new("--urls")
        {
            HelpName = "URL",
            Description = language.Say(
                "Endereço da página de registros; padrão http://localhost:5080.", "Address of the log page; http://localhost:5080 by default."),
        };
        _root = new RootCommand(HelpTexts.Description(language)) { _once, _plan, _delta, _approve, _undo, _only, _explain, _tenant, _doctor, _json, _showNames, _urls };
    }

    /// <summary>Reads a command line. Help and version are written to <paramref name="output"/>.</summary>
    internal ParsedCommandLine Parse(IReadOnlyList<string> args, TextWriter output)
    {
        var keys = ConfigurationKeys.Take(args, [_json.Name, _urls.Name, _approve.Name, _undo.Name, _only.Name, _explain.Name, _tenant.Name], _language);
        if (keys.Error is not null)
            return Refuse(keys.Error);

        // No response files and no bundling: "@x" and "-oj" are mistakes here.
        var result = _root.Parse(keys.Rest, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (result.Action is { } action and not ParseErrorAction && keys.Rest.Any(IsInformational))
            return new(null, result.Invoke(new InvocationConfiguration { Output = output }));
        if (result.UnmatchedTokens.Count > 0)
            return Refuse(Unknown(result.UnmatchedTokens[0]));
        if (result.Errors.Count > 0)
            return Refuse(result.Errors[0].Message);

        return Check(result, keys);
    }

    private ParsedCommandLine Check(ParseResult result, ConfigurationKeys keys)
    {
        var asked = new Asked(
            result.GetValue(_once), result.GetValue(_plan), result.GetValue(_doctor), result.GetValue(_delta),
            result.GetValue(_approve), result.GetValue(_undo), result.GetValue(_only), result.GetValue(_json))
        {
            Explain = result.GetValue(_explain),
            Tenant = result.GetValue(_tenant),
        };
        if (CommandLineRules.ErrorOf(asked, _language) is { } error)
            return Refuse(error);

        var configuration = new Dictionary<string, string?>(keys.Values, StringComparer.OrdinalIgnoreCase);
        if (result.GetValue(_urls) is { } urls)
            configuration["urls"] = urls;
        return new(new(asked.Mode, asked.Json, result.GetValue(_showNames), configuration)
        {
            Reading = asked.Delta ? ReadingKind.Delta : ReadingKind.Full,
            Subject = (asked.Approve ?? asked.Undo ?? "").Trim(),
            Contract = asked.Explain is null ? 0 : CommandLineRules.Contract(asked.Explain) ?? 0,
            Tenant = asked.Tenant,
            Only = asked.Only is null ? null : CommandLineRules.Contracts(asked.Only),
        });
    }

    private string Unknown(string token)
    {
        // What follows an equals sign may be a secret.
        var name = token.Split('=', 2)[0];
        var nearest = NearestName.Of(name.TrimStart('-', '/'), _root.Options.Where(static o => !o.Hidden).Select(static o => o.Name[2..]));
        var hint = name.Contains(':', StringComparison.Ordinal) && name.Contains("SgpOzmap", StringComparison.OrdinalIgnoreCase)
            ? "--" + name.TrimStart('-', '/') + _language.Say("=VALOR", "=VALUE")
            : nearest is null ? null : "--" + nearest;
        return _language.Say($"Opção desconhecida: {name}.", $"Unknown option: {name}.") + " " + (hint is null
            ? _language.Say("Veja --help.", "See --help.")
            : _language.Say($"Quis dizer {hint}? Veja --help.", $"Did you mean {hint}? See --help."));
    }

    private static bool IsInformational(string argument) => argument is "--help" or "-h" or "-?" or "/h" or "/?" or "--version";

    private static ParsedCommandLine Refuse(string error) => new(null, ExitCodes.BadConfiguration, error);
}
