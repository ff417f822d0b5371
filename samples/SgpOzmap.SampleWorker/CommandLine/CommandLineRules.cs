using System.Globalization;
using SgpOzmap.SampleWorker.Output;

namespace SgpOzmap.SampleWorker.CommandLine;

/// <summary>Which options go together.</summary>
internal static class CommandLineRules
{
    /// <summary>What is wrong; null when nothing is. <c>--approve</c> and <c>--undo</c> are one run each, so that <c>--once</c> beside them says nothing new.</summary>
    internal static string? ErrorOf(Asked asked, Language language)
    {
        if (asked.Once && asked.Plan)
            return Apart("--once", "--plan");
        if (asked.Doctor && (asked.Once || asked.Plan))
            return language.Say("--doctor não se combina com --once nem --plan: escolha um.", "--doctor does not go together with --once or --plan: choose one.");
        if (asked.Approve is not null && asked.Undo is not null)
            return Apart("--approve", "--undo");
        if (asked.Doctor && (asked.Approve ?? asked.Undo) is not null)
            return Apart("--doctor", asked.Approve is not null ? "--approve" : "--undo");
        if (asked.Approve is not null && asked.Plan)
            return Apart("--approve", "--plan");
        if (asked.Approve is not null && string.IsNullOrWhiteSpace(asked.Approve))
            return language.Say("--approve precisa do digest de um plano retido.", "--approve needs the digest of a held plan.");
        if (asked.Undo is not null && string.IsNullOrWhiteSpace(asked.Undo))
            return language.Say("--undo precisa do id de uma execução.", "--undo needs the id of a run.");
        if (ExplainErrorOf(asked, language) is { } explain)
            return explain;
        if (asked.Only is not null && asked.Undo is null)
            return language.Say("--only precisa de --undo.", "--only needs --undo.");
        if (asked.Only is not null && Contracts(asked.Only) is null)
            return language.Say($"--only é '{asked.Only}'; deve ser uma lista de números de contrato, como 501,502.", $"--only is '{asked.Only}'; it must be a list of contract numbers, such as 501,502.");
        if (asked.Delta && asked.Mode is not (WorkerMode.Once or WorkerMode.Plan))
            return language.Say("--delta precisa de --once ou --plan.", "--delta needs --once or --plan.");
        if (asked.Json is not null && asked.Mode == WorkerMode.Loop)
            return language.Say("--json precisa de --once, --plan, --approve, --undo, --explain ou --doctor.", "--json needs --once, --plan, --approve, --undo, --explain or --doctor.");
        if (asked.Json is not null && string.IsNullOrWhiteSpace(asked.Json))
            return language.Say("--json precisa do nome de um arquivo.", "--json needs the name of a file.");
        return null;

        string Apart(string one, string other) => CommandLineRules.Apart(one, other, language);
    }

    private static string? ExplainErrorOf(Asked asked, Language language)
    {
        if (asked.Tenant is not null && asked.Explain is null)
            return language.Say("--tenant precisa de --explain.", "--tenant needs --explain.");
        if (asked.Explain is null)
            return null;
        var other = asked.Once ? "--once" : asked.Plan ? "--plan" : asked.Doctor ? "--doctor" : asked.Approve is not null ? "--approve" : asked.Undo is not null ? "--undo" : null;
        if (other is not null)
            return Apart("--explain", other, language);
        if (Contract(asked.Explain) is null)
            return language.Say($"--explain é '{asked.Explain}'; deve ser o número de um contrato, como 501.", $"--explain is '{asked.Explain}'; it must be the number of a contract, such as 501.");
        return asked.Tenant is not null && string.IsNullOrWhiteSpace(asked.Tenant)
            ? language.Say("--tenant precisa do nome de um provedor.", "--tenant needs the name of a tenant.")
            : null;
    }

    private static string Apart(string one, string other, Language language)
        => language.Say($"{one} e {other} não se combinam: escolha um.", $"{one} and {other} do not go together: choose one.");

    /// <summary>A contract's number; null when it is none.</summary>
    internal static long? Contract(string text)
        => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var contract) && contract > 0 ? contract : null;

    /// <summary>The contracts of a list; null when it is none.</summary>
    internal static IReadOnlyList<long>? Contracts(string list)
    {
        var contracts = new List<long>();
        foreach (var part in list.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var contract))
                return null;
            contracts.Add(contract);
        }

        return contracts;
    }
}
