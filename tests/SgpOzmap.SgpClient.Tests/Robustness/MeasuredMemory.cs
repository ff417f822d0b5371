namespace SgpOzmap.SgpClient.Tests.Robustness;

/// <summary>Tests that measure memory, which belongs to the process, and so run by themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredMemory
{
    public const string Name = "Memory";
}
