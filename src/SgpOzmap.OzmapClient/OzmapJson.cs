using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Cables;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Splitters;

namespace SgpOzmap.OzmapClient;

/// <summary>How the records of OZmap are read.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters =
    [
        typeof(PropertyConverter),
        typeof(FtthClientConverter),
        typeof(BoxConverter),
        typeof(BoxTopologyConverter),
        typeof(SplitterConverter),
        typeof(ProjectConverter),
        typeof(CableConverter),
    ])]
[JsonSerializable(typeof(Property))]
[JsonSerializable(typeof(FtthClient))]
[JsonSerializable(typeof(Box))]
[JsonSerializable(typeof(BoxTopology))]
[JsonSerializable(typeof(Splitter))]
[JsonSerializable(typeof(Project))]
[JsonSerializable(typeof(Cable))]
internal sealed partial class OzmapJson : JsonSerializerContext
{
    /// <summary>The one context.</summary>
    internal static OzmapJson Context => Default;
}
