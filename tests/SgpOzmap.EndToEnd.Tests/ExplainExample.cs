using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.Integration.Explaining;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>The example of docs/explain.md.</summary>
internal static class ExplainExample
{
    internal static async Task ExplainAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        // <readme>
        var explainer = services.GetRequiredService<IContractExplainer>();
        var explanation = await explainer.ExplainAsync(tenant: "", contract: 501, ExplainReading.ContractNow, cancellationToken);
        foreach (var section in explanation?.Sections ?? [])
            Console.WriteLine($"{section.Title.En}: {section.Lines.Length} lines");
        // </readme>
    }
}
