using System.Text.Json;
using System.Text.Json.Nodes;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Connectors;
using SgpOzmap.OzmapClient.Transport;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Tests;

/// <summary>Each kind of record with every field that is known, its references once as ids and once as records. Written again, nothing is lost or made up.</summary>
public sealed class ModelTests
{
    private const string Polygon = """{"type":"Polygon","coordinates":[[[-48.5,-27.25],[0,0],[1,1.5],[-48.5,-27.25]],[[0,0],[0,1],[1,1],[0,0]]]}""";

    private const string Ports = """ "parent":"b","project":"j","name":"n","label":"l","kind":"k","index":1,"isDrop":true,"implanted":false,"attenuation":[0.5,null],"size":2,"shelf":"h","observation":"o" """;

    [Fact]
    public void A_box() => Check(OzmapResource.Boxes, """
        {"id":"a","name":"n","project":{"id":"j","name":"P","parents":[],"hasLogo":false},"kind":"Box","draft":false,"implanted":true,"certified":false,"hierarchyLevel":3,"pole":"o","address":"r","observation":"x",
         "boxType":{"id":"t","code":"CTO"},"tags":["g",{"id":"h","name":"T","allowedTypes":["box"]}],"cables":["k"],"shared":true,"underground":false,
         "default_reserve":10,"color":"c","fill_color":"f","coords":[-48.5,-27.25]}
        """);

    [Fact]
    public void Anything_that_cables_end_in() => Check(OzmapResource.BaseBoxes, """
        {"id":"a","name":"n","kind":"Pop","project":"j","pole":"o","cables":["k","l"],"tags":["g"],"observation":"x","coords":[1,2]}
        """);

    [Fact]
    public void A_type_of_box() => Check(OzmapResource.BoxTypes, """
        {"id":"a","code":"c","brand":"b","mold":"m","description":"d","prefix":"p","default_level":3,"default_template":"t","default_reserve":5,"config":{"base":{"color":"#fff"}}}
        """, "config");

    [Fact]
    public void A_splitter() => Check(OzmapResource.Splitters, $$"""
        {"id":"a",{{Ports}},"connectables":{"input":["i"],"output":[null,"f"]},"ratio":{"input":1,"output":2},
         "ports":[{"id":"p1","index":0,"blocked":false,"tags":["g"]},{"id":"p2","index":1,"blocked":true,"observation":"x","tags":[]}],
         "currentPower":[-18.5,null],"installPower":[null,null],"splitterType":{"id":"t","code":"1x8","isDrop":true},"isBalanced":true,"orientation":"right"}
        """);

    [Fact]
    public void A_type_of_splitter() => Check(OzmapResource.SplitterTypes, """
        {"id":"a","code":"c","brand":"b","mold":"m","description":"d","prefix":"p","isDrop":true,"isBalanced":false,"ratio":{"input":1,"output":8},
         "inputConnectionType":0,"outputConnectionType":1,"attenuation":[10.5],"size":0}
        """);

    [Fact]
    public void A_connector() => Check(OzmapResource.Connectors, $$"""{"id":"a",{{Ports}},"connectables":["f",null],"connectorType":"t","tags":["g"]}""");

    [Theory]
    [InlineData("""["f",null]""")]
    [InlineData("""{"input":["i"],"output":[null,"f"]}""")]
    public void Anything_with_ports(string connectables) => Check(OzmapResource.NetworkConnectors, $$"""{"id":"a",{{Ports}},"connectables":{{connectables}}}""");

    [Fact]
    public void What_joins_things_with_ports() => Check(OzmapResource.NetworkConnectables, """
        {"id":"a","kind":"Fiber","parent":"k","connectors":["c",{"id":"s","kind":"Splitter","isDrop":true,"implanted":true}],"project":"j","name":"n","observation":"o","isDrop":true,"fiberNumber":1}
        """);

    [Fact]
    public void A_fibre() => Check(OzmapResource.Fibers, """
        {"id":"a","kind":"Fiber","parent":{"id":"k","kind":"Drop","implanted":true,"tags":[],"poles":[],"ducts":[]},"connectors":["c"],"project":"j","name":"n","observation":"o","isDrop":true,"fiberNumber":1}
        """);

    [Fact]
    public void A_cable() => Check(OzmapResource.Cables, """
        {"id":"a","kind":"Cable","boxA":"x","boxB":"y","name":"n","hierarchyLevel":2,"fiberNumber":12,"looseNumber":1,"implanted":true,"length":50.5,"loss":0.25,
         "observation":"o","project":"j","cableType":{"id":"t","code":"AS"},"tags":["g"],"index":4,"ground_length":49,"altitude_length":1.5,
         "orientationA":"left","orientationB":"right","color":"c","poles":[{"id":"p","reserve":3,"from":"f","into":"i"}],"ducts":[{"duct":"d","parent":"e"}]}
        """);

    [Fact]
    public void A_type_of_cable() => Check(OzmapResource.CableTypes, """
        {"id":"a","code":"c","brand":"b","mold":"m","description":"d","default_level":1,"fiberNumber":12,"looseNumber":2,"base_loss":0.35,"fiberProfile":"p"}
        """);

    [Fact]
    public void A_project() => Check(OzmapResource.Projects, $$$"""
        {"id":"a","name":"n","identifier":"i","coords":[1,2],"defaultDropSize":150,"defaultPonPotency":3.5,"parents":[{"project":"b"},{"project":{"id":"c","name":"C","hasLogo":false,"parents":[]}}],
         "hasLogo":true,"area":{{{Polygon}}},"drop":{"defaults":{"cableType":"t"},"type":{"cableType":"u"},"maxSize":200},
         "hierarchyLevels":{"box":{"CTO":3},"cable":{"DROP":3,"?":null}} }
        """);

    [Fact]
    public void A_group_of_projects() => Check(OzmapResource.ProjectGroups, """{"id":"a","name":"n","hasLogo":false,"projects":[{"project":"b"}]}""");

    [Fact]
    public void A_region() => Check(OzmapResource.Regions, $$"""
        {"id":"a","name":"n","observation":"o","polygon":{{Polygon}},"regionType":"t","color":"#fff","borderColor":"#000","tags":["g"],"projects":["j"]}
        """);

    [Fact]
    public void A_tag() => Check(OzmapResource.Tags, """{"id":"a","name":"n","allowedTypes":["box","client"]}""");

    [Fact]
    public void A_pendency() => Check(OzmapResource.Pendencies, """
        {"id":"a","name":"n","description":"d","pendencyType":{"id":"t","name":"T","color":"#fff"},"solved":false,"owner":"u",
         "responsibles":["v",{"id":"w","username":"w","email_confirmed":true,"resources":[],"projects":[],"projectGroups":[]}],"project":"j","tags":["g"],"color":"c",
         "convertedTo":{"kind":"box","element":"b"},"coords":[1,2]}
        """);

    [Fact]
    public void A_type_of_pendency() => Check(OzmapResource.PendencyTypes, """{"id":"a","name":"n","color":"#ffdd00","description":"d"}""");

    [Fact]
    public void A_prospect() => Check(OzmapResource.Prospects, """
        {"id":"a","name":"n","phone":"9","code":"7","address":"r","viable":true,"observation":"o","tags":["g"],"coords":[1,2]}
        """);

    [Fact]
    public void A_post() => Check(OzmapResource.Posts, """
        {"id":"a","element":{"kind":"box","id":"b"},"title":"t","observation":"o","owner":"u","files":["f",{"id":"g","name":"a.png","contentType":"image/png"}],"tags":["g"]}
        """);

    [Fact]
    public void A_user() => Check(OzmapResource.Users, """
        {"id":"a","username":"u","name":"n","email":"e","email_confirmed":true,"phone":"9","observation":"o","role":"r","resources":["API"],"locale":"pt_BR",
         "allUsers":false,"allProjects":true,"projects":[{"project":"j","role":"r","fromGroup":true}],"projectGroups":[{"group":"g"}]}
        """);

    [Fact]
    public void An_olt() => Check(OzmapResource.Olts, $$"""{"id":"a",{{Ports}},"connectables":["c"],"oltType":"t","ip":"192.0.2.1","port":22}""");

    [Fact]
    public void A_slot() => Check(OzmapResource.Slots, $$"""{"id":"a",{{Ports}},"connectables":[null],"olt":"o","starting_pon_number":1}""");

    [Fact]
    public void A_pon() => Check(OzmapResource.Pons, $$"""{"id":"a",{{Ports}},"connectables":["c"],"slot":"s","potency":4.5,"maximumClients":128}""");

    [Fact]
    public void A_client() => Check(OzmapResource.Clients, """
        {"id":"a","code":"7","name":"n","observation":"o","status":1,"implanted":true,"certified":false,"kind":"FTTHClient","tags":["g"],"cpe":{"model":["x",1]},
         "onu":{"user_PPPoE":"u","serial_number":"s","mac_address":"m"}}
        """);

    [Fact]
    public void A_property() => Check(OzmapResource.Properties, """
        {"id":"a","client":"c","box":"b","drop":"d","project":"j","parent":"h","kind":"Property","address":"r","name":"n","observation":"o","pole":"p","potencyRead":-20.5,
         "connections":[{"id":"s","kind":"Splitter","port":1,"name":"S","implanted":true,"fiber":"f"}],"tags":["g"],"cables":["d"],"coords":[1,2],
         "history":{"clients":[{"id":"c","code":"7","enter_date":"2025-01-01T00:00:00.000Z"},{"id":"x","code":"6","exit_date":"2024-01-01T00:00:00.000Z"}]}}
        """);

    [Fact]
    public void A_file() => Check(OzmapResource.Of("files", OzmapJson.Context.OzmapFile), """{"id":"a","name":"n","contentType":"image/png"}""");

    [Fact]
    public void The_settings() => Check(OzmapResource.Of("system-configs", OzmapJson.Context.SystemConfig), """
        {"id":"a","hierarchyLevels":{"cables":[{"id":1,"name":"PRIMARY","translated_name":"Primário"}],"boxes":[{"id":3,"name":"CTO"}],"pops":[],"towers":[]}}
        """);

    [Fact]
    public void What_is_of_lesser_weight_does_not_fail_when_it_is_not_understood()
    {
        var box = Read(OzmapResource.Boxes, """{"id":"a","tags":{"g":1},"cables":"k","default_reserve":[],"boxType":null}""");
        var odd = Read(OzmapResource.Boxes, """{"id":"a","tags":["g",null,true,{"name":"without an id"},["x"],{"_id":"h"}],"cables":[{"id":"k"},false,"l"]}""");
        var splitter = Read(OzmapResource.Splitters, """{"id":"a","attenuation":"10","currentPower":{},"ports":[{"tags":5}]}""");
        var user = Read(OzmapResource.Users, """{"id":"a","resources":"API","projects":{},"projectGroups":[1,{"group":"g"}]}""");
        var project = Read(OzmapResource.Projects, """{"id":"a","area":{"type":"Point"},"drop":[],"hierarchyLevels":{"box":[]},"parents":"p"}""");
        var region = Read(OzmapResource.Regions, """{"id":"a","polygon":{"type":"Polygon","coordinates":[[["x",1]]]}}""");

        Assert.Empty(box.Tags);
        Assert.Empty(box.CableIds);
        Assert.Equal(["g", "h"], odd.Tags.Select(tag => tag.Id));
        Assert.Equal(["k", "l"], odd.CableIds);
        Assert.Null(splitter.AttenuationDb);
        Assert.Null(splitter.CurrentPowerDbm);
        Assert.Empty(Assert.Single(splitter.Ports!).Tags);
        Assert.Empty(user.Resources);
        Assert.Empty(user.Projects);
        Assert.Equal("g", Assert.Single(user.ProjectGroups).Group!.Id);
        Assert.Null(project.Area);
        Assert.Null(project.Drop);
        Assert.Null(project.HierarchyLevels!.Boxes);
        Assert.Empty(project.Parents);
        Assert.Null(region.Polygon);
    }

    [Fact]
    public void Connections_that_are_not_understood_are_an_error()
    {
        Assert.Throws<JsonException>(() => Read(OzmapResource.Connectors, """{"id":"a","connectables":[true]}"""));
        Assert.Throws<JsonException>(() => Read(OzmapResource.NetworkConnectors, """{"id":"a","connectables":"f"}"""));
        Assert.Throws<JsonException>(() => Read(OzmapResource.Fibers, """{"id":"a","parent":[]}"""));
    }

    [Fact]
    public void Fields_that_are_not_known_are_kept_in_parts_too()
    {
        var cable = Read(OzmapResource.Cables, """{"id":"a","poles":[{"id":"p","new":1}],"new":2}""");

        Assert.Equal(1, Assert.Single(cable.Poles).Extra!["new"].GetInt32());
        Assert.Equal(2, cable.Extra!["new"].GetInt32());
    }

    [Fact]
    public void Models_can_be_made_by_anyone()
    {
        var box = new Box { Id = "b", Coordinates = new OzmapCoordinates(1, 2), BoxType = new OzmapRef<BoxType>("t") };
        var connector = new NetworkConnector { Id = "c", Connectables = new ConnectorEnds { All = ["f", null] } };

        Assert.Equal(box, new Box { Id = "b", Coordinates = new OzmapCoordinates(1, 2), BoxType = new OzmapRef<BoxType>("t") });
        Assert.Equal(["f", null], connector.Connectables.All);
    }

    /// <summary>Read and written again it is the same; what this version does not know is exactly what is named.</summary>
    private static void Check<T>(OzmapResource<T> resource, string json, params string[] unknown)
        where T : OzmapRecord
    {
        var read = Read(resource, json);

        Assert.Equal(unknown, read.Extra?.Keys ?? []);
        var written = JsonSerializer.SerializeToNode(read, resource.RowType);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), written), $"{json}\nbecame\n{written}");
    }

    private static T Read<T>(OzmapResource<T> resource, string json)
        where T : OzmapRecord
        => BodyReader.CheckId(JsonSerializer.Deserialize(json, resource.RowType));
}
