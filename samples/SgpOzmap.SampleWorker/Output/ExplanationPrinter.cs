using SgpOzmap.Integration.Explaining;
using Spectre.Console;

namespace SgpOzmap.SampleWorker.Output;

/// <summary>Prints the explanation of a contract for a person, section by section.</summary>
internal sealed class ExplanationPrinter(IAnsiConsole console, Language language, Masking masking, bool isDemo)
{
    internal void Print(ContractExplanation explanation)
    {
        Header(explanation);
        foreach (var section in explanation.Sections)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold]{SafeText.Of(language.Say(section.Title))}[/]");
            foreach (var line in section.Lines)
                Print(line);
        }

        console.WriteLine();
        if (!explanation.Failures.IsEmpty)
        {
            console.MarkupLineInterpolated(
                $"[bold red]{language.Say("Nem tudo pôde ser lido; veja \"Não lido\" acima.", "Not everything could be read; see \"Not read\" above.")}[/]");
        }

        console.WriteLine(language.Say("Nada foi escrito.", "Nothing was written."));
    }

    private void Header(ContractExplanation explanation)
    {
        var title = language.Say("Contrato ", "Contract ") + explanation.Contract.ToString("0", language.Culture);
        var tenant = isDemo ? language.Say("demonstração (simulado)", "demo (simulated)") : explanation.Tenant;
        console.Write(new Rule(Markup.Escape(SafeText.Of(tenant.Length == 0 ? title : $"{title}: {tenant}"))).LeftJustified());
        console.MarkupLineInterpolated($"[grey]{language.Say("lido em", "read at")}[/] {explanation.ReadAt.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z");
    }

    private void Print(ExplanationLine line)
    {
        var text = SafeText.Of(language.Say(line.Text));
        if (line.Value is not { } value)
            console.Indented(2, $"{text}");
        else
            console.Indented(2, $"[grey]{text}:[/] {masking.Of(new("", language.Say(value), line.IsPersonal)) ?? "–"}");
    }
}
