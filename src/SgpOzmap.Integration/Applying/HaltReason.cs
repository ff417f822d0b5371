using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Applying;

/// <summary>Why a run writes nothing more.</summary>
/// <param name="ForTheRest">What is said of the changes that were not tried.</param>
/// <param name="Failure">What is said of the run.</param>
internal sealed record HaltReason(string ForTheRest, LocalizedText Failure)
{
    internal static HaltReason Of(StoreException exception) => new(
        "the journal could not be written, and nothing is written that is not journalled",
        new(
            $"O diário não pôde ser gravado; nada mais foi escrito no mapa. {exception.Reason.Pt}",
            $"The journal could not be written; nothing more was written to the map. {exception.Reason.En}"));

    internal static HaltReason Of(LeaseLostException exception) => new(
        "another process runs this tenant by now",
        new(
            $"Outro processo assumiu o provedor '{exception.Tenant}'; esta execução não escreveu mais nada.",
            $"Another process has taken tenant '{exception.Tenant}'; this run wrote nothing more."));
}
