namespace SgpOzmap.SampleWorker.Demo;

/// <summary>What the demo turns on where the configuration is silent.</summary>
internal static class DemoFeatures
{
    private static readonly string[] Names =
    [
        "CreateClients", "CancelClients", "DisconnectCancelledFromSplitterPort", "ReuseVacantProperty", "MoveChangedPorts", "ImplantClients",
        "UpdateOnu", "AnnotateRemoval",
    ];

    /// <summary>Adds them below every other source, so that what the user sets wins.</summary>
    internal static void AddTo(IConfigurationBuilder configuration, string section)
        => configuration.Sources.Insert(0, new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource
        {
            InitialData = Names.Select(name => KeyValuePair.Create($"{section}:Features:{name}", (string?)"true")),
        });

    /// <summary>Those of them that are on.</summary>
    internal static IEnumerable<string> On(IConfigurationSection section)
        => Names.Where(name => bool.TryParse(section[$"Features:{name}"], out var on) && on);
}
