using System.Globalization;
using SgpOzmap.Integration.Logs.Web;
using SgpOzmap.Integration.Monitoring;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Logs.Text;

/// <summary>What a run under way is doing.</summary>
internal static class ActivityWords
{
    internal static string Of(PageLanguage language, RunActivity run)
    {
        var stage = run.Stage switch
        {
            null => language.Say("Começando", "Beginning"),
            RunStage.ReadingSgp => language.Say("Lendo o SGP", "Reading SGP"),
            RunStage.ReadingMap => language.Say("Lendo o mapa", "Reading the map"),
            RunStage.Planning => language.Say("Planejando", "Planning"),
            _ => language.Say("Escrevendo no mapa", "Writing to the map"),
        };
        var count = (run.Done, run.Total) switch
        {
            (var done, { } total) => string.Create(CultureInfo.InvariantCulture, $" {language.Number(done)} / {language.Number(total)}"),
            (0, _) => "",
            (var done, _) => " " + language.Number(done),
        };
        return $"{language.Of(run.Mode)}: {stage}{count}";
    }
}
