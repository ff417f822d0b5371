using System.Text.Json;
using System.Text.Json.Nodes;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Cables;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Connectors;
using SgpOzmap.OzmapClient.Olts;
using SgpOzmap.OzmapClient.Pendencies;
using SgpOzmap.OzmapClient.Posts;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Prospects;
using SgpOzmap.OzmapClient.Regions;
using SgpOzmap.OzmapClient.Splitters;
using SgpOzmap.OzmapClient.Tags;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Tests;

/// <summary>What is sent to change each kind of record.</summary>
public sealed class UpdateTests
{
    private static readonly OzmapCoordinates Place = new(Latitude: -27.5, Longitude: -48.25);

    private static readonly OzmapPolygon Area = new([[new(0, 0), new(0, 2), new(1, 2), new(0, 0)]]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_box() => CheckAsync(
        OzmapResource.Boxes,
        new BoxUpdate
        {
            Name = "CTO",
            BoxTypeId = "t",
            HierarchyLevel = 3,
            Coordinates = Place,
            Implanted = true,
            PoleId = "o",
            Draft = false,
            Certified = true,
            Shared = false,
            DefaultReserveMetres = 0,
            ColorId = "c",
            FillColorId = "f",
            Address = "",
            Observation = "x",
            TagIds = [],
            Extra = Extra(),
        },
        """
        {"name":"CTO","boxType":"t","hierarchyLevel":3,"coords":[-48.25,-27.5],"implanted":true,"pole":"o","draft":false,"certified":true,"shared":false,
         "default_reserve":0,"color":"c","fill_color":"f","address":"","observation":"x","tags":[],"new":null}
        """);

    [Fact]
    public Task A_splitter() => CheckAsync(
        OzmapResource.Splitters,
        new SplitterUpdate
        {
            Name = "S",
            ParentId = "b",
            SplitterTypeId = "t",
            Implanted = false,
            IsDrop = true,
            Ports = [new SplitterPortUpdate { Index = 0, Blocked = true, TagIds = ["g"], Observation = "x" }, new SplitterPortUpdate { Index = 1 }],
            CurrentPowerDbm = [-18.5, null],
            Label = "l",
            Index = 2,
            AttenuationDb = [10.5],
            ShelfId = "h",
            Observation = "x",
            Extra = Extra(),
        },
        """
        {"name":"S","parent":"b","splitterType":"t","implanted":false,"isDrop":true,
         "ports":[{"index":0,"blocked":true,"tags":["g"],"observation":"x"},{"index":1,"blocked":false}],"currentPower":[-18.5,null],"label":"l","index":2,
         "attenuation":[10.5],"shelf":"h","observation":"x","new":null}
        """);

    [Fact]
    public Task A_connector() => CheckAsync(
        OzmapResource.Connectors,
        new ConnectorUpdate
        {
            ParentId = "b",
            ConnectorTypeId = "t",
            Implanted = true,
            IsDrop = false,
            Name = "C",
            Label = "l",
            Index = 1,
            AttenuationDb = [0.5],
            Observation = "x",
            TagIds = ["g"],
            Extra = Extra(),
        },
        """
        {"parent":"b","connectorType":"t","implanted":true,"isDrop":false,"name":"C","label":"l","index":1,"attenuation":[0.5],"observation":"x","tags":["g"],"new":null}
        """);

    [Fact]
    public Task A_cable() => CheckAsync(
        OzmapResource.Cables,
        new CableUpdate
        {
            CableTypeId = "t",
            BoxAId = "a",
            BoxBId = "b",
            HierarchyLevel = 2,
            Implanted = false,
            Poles = [new CableWaypoint { PoleId = "o" }],
            Name = "K",
            OrientationA = "left",
            OrientationB = "right",
            ColorId = "c",
            Observation = "x",
            TagIds = ["g"],
            Extra = Extra(),
        },
        """
        {"cableType":"t","boxA":"a","boxB":"b","hierarchyLevel":2,"implanted":false,"poles":[{"id":"o"}],"name":"K","orientationA":"left",
         "orientationB":"right","color":"c","observation":"x","tags":["g"],"new":null}
        """);

    [Fact]
    public Task A_project() => CheckAsync(
        OzmapResource.Projects,
        new ProjectUpdate
        {
            Name = "P",
            Identifier = "i",
            ParentIds = [],
            Coordinates = Place,
            Area = Area,
            Drop = new ProjectDrop { Type = new ProjectDropCable { CableTypeId = "t" } },
            DefaultPonPowerDbm = 0,
            Extra = Extra(),
        },
        """
        {"name":"P","identifier":"i","parents":[],"lat":-27.5,"lng":-48.25,"area":{"type":"Polygon","coordinates":[[[0,0],[2,0],[2,1],[0,0]]]},
         "drop":{"type":{"cableType":"t"}},"defaultPonPotency":0,"new":null}
        """);

    [Fact]
    public Task A_group_of_projects() => CheckAsync(
        OzmapResource.ProjectGroups,
        new ProjectGroupUpdate { Name = "G", ProjectIds = ["p"], UserIds = [], Extra = Extra() },
        """{"name":"G","projects":[{"project":"p"}],"users":[],"new":null}""");

    [Fact]
    public Task A_region() => CheckAsync(
        OzmapResource.Regions,
        new RegionUpdate
        {
            Name = "R",
            Polygon = Area,
            RegionTypeId = "t",
            TagIds = ["g"],
            ProjectIds = ["p"],
            Observation = "x",
            Color = "#fff",
            BorderColor = "#000",
            Extra = Extra(),
        },
        """
        {"name":"R","polygon":{"type":"Polygon","coordinates":[[[0,0],[2,0],[2,1],[0,0]]]},"regionType":"t","tags":["g"],"projects":["p"],"observation":"x",
         "color":"#fff","borderColor":"#000","new":null}
        """);

    [Fact]
    public Task A_tag() => CheckAsync(OzmapResource.Tags, new TagUpdate { Name = "T", AllowedTypes = ["box"], Extra = Extra() }, """{"name":"T","allowedTypes":["box"],"new":null}""");

    [Fact]
    public Task A_pendency() => CheckAsync(
        OzmapResource.Pendencies,
        new PendencyUpdate
        {
            OwnerId = "u",
            ProjectId = "p",
            PendencyTypeId = "t",
            Coordinates = Place,
            Name = "N",
            Description = "d",
            Solved = true,
            ResponsibleIds = [],
            ColorId = "c",
            TagIds = ["g"],
            Extra = Extra(),
        },
        """
        {"owner":"u","project":"p","pendencyType":"t","coords":[-48.25,-27.5],"name":"N","description":"d","solved":true,"responsibles":[],"color":"c",
         "tags":["g"],"new":null}
        """);

    [Fact]
    public Task A_type_of_pendency() => CheckAsync(
        OzmapResource.PendencyTypes,
        new PendencyTypeUpdate { Name = "N", Color = "#fff", Description = "", Extra = Extra() },
        """{"name":"N","color":"#fff","description":"","new":null}""");

    [Fact]
    public Task A_prospect() => CheckAsync(
        OzmapResource.Prospects,
        new ProspectUpdate { Name = "N", Coordinates = Place, Phone = "9", Code = "7", Address = "Rua A", Viable = true, Observation = "x", TagIds = [], Extra = Extra() },
        """{"name":"N","coords":[-48.25,-27.5],"phone":"9","code":"7","address":"Rua A","viable":true,"observation":"x","tags":[],"new":null}""");

    [Fact]
    public Task A_post() => CheckAsync(
        OzmapResource.Posts, new PostUpdate { Title = "T", Observation = "x", TagIds = ["g"], Extra = Extra() }, """{"title":"T","observation":"x","tags":["g"],"new":null}""");

    [Fact]
    public Task An_olt() => CheckAsync(
        OzmapResource.Olts,
        new OltUpdate
        {
            ParentId = "b",
            OltTypeId = "t",
            ShelfId = "h",
            Implanted = true,
            Ip = "192.0.2.1",
            Port = 22,
            Name = "O",
            Label = "l",
            Index = 1,
            AttenuationDb = [0],
            Size = 2,
            Observation = "x",
            Extra = Extra(),
        },
        """
        {"parent":"b","oltType":"t","shelf":"h","implanted":true,"ip":"192.0.2.1","port":22,"name":"O","label":"l","index":1,"attenuation":[0],"size":2,
         "observation":"x","new":null}
        """);

    [Fact]
    public Task A_slot() => CheckAsync(
        OzmapResource.Slots,
        new SlotUpdate
        {
            ParentId = "b",
            Implanted = false,
            StartingPonNumber = 0,
            ShelfId = "h",
            Name = "S",
            Label = "l",
            Index = 3,
            AttenuationDb = [0],
            Size = 1,
            Observation = "x",
            Extra = Extra(),
        },
        """
        {"parent":"b","implanted":false,"starting_pon_number":0,"shelf":"h","name":"S","label":"l","index":3,"attenuation":[0],"size":1,"observation":"x","new":null}
        """);

    [Fact]
    public Task A_pon() => CheckAsync(
        OzmapResource.Pons,
        new PonUpdate
        {
            ParentId = "b",
            Implanted = true,
            MaximumClients = 128,
            PowerDbm = 4.5,
            ShelfId = "h",
            Name = "P",
            Label = "l",
            Index = 3,
            AttenuationDb = [0],
            Size = 1,
            Observation = "x",
            Extra = Extra(),
        },
        """
        {"parent":"b","implanted":true,"maximumClients":128,"potency":4.5,"shelf":"h","name":"P","label":"l","index":3,"attenuation":[0],"size":1,
         "observation":"x","new":null}
        """);

    [Fact]
    public async Task A_fibre_which_cannot_be_deleted()
    {
        await using var ozmap = await Ozmap.StartAsync([Ozmap.Status(204)]);

        await ozmap.Client.UpdateAsync(OzmapResource.Fibers, "f", new FiberUpdate { Name = "1", Observation = "x", Extra = Extra() }, Token);

        AssertSent(ozmap, "fibers/f", """{"name":"1","observation":"x","new":null}""");
        Assert.IsNotAssignableFrom<OzmapDeletableResource<Fiber, FiberUpdate>>(OzmapResource.Fibers);
    }

    [Fact]
    public async Task An_external_id_is_never_sent_again()
    {
        await using var ozmap = await Ozmap.StartAsync([Ozmap.Status(204)]);
        var extra = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["external_id"] = Extra()["new"] };

        await Assert.ThrowsAsync<ArgumentException>(() => ozmap.Client.UpdateAsync(OzmapResource.Boxes, "b", new BoxUpdate { Name = "n", Extra = extra }, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => ozmap.Client.UpdatePropertyAsync("p", new PropertyUpdate { Port = 1, Extra = extra }, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => ozmap.Client.UpdateClientAsync("c", new FtthClientUpdate { Name = "n", Extra = extra }, Token));

        Assert.Empty(ozmap.Requests);
    }

    [Fact]
    public async Task The_external_id_of_a_client_inside_may_be_sent()
    {
        await using var ozmap = await Ozmap.StartAsync([Ozmap.Status(204)]);

        await ozmap.Client.UpdatePropertyAsync("p", new PropertyUpdate { Client = new FtthClientCreation { Code = "7", ExternalId = "e" } }, Token);

        AssertSent(ozmap, "properties/p", """{"client":{"code":"7","implanted":false,"status":0,"external_id":"e"}}""");
    }

    /// <summary>The body is exact, an empty update is refused, and the record can be deleted.</summary>
    private static async Task CheckAsync<T, TUpdate>(OzmapDeletableResource<T, TUpdate> resource, TUpdate update, string body)
        where T : OzmapRecord
        where TUpdate : class, new()
    {
        await using var ozmap = await Ozmap.StartAsync([Ozmap.Status(204)]);

        await Assert.ThrowsAsync<ArgumentException>(() => ozmap.Client.UpdateAsync(resource, "a", new TUpdate(), Token));
        Assert.Empty(ozmap.Requests);
        await ozmap.Client.UpdateAsync(resource, "a", update, Token);
        AssertSent(ozmap, resource.Route + "/a", body);
        await ozmap.Client.DeleteAsync(resource, "a", Token);
        Assert.Equal($"DELETE /api/v2/{resource.Route}/a", $"{ozmap.Requests[1].Method} {ozmap.Requests[1].Path}");
    }

    private static void AssertSent(Ozmap ozmap, string path, string body)
    {
        var request = Assert.Single(ozmap.Requests);
        Assert.Equal($"PATCH /api/v2/{path}", $"{request.Method} {request.Path}");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(request.Body)), request.Body);
    }

    /// <summary>A field that this version does not know, to be cleared.</summary>
    private static Dictionary<string, JsonElement> Extra()
    {
        using var json = JsonDocument.Parse("null");
        return new(StringComparer.Ordinal) { ["new"] = json.RootElement.Clone() };
    }
}
