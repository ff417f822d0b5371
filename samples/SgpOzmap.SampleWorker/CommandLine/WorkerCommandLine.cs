using System.CommandLine;
using System.CommandLine.Invocation;
using SgpOzmap.SampleWorker.Output;
using SgpOzmap.SampleWorker.Running;

namespace SgpOzmap.SampleWorker.CommandLine;

/// <summary>The options of the worker. What it does not know it refuses: an option that is silently ignored looks like one that works.</summary>
internal sealed class WorkerCommandLine
{
    // Known, so that they are told from mistakes; what they do comes later.
    private static readonly string[] LaterNames = ["--approve", "--undo", "--explain", "--delta"];

    private readonly Language _language;
    private readonly Option<bool> _once;
    private readonly Option<bool> _plan;
    private readonly Option<bool> _doctor;
    private readonly Option<string> _json;
    private readonly Option<bool> _showNames;
    private readonly Option<string> _urls;
    private readonly List<Option<string>> _later;
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
        _json = new("--json")
        {
            HelpName = "FILE",
            Description = language.Say(
                "Com --once, --plan ou --doctor: grava o plano e os resultados, ou o exame, em JSON (docs/json-report.md). No plano, nomes de assinantes vão por extenso.",
                "With --once, --plan or --doctor: writes the plan and its outcomes, or the examination, as JSON (docs/json-report.md). In a plan subscribers' names are in full."),
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
        _later = [.. LaterNames.Select(static name => new Option<string>(name) { Hidden = true, Arity = ArgumentArity.ZeroOrOne })];
        _root = new RootCommand(HelpTexts.Description(language)) { _once, _plan, _doctor, _json, _showNames, _urls };
        foreach (var option in _later)
            _root.Add(option);
    }

    /// <summary>Reads a command line. Help and version are written to <paramref name="output"/>.</summary>
    internal ParsedCommandLine Parse(IReadOnlyList<string> args, TextWriter output)
    {
        var keys = ConfigurationKeys.Take(args, [_json.Name, _urls.Name], _language);
        if (keys.Error is not null)
            return Refuse(keys.Error);

        // No response files and no bundling: "@x" and "-oj" are mistakes here.
        var result = _root.Parse(keys.Rest, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (result.Action is { } action and not ParseErrorAction && keys.Rest.Any(IsInformational))
            return new(null, result.Invoke(new InvocationConfiguration { Output = output }));
        if (_later.Find(o => result.GetResult(o) is { Implicit: false }) is { } later)
        {
            return Refuse(_language.Say(
                $"{later.Name} vem em uma versão posterior; esta não a tem.", $"{later.Name} comes in a later version; this one does not have it."));
        }

        if (result.UnmatchedTokens.Count > 0)
            return Refuse(Unknown(result.UnmatchedTokens[0]));
        if (result.Errors.Count > 0)
            return Refuse(result.Errors[0].Message);

        return Check(result, keys);
    }

    private ParsedCommandLine Check(ParseResult result, ConfigurationKeys keys)
    {
        var once = result.GetValue(_once);
        var plan = result.GetValue(_plan);
        var doctor = result.GetValue(_doctor);
        var json = result.GetValue(_json);
        if (once && plan)
            return Refuse(_language.Say("--once e --plan não se combinam: escolha um.", "--once and --plan do not go together: choose one."));
        if (doctor && (once || plan))
            return Refuse(_language.Say("--doctor não se combina com --once nem --plan: escolha um.", "--doctor does not go together with --once or --plan: choose one."));
        if (json is not null && !once && !plan && !doctor)
            return Refuse(_language.Say("--json precisa de --once, --plan ou --doctor.", "--json needs --once, --plan or --doctor."));
        if (json is not null && string.IsNullOrWhiteSpace(json))
            return Refuse(_language.Say("--json precisa do nome de um arquivo.", "--json needs the name of a file."));

        var configuration = new Dictionary<string, string?>(keys.Values, StringComparer.OrdinalIgnoreCase);
        if (result.GetValue(_urls) is { } urls)
            configuration["urls"] = urls;

        var mode = once ? WorkerMode.Once : plan ? WorkerMode.Plan : doctor ? WorkerMode.Doctor : WorkerMode.Loop;
        return new(new(mode, json, result.GetValue(_showNames), configuration));
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
