namespace SgpOzmap.Testing;

/// <summary>How large the demo provider is.</summary>
public sealed class DemoProviderOptions
{
    /// <summary>The fewest contracts that hold every planted case.</summary>
    public const int MinContracts = 500;

    /// <summary>The same seed and size give the same provider.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>SGP contracts. Changes grow with it, findings do not, and removals stay below 2 %.</summary>
    public int Contracts { get; init; } = 2000;
}
