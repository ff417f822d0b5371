using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Cables;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Splitters;

namespace SgpOzmap.OzmapClient;

/// <summary>How the records of OZmap are read and written.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Property))]
[JsonSerializable(typeof(PropertyCreation))]
[JsonSerializable(typeof(PropertyUpdate))]
[JsonSerializable(typeof(FtthClient))]
[JsonSerializable(typeof(FtthClientCreation))]
[JsonSerializable(typeof(FtthClientUpdate))]
[JsonSerializable(typeof(FtthClientBatchUpdate))]
[JsonSerializable(typeof(Box))]
[JsonSerializable(typeof(BoxTopology))]
[JsonSerializable(typeof(BoxTopologyDrop))]
[JsonSerializable(typeof(Splitter))]
[JsonSerializable(typeof(Project))]
[JsonSerializable(typeof(Cable))]
internal sealed partial class OzmapJson : JsonSerializerContext
{
    /// <summary>The one context.</summary>
    internal static OzmapJson Context { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new LenientText(),
            new LenientNumber(),
            new LenientInteger(),
            new LenientFlag(),
            new LenientOptionalFlag(),
            new LenientMoment(),
            new CoordinatesConverter(),
            new StatusConverter(),
            new RefConverter<Property>(),
            new RefConverter<FtthClient>(),
            new RefConverter<Box>(),
            new RefConverter<Splitter>(),
            new RefConverter<Project>(),
            new RefConverter<Cable>(),
        },
    });
}
