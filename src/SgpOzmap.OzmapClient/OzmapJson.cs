using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Cables;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Connectors;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Olts;
using SgpOzmap.OzmapClient.Pendencies;
using SgpOzmap.OzmapClient.Posts;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Prospects;
using SgpOzmap.OzmapClient.Regions;
using SgpOzmap.OzmapClient.Routes;
using SgpOzmap.OzmapClient.Settings;
using SgpOzmap.OzmapClient.Splitters;
using SgpOzmap.OzmapClient.Tags;
using SgpOzmap.OzmapClient.Users;

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
[JsonSerializable(typeof(BoxTopology))]
[JsonSerializable(typeof(BoxTopologyDrop))]
[JsonSerializable(typeof(BoxTopologyCable))]
[JsonSerializable(typeof(Box))]
[JsonSerializable(typeof(BoxCreation))]
[JsonSerializable(typeof(BoxUpdate))]
[JsonSerializable(typeof(BaseBox))]
[JsonSerializable(typeof(BoxType))]
[JsonSerializable(typeof(Splitter))]
[JsonSerializable(typeof(SplitterCreation))]
[JsonSerializable(typeof(SplitterUpdate))]
[JsonSerializable(typeof(SplitterType))]
[JsonSerializable(typeof(Connector))]
[JsonSerializable(typeof(ConnectorCreation))]
[JsonSerializable(typeof(ConnectorUpdate))]
[JsonSerializable(typeof(NetworkConnector))]
[JsonSerializable(typeof(NetworkConnectable))]
[JsonSerializable(typeof(Fiber))]
[JsonSerializable(typeof(FiberUpdate))]
[JsonSerializable(typeof(Cable))]
[JsonSerializable(typeof(CableCreation))]
[JsonSerializable(typeof(CableUpdate))]
[JsonSerializable(typeof(CableType))]
[JsonSerializable(typeof(Olt))]
[JsonSerializable(typeof(OltCreation))]
[JsonSerializable(typeof(OltUpdate))]
[JsonSerializable(typeof(Slot))]
[JsonSerializable(typeof(SlotCreation))]
[JsonSerializable(typeof(SlotUpdate))]
[JsonSerializable(typeof(Pon))]
[JsonSerializable(typeof(PonCreation))]
[JsonSerializable(typeof(PonUpdate))]
[JsonSerializable(typeof(Project))]
[JsonSerializable(typeof(ProjectCreation))]
[JsonSerializable(typeof(ProjectUpdate))]
[JsonSerializable(typeof(ProjectGroup))]
[JsonSerializable(typeof(ProjectGroupCreation))]
[JsonSerializable(typeof(ProjectGroupUpdate))]
[JsonSerializable(typeof(Region))]
[JsonSerializable(typeof(RegionCreation))]
[JsonSerializable(typeof(RegionUpdate))]
[JsonSerializable(typeof(Tag))]
[JsonSerializable(typeof(TagCreation))]
[JsonSerializable(typeof(TagUpdate))]
[JsonSerializable(typeof(Pendency))]
[JsonSerializable(typeof(PendencyCreation))]
[JsonSerializable(typeof(PendencyUpdate))]
[JsonSerializable(typeof(PendencyType))]
[JsonSerializable(typeof(PendencyTypeCreation))]
[JsonSerializable(typeof(PendencyTypeUpdate))]
[JsonSerializable(typeof(Prospect))]
[JsonSerializable(typeof(ProspectCreation))]
[JsonSerializable(typeof(ProspectUpdate))]
[JsonSerializable(typeof(Post))]
[JsonSerializable(typeof(PostUpdate))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(OzmapFile))]
[JsonSerializable(typeof(SystemConfig))]
[JsonSerializable(typeof(SplitterPort))]
[JsonSerializable(typeof(ProjectLink))]
[JsonSerializable(typeof(ProjectDropCable))]
[JsonSerializable(typeof(ProjectLevels))]
[JsonSerializable(typeof(CablePole))]
[JsonSerializable(typeof(CableDuct))]
[JsonSerializable(typeof(PropertyHistory))]
[JsonSerializable(typeof(PropertyStay))]
[JsonSerializable(typeof(UserProject))]
[JsonSerializable(typeof(UserProjectGroup))]
[JsonSerializable(typeof(PostElement))]
[JsonSerializable(typeof(PendencyConversion))]
[JsonSerializable(typeof(SystemConfigLevels))]
[JsonSerializable(typeof(HierarchyLevel))]
[JsonSerializable(typeof(ClientRoute))]
[JsonSerializable(typeof(RouteOlt))]
[JsonSerializable(typeof(RouteSlot))]
[JsonSerializable(typeof(RouteShelf))]
[JsonSerializable(typeof(RoutePon))]
[JsonSerializable(typeof(RouteStep))]
[JsonSerializable(typeof(RouteElement))]
[JsonSerializable(typeof(RouteParent))]
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
            new RefConverter<BoxType>(),
            new RefConverter<Splitter>(),
            new RefConverter<SplitterType>(),
            new RefConverter<NetworkConnector>(),
            new RefConverter<Cable>(),
            new RefConverter<CableType>(),
            new RefConverter<Olt>(),
            new RefConverter<Slot>(),
            new RefConverter<Project>(),
            new RefConverter<ProjectGroup>(),
            new RefConverter<Tag>(),
            new RefConverter<PendencyType>(),
            new RefConverter<OzmapFile>(),
            new RefConverter<User>(),
        },
    });
}
