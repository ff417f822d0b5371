using System.Text.Json;
using System.Text.Json.Nodes;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Cables;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Connectors;
using SgpOzmap.OzmapClient.Olts;
using SgpOzmap.OzmapClient.Pendencies;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Prospects;
using SgpOzmap.OzmapClient.Regions;
using SgpOzmap.OzmapClient.Splitters;
using SgpOzmap.OzmapClient.Tags;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Tests;

/// <summary>What is sent to make each kind of record: everything that can be said, and as little as can be said.</summary>
public sealed class CreationTests
{
    private static readonly OzmapCoordinates Place = new(Latitude: -27.5, Longitude: -48.25);

    private static readonly OzmapPolygon Area = new([[new(0, 0), new(0, 2), new(1, 2), new(0, 0)]]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_box() => CheckAsync(
        OzmapResource.Boxes,
        new BoxCreation
        {
            ProjectId = "p",
            BoxTypeId = "t",
            HierarchyLevel = 3,
            Coordinates = Place,
            Implanted = true,
            Name = "CTO",
            TemplateId = "m",
            MaxDistance = 50,
            PoleId = "o",
            Draft = true,
            Certified = false,
            Shared = true,
            DefaultReserveMetres = 10.5,
            ColorId = "c",
            FillColorId = "f",
            Address = "Rua A",
            Observation = "x",
            TagIds = ["g"],
            ExternalId = "e",
            Extra = Extra(),
        },
        """
        {"project":"p","boxType":"t","hierarchyLevel":3,"coords":[-48.25,-27.5],"implanted":true,"name":"CTO","template":"m","max_distance":50,"pole":"o",
         "draft":true,"certified":false,"shared":true,"default_reserve":10.5,"color":"c","fill_color":"f","address":"Rua A","observation":"x","tags":["g"],
         "external_id":"e","new":1}
        """,
        new BoxCreation { ProjectId = "p", BoxTypeId = "t", HierarchyLevel = 3, Coordinates = Place },
        """{"project":"p","boxType":"t","hierarchyLevel":3,"coords":[-48.25,-27.5],"implanted":false}""");

    [Fact]
    public Task A_splitter() => CheckAsync(
        OzmapResource.Splitters,
        new SplitterCreation
        {
            ParentId = "b",
            SplitterTypeId = "t",
            Implanted = true,
            IsDrop = true,
            Name = "S",
            ProjectId = "p",
            Ratio = new SplitterRatio { Input = 1, Output = 8 },
            Label = "l",
            Index = 2,
            AttenuationDb = [10.5, null],
            ShelfId = "h",
            Observation = "x",
            ExternalId = "e",
            Extra = Extra(),
        },
        """
        {"parent":"b","splitterType":"t","implanted":true,"isDrop":true,"name":"S","project":"p","ratio":{"input":1,"output":8},"label":"l","index":2,
         "attenuation":[10.5,null],"shelf":"h","observation":"x","external_id":"e","new":1}
        """,
        new SplitterCreation { ParentId = "b", SplitterTypeId = "t" },
        """{"parent":"b","splitterType":"t","implanted":false,"isDrop":false}""");

    [Fact]
    public Task A_connector() => CheckAsync(
        OzmapResource.Connectors,
        new ConnectorCreation
        {
            ParentId = "b",
            ConnectorTypeId = "t",
            Implanted = true,
            Name = "C",
            Label = "l",
            Index = 1,
            AttenuationDb = [0.5],
            Observation = "x",
            TagIds = ["g"],
            ExternalId = "e",
            Extra = Extra(),
        },
        """
        {"parent":"b","connectorType":"t","implanted":true,"name":"C","label":"l","index":1,"attenuation":[0.5],"observation":"x","tags":["g"],"external_id":"e","new":1}
        """,
        new ConnectorCreation { ParentId = "b", ConnectorTypeId = "t" },
        """{"parent":"b","connectorType":"t","implanted":false}""");

    [Fact]
    public Task A_cable() => CheckAsync(
        OzmapResource.Cables,
        new CableCreation
        {
            ProjectId = "p",
            CableTypeId = "t",
            BoxAId = "a",
            BoxBId = "b",
            HierarchyLevel = 2,
            Implanted = true,
            Poles = [new CableWaypoint { PoleId = "o", ReserveMetres = 3, FromId = "f", IntoId = "i" }, new CableWaypoint { Coordinates = Place }],
            Name = "K",
            OrientationA = "left",
            OrientationB = "right",
            ColorId = "c",
            Observation = "x",
            TagIds = ["g"],
            ExternalId = "e",
            Extra = Extra(),
        },
        """
        {"project":"p","cableType":"t","boxA":"a","boxB":"b","hierarchyLevel":2,"implanted":true,
         "poles":[{"id":"o","reserve":3,"from":"f","into":"i"},{"lat":-27.5,"lng":-48.25}],"name":"K","orientationA":"left","orientationB":"right",
         "color":"c","observation":"x","tags":["g"],"external_id":"e","new":1}
        """,
        new CableCreation { ProjectId = "p", CableTypeId = "t", HierarchyLevel = 2 },
        """{"project":"p","cableType":"t","hierarchyLevel":2,"implanted":false}""");

    [Fact]
    public Task A_project() => CheckAsync(
        OzmapResource.Projects,
        new ProjectCreation
        {
            Name = "P",
            Identifier = "i",
            ParentIds = ["a", "b"],
            Coordinates = Place,
            Area = Area,
            Drop = new ProjectDrop { Defaults = new ProjectDropCable { CableTypeId = "t" }, MaxSizeMetres = 200 },
            DefaultPonPowerDbm = 3.5,
            DefaultDropSizeMetres = 150,
            ExternalId = "e",
            Extra = Extra(),
        },
        """
        {"name":"P","identifier":"i","parents":[{"project":"a"},{"project":"b"}],"lat":-27.5,"lng":-48.25,
         "area":{"type":"Polygon","coordinates":[[[0,0],[2,0],[2,1],[0,0]]]},"drop":{"defaults":{"cableType":"t"},"maxSize":200},
         "defaultPonPotency":3.5,"defaultDropSize":150,"external_id":"e","new":1}
        """,
        new ProjectCreation { Name = "P" },
        """{"name":"P"}""");

    [Fact]
    public Task A_group_of_projects() => CheckAsync(
        OzmapResource.ProjectGroups,
        new ProjectGroupCreation { Name = "G", ProjectIds = ["p"], UserIds = ["u"], Extra = Extra() },
        """{"name":"G","projects":[{"project":"p"}],"users":["u"],"new":1}""",
        new ProjectGroupCreation { Name = "G", ProjectIds = [] },
        """{"name":"G","projects":[]}""");

    [Fact]
    public Task A_region() => CheckAsync(
        OzmapResource.Regions,
        new RegionCreation
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
         "color":"#fff","borderColor":"#000","new":1}
        """,
        new RegionCreation { Polygon = new([]), RegionTypeId = "t", TagIds = [], ProjectIds = [] },
        """{"polygon":{"type":"Polygon","coordinates":[]},"regionType":"t","tags":[],"projects":[]}""");

    [Fact]
    public Task A_tag() => CheckAsync(
        OzmapResource.Tags,
        new TagCreation { Name = "T", AllowedTypes = ["box", "splitter.ports"], ExternalId = "e", Extra = Extra() },
        """{"name":"T","allowedTypes":["box","splitter.ports"],"external_id":"e","new":1}""",
        new TagCreation { Name = "T", AllowedTypes = [] },
        """{"name":"T","allowedTypes":[]}""");

    [Fact]
    public Task A_pendency() => CheckAsync(
        OzmapResource.Pendencies,
        new PendencyCreation
        {
            OwnerId = "u",
            ProjectId = "p",
            PendencyTypeId = "t",
            Coordinates = Place,
            Name = "N",
            Description = "d",
            Solved = false,
            ResponsibleIds = ["v"],
            ColorId = "c",
            TagIds = ["g"],
            ExternalId = "e",
            Extra = Extra(),
        },
        """
        {"owner":"u","project":"p","pendencyType":"t","coords":[-48.25,-27.5],"name":"N","description":"d","solved":false,"responsibles":["v"],"color":"c",
         "tags":["g"],"external_id":"e","new":1}
        """,
        new PendencyCreation { OwnerId = "u", ProjectId = "p", PendencyTypeId = "t", Coordinates = Place },
        """{"owner":"u","project":"p","pendencyType":"t","coords":[-48.25,-27.5]}""");

    [Fact]
    public Task A_type_of_pendency() => CheckAsync(
        OzmapResource.PendencyTypes,
        new PendencyTypeCreation { Name = "N", Color = "#ffdd00", Description = "d", ExternalId = "e", Extra = Extra() },
        """{"name":"N","color":"#ffdd00","description":"d","external_id":"e","new":1}""",
        new PendencyTypeCreation { Name = "N" },
        """{"name":"N"}""");

    [Fact]
    public Task A_prospect() => CheckAsync(
        OzmapResource.Prospects,
        new ProspectCreation
        {
            Name = "N",
            Coordinates = Place,
            Phone = "9",
            Code = "7",
            Address = "Rua A",
            Viable = false,
            Observation = "x",
            TagIds = ["g"],
            ExternalId = "e",
            Extra = Extra(),
        },
        """
        {"name":"N","coords":[-48.25,-27.5],"phone":"9","code":"7","address":"Rua A","viable":false,"observation":"x","tags":["g"],"external_id":"e","new":1}
        """,
        new ProspectCreation(),
        "{}");

    [Fact]
    public Task An_olt_without_what_its_device_is_logged_in_to_with() => CheckAsync(
        OzmapResource.Olts,
        new OltCreation
        {
            ParentId = "b",
            ProjectId = "p",
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
            ExternalId = "e",
            Extra = Extra(),
        },
        """
        {"parent":"b","project":"p","oltType":"t","shelf":"h","implanted":true,"ip":"192.0.2.1","port":22,"name":"O","label":"l","index":1,"attenuation":[0],
         "size":2,"observation":"x","external_id":"e","new":1}
        """,
        new OltCreation { ParentId = "b", ProjectId = "p", OltTypeId = "t", ShelfId = "h" },
        """{"parent":"b","project":"p","oltType":"t","shelf":"h","implanted":false}""");

    [Fact]
    public Task A_slot() => CheckAsync(
        OzmapResource.Slots,
        new SlotCreation
        {
            OltId = "o",
            ParentId = "b",
            StartingPonNumber = 1,
            ShelfId = "h",
            Name = "S",
            Label = "l",
            Index = 3,
            AttenuationDb = [0],
            Size = 1,
            Observation = "x",
            ExternalId = "e",
            Extra = Extra(),
        },
        """
        {"olt":"o","parent":"b","starting_pon_number":1,"shelf":"h","name":"S","label":"l","index":3,"attenuation":[0],"size":1,"observation":"x","external_id":"e","new":1}
        """,
        new SlotCreation { OltId = "o" },
        """{"olt":"o"}""");

    [Fact]
    public Task A_pon() => CheckAsync(
        OzmapResource.Pons,
        new PonCreation
        {
            SlotId = "s",
            ParentId = "b",
            ProjectId = "p",
            PowerDbm = 4.5,
            ShelfId = "h",
            Name = "P",
            Label = "l",
            Index = 3,
            AttenuationDb = [0],
            Size = 1,
            Observation = "x",
            ExternalId = "e",
            Extra = Extra(),
        },
        """
        {"slot":"s","parent":"b","project":"p","potency":4.5,"shelf":"h","name":"P","label":"l","index":3,"attenuation":[0],"size":1,"observation":"x",
         "external_id":"e","new":1}
        """,
        new PonCreation { SlotId = "s" },
        """{"slot":"s"}""");

    [Fact]
    public async Task A_client_alone()
    {
        await using var ozmap = await Ozmap.StartAsync("""{"_id":"c","code":"7"}""", 201);

        var client = await ozmap.Client.CreateClientAsync(new FtthClientCreation { Code = "7", Certified = true, Cpe = Extra()["new"] }, Token);

        Assert.Equal(("c", "7"), (client.Id, client.Code));
        AssertSent(ozmap, 0, "ftth-clients", """{"code":"7","implanted":false,"status":0,"certified":true,"cpe":1}""");
    }

    [Fact]
    public async Task A_client_alone_needs_a_code()
    {
        await using var ozmap = await Ozmap.StartAsync("{}", 201);

        await Assert.ThrowsAsync<ArgumentException>(() => ozmap.Client.CreateClientAsync(new FtthClientCreation { Code = " " }, Token));

        Assert.Empty(ozmap.Requests);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    public async Task A_creation_whose_answer_is_not_understood_may_have_been_done(string answer)
    {
        await using var ozmap = await Ozmap.StartAsync(answer, 201);

        var alone = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.CreateClientAsync(new FtthClientCreation { Code = "7" }, Token));
        var tag = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.CreateAsync(OzmapResource.Tags, new TagCreation { Name = "T", AllowedTypes = [] }, Token));

        Assert.Equal((OzmapErrorKind.InvalidBody, WriteOutcome.Unknown), (alone.Kind, alone.WriteOutcome));
        Assert.Equal((OzmapErrorKind.InvalidBody, WriteOutcome.Unknown), (tag.Kind, tag.WriteOutcome));
        Assert.Equal(2, ozmap.Requests.Count);
    }

    private static async Task CheckAsync<T, TCreation, TUpdate>(
        OzmapResource<T, TCreation, TUpdate> resource, TCreation whole, string wholeBody, TCreation least, string leastBody)
        where T : OzmapRecord
        where TCreation : class
        where TUpdate : class
    {
        await using var ozmap = await Ozmap.StartAsync("""{"_id":"made"}""", 201);

        Assert.Equal("made", (await ozmap.Client.CreateAsync(resource, whole, Token)).Id);
        Assert.Equal("made", (await ozmap.Client.CreateAsync(resource, least, Token)).Id);

        AssertSent(ozmap, 0, resource.Route, wholeBody);
        AssertSent(ozmap, 1, resource.Route, leastBody);
    }

    private static void AssertSent(Ozmap ozmap, int index, string route, string body)
    {
        var request = ozmap.Requests[index];
        Assert.Equal($"POST /api/v2/{route}", $"{request.Method} {request.Path}");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(request.Body)), request.Body);
    }

    private static Dictionary<string, JsonElement> Extra()
    {
        using var json = JsonDocument.Parse("1");
        return new(StringComparer.Ordinal) { ["new"] = json.RootElement.Clone() };
    }
}
