using SgpOzmap.SampleWorker.Output;
using SgpOzmap.SampleWorker.Running;

namespace SgpOzmap.SampleWorker.Demo;

/// <summary>Decides whether the worker shows itself instead of working: when nothing says which SGP and which OZmap.</summary>
internal static class DemoMode
{
    /// <exception cref="WorkerException">One of the two addresses is set and not the other.</exception>
    internal static bool IsWanted(IConfigurationSection section, Language language)
    {
        if (section.GetSection("Tenants").GetChildren().Any())
            return false;

        var sgp = $"{section.Path}:Sgp:BaseAddress";
        var ozmap = $"{section.Path}:Ozmap:BaseAddress";
        return (HasAddress("Sgp"), HasAddress("Ozmap")) switch
        {
            (true, true) => false,
            (false, false) => true,
            (true, false) => throw Missing(ozmap, sgp),
            (false, true) => throw Missing(sgp, ozmap),
        };

        bool HasAddress(string part) => !string.IsNullOrWhiteSpace(section[$"{part}:BaseAddress"]);

        WorkerException Missing(string missing, string present) => new(ExitCodes.BadConfiguration, language.Say(
            $"Falta a chave {missing}; {present} está definida. Defina as duas, ou nenhuma para a demonstração.",
            $"The key {missing} is missing; {present} is set. Set both, or neither for the demo."));
    }
}
