using System.Globalization;
using SgpOzmap.SampleWorker.Output;
using SgpOzmap.SampleWorker.Running;
using SgpOzmap.Testing;

namespace SgpOzmap.SampleWorker.Demo;

/// <summary>What the invented provider is made of.</summary>
/// <param name="Seed">The same seed gives the same provider; null for the usual one.</param>
/// <param name="Contracts">Its contracts; null for the usual number.</param>
internal sealed record DemoSettings(int? Seed, int? Contracts)
{
    private const int MostContracts = 200_000;

    /// <exception cref="WorkerException">A key of the section is unknown or its value is none.</exception>
    internal static DemoSettings Of(IConfigurationSection section, Language language)
    {
        var unknown = section.GetChildren().FirstOrDefault(static c => c.Key.ToUpperInvariant() is not ("SEED" or "CONTRACTS"));
        if (unknown is not null)
        {
            throw new WorkerException(ExitCodes.BadConfiguration, language.Say(
                $"{unknown.Path} não é uma chave conhecida; as da demonstração são {section.Path}:Seed e {section.Path}:Contracts.",
                $"{unknown.Path} is not a known key; those of the demo are {section.Path}:Seed and {section.Path}:Contracts."));
        }

        return new(Number("Seed", int.MinValue, int.MaxValue), Number("Contracts", DemoProviderOptions.MinContracts, MostContracts));

        int? Number(string key, int least, int most)
        {
            var value = section[key];
            if (string.IsNullOrWhiteSpace(value))
                return null;
            if (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                return number;

            throw new WorkerException(ExitCodes.BadConfiguration, language.Say(
                $"{section.Path}:{key} é '{value}'; deve ser um número inteiro de {least} a {most}.",
                $"{section.Path}:{key} is '{value}'; it must be a whole number from {least} to {most}."));
        }
    }
}
