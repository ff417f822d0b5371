using SgpOzmap.Integration.Runs;
using SgpOzmap.SampleWorker.Output;

namespace SgpOzmap.SampleWorker.Running;

/// <summary>What a run is doing, in words.</summary>
internal static class StageName
{
    internal static string Of(RunProgress progress, Language language)
    {
        var stage = progress.Stage switch
        {
            RunStage.ReadingSgp => language.Say("Lendo o SGP", "Reading SGP"),
            RunStage.ReadingMap => language.Say("Lendo o mapa", "Reading the map"),
            RunStage.Planning => language.Say("Planejando", "Planning"),
            RunStage.Applying => language.Say("Escrevendo no mapa", "Writing to the map"),
            _ => progress.Stage.ToString(),
        };
        return progress.Tenant.Length == 0 ? stage : $"{progress.Tenant}: {stage}";
    }
}
