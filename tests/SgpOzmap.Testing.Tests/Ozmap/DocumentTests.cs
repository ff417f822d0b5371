using System.Net;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing.Tests.Ozmap;

/// <summary>The routes whose records are JSON objects.</summary>
public sealed class DocumentTests
{
    private const string Any = "66a0c0de3000000000000001";

    /// <summary>Route, a complete creation, and a change of one field. Capitals name the records of <see cref="Fill"/>.</summary>
    private static readonly (string Route, string Create, string Change)[] s_models =
    [
        ("tags", """{"name":"VIP","allowedTypes":["box","client"]}""", """{"name":"GOLD"}"""),
        ("prospects", """{"name":"MARIA","coords":[-50.1,-25.1],"tags":["TAG"]}""", """{"viable":true}"""),
        ("pendencies", """{"owner":"USER","project":"PROJECT","pendencyType":"PENDENCYTYPE","coords":[-50.1,-25.1]}""", """{"solved":true}"""),
        ("pendency-types", """{"name":"REPAIR"}""", """{"color":"#000000"}"""),
        ("project-groups", """{"name":"SOUTH","projects":[{"project":"PROJECT"}],"users":["x"]}""", """{"name":"NORTH"}"""),
        ("region-types", """{"name":"QUARTER"}""", """{"lineWidth":2}"""),
        ("regions", """{"polygon":POLYGON,"regionType":"REGIONTYPE","tags":[],"projects":["PROJECT"]}""", """{"name":"CENTRO"}"""),
        ("box-types", """{"code":"CE","prefix":"CE"}""", """{"default_level":2}"""),
        (
            "splitter-types",
            """{"code":"1x8","isDrop":true,"ratio":{"input":1,"output":8},"inputConnectionType":0,"outputConnectionType":1,"attenuation":[10.5]}""",
            """{"brand":"X"}"""),
        ("cable-types", """{"code":"AS-12","default_level":1,"fiberProfile":"ANY","fiberNumber":12,"looseNumber":1,"base_loss":0.2}""", """{"brand":"X"}"""),
        ("connector-types", """{"code":"SC","loss":0.3,"isDrop":false}""", """{"loss":0.4}"""),
        ("connectors", """{"parent":"BOX","connectorType":"CONNECTORTYPE"}""", """{"isDrop":true}"""),
        ("olts", """{"parent":"ANY","project":"PROJECT","oltType":"ANY","shelf":"ANY","name":"OLT-02"}""", """{"label":"B"}"""),
        ("slots", """{"parent":"ANY","olt":"OLT","starting_pon_number":0}""", """{"index":3}"""),
        ("pons", """{"parent":"ANY","project":"PROJECT","slot":"SLOT","name":"PON 7"}""", """{"maximumClients":64}"""),
    ];

    public static IEnumerable<TheoryDataRow<string>> Routes => s_models.Select(m => new TheoryDataRow<string>(m.Route));

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_record_is_made_read_changed_and_deleted(string route)
    {
        await using var bench = await OzmapBench.StartAsync();
        var (create, change) = Bodies(bench, route);

        var made = await bench.PostAsync(route, create);
        Assert.Equal((HttpStatusCode.Created, made.String("_id")), (made.Status, made.String("id")));
        var id = made.String("id")!;
        Assert.Equal(HttpStatusCode.NoContent, (await bench.PatchAsync($"{route}/{id}", change)).Status);
        var read = (await bench.GetAsync($"{route}/{id}")).Json.AsObject();
        var (field, value) = JsonNode.Parse(change)!.AsObject().Single();
        Assert.Equal(value!.ToJsonString(), read[field]!.ToJsonString());
        Assert.Contains(id, (await bench.GetAsync(route)).Json["rows"]!.AsArray().Select(r => r!["id"]!.GetValue<string>()));
        Assert.Equal(value.ToJsonString(), bench.State.Documents(route).Single(d => d.Id == id)[field]!.ToJsonString());

        Assert.Equal(HttpStatusCode.NoContent, (await bench.DeleteAsync($"{route}/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.GetAsync($"{route}/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.PatchAsync($"{route}/{id}", change)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.DeleteAsync($"{route}/{id}")).Status);
        Assert.Empty(bench.Ozmap.Requests.Unknown);
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_creation_without_a_required_field_is_refused_by_its_name(string route)
    {
        await using var bench = await OzmapBench.StartAsync();
        var (create, _) = Bodies(bench, route);
        var refused = new List<string>();

        foreach (var field in JsonNode.Parse(create)!.AsObject().Select(f => f.Key))
        {
            var less = JsonNode.Parse(create)!.AsObject();
            less.Remove(field);
            var answer = await bench.PostAsync(route, less.ToJsonString());
            if (answer.Status != HttpStatusCode.BadRequest)
                continue;
            Assert.Contains($"'{field}'", answer.String("message"), StringComparison.Ordinal);
            refused.Add(field);
        }

        Assert.Equal(route != "prospects", refused.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_field_that_the_model_does_not_have_is_refused_by_its_name(string route)
    {
        await using var bench = await OzmapBench.StartAsync();
        var (create, _) = Bodies(bench, route);
        var more = JsonNode.Parse(create)!.AsObject();
        more["colour"] = "red";

        var answer = await bench.PostAsync(route, more.ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("'colour'", answer.String("message"), StringComparison.Ordinal);
        var id = (await bench.PostAsync(route, create)).String("id");
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.PatchAsync($"{route}/{id}", """{"colour":"red"}""")).Status);
    }

    [Theory]
    [InlineData("tags", """{"name":1}""", "'name'")]
    [InlineData("tags", """{"name":null}""", "'name'")]
    [InlineData("tags", """{"allowedTypes":["house"]}""", "'house'")]
    [InlineData("tags", """{"allowedTypes":"box"}""", "'allowedTypes'")]
    [InlineData("prospects", """{"coords":[-25,-250]}""", "'coords'")]
    [InlineData("prospects", """{"viable":"yes"}""", "'viable'")]
    [InlineData("prospects", """{"tags":["66a0c0de3000000000000001"]}""", "not found in tags")]
    [InlineData("prospects", """{"tags":["x"]}""", "'tags'")]
    [InlineData("pendencies", """{"pendencyType":"x"}""", "'pendencyType'")]
    [InlineData("pendencies", """{"convertedTo":{}}""", "'convertedTo'")]
    [InlineData("project-groups", """{"projects":["x"]}""", "'projects'")]
    [InlineData("regions", """{"polygon":{"type":"Point","coordinates":[1,2]}}""", "'polygon'")]
    [InlineData("pons", """{"potency":"3"}""", "'potency'")]
    [InlineData("olts", """{"kind":"OLT"}""", "'kind'")]
    [InlineData("olts", """{"snmp":"public"}""", "'snmp'")]
    public async Task A_value_of_another_type_is_refused_and_nothing_is_changed(string route, string change, string message)
    {
        await using var bench = await OzmapBench.StartAsync();
        var id = (await bench.PostAsync(route, Bodies(bench, route).Create)).String("id");
        var before = bench.State.Snapshot();

        var answer = await bench.PatchAsync($"{route}/{id}", change);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(message, answer.String("message"), StringComparison.Ordinal);
        Assert.Equal(before, bench.State.Snapshot());
    }

    [Theory]
    [InlineData("tags")]
    [InlineData("boxes")]
    [InlineData("splitters")]
    [InlineData("projects")]
    [InlineData("fibers")]
    [InlineData("cables")]
    public async Task The_same_external_id_again_is_an_error(string route)
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Live("501", 1);
        bench.State.AddTag("VIP", "box");
        var id = (await bench.GetAsync(route)).Json["rows"]![0]!["id"]!.GetValue<string>();

        var first = await bench.PatchAsync($"{route}/{id}", """{"external_id":"x-1"}""");
        var second = await bench.PatchAsync($"{route}/{id}", """{"external_id":"x-1"}""");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.BadRequest), (first.Status, second.Status));
        Assert.Contains("external_id", second.String("message"), StringComparison.Ordinal);
        Assert.Equal("x-1", (await bench.GetAsync($"{route}/{id}")).String("external_id"));
    }

    [Theory]
    [InlineData("tags")]
    [InlineData("boxes")]
    [InlineData("properties")]
    [InlineData("ftth-clients")]
    [InlineData("network-connectors")]
    public async Task An_id_of_another_form_is_refused(string route)
    {
        await using var bench = await OzmapBench.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await bench.GetAsync($"{route}/17")).Status);
        if (route == "network-connectors")
            return;
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.PatchAsync($"{route}/17", "{}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.DeleteAsync($"{route}/17")).Status);
    }

    [Fact]
    public async Task Defaults_are_filled_in()
    {
        await using var bench = await OzmapBench.StartAsync();

        var pendency = await bench.PostAsync("pendencies", Bodies(bench, "pendencies").Create);
        var connector = await bench.PostAsync("connectors", Bodies(bench, "connectors").Create);

        Assert.False(pendency.Json["solved"]!.GetValue<bool>());
        Assert.Equal(bench.State.ApiUser.Id, pendency.String("owner"));
        Assert.Equal(-50.1, pendency.Json["lng"]!.GetValue<double>());
        Assert.Equal(bench.Project.Id, connector.String("project"));
        Assert.Equal("[null,null]", connector.Json["connectables"]!.ToJsonString());
    }

    [Fact]
    public async Task A_field_that_is_only_written_is_in_no_answer()
    {
        await using var bench = await OzmapBench.StartAsync();

        var made = await bench.PostAsync("project-groups", Bodies(bench, "project-groups").Create);

        Assert.Null(made.Json["users"]);
        Assert.NotNull(bench.State.Documents("project-groups").Single(d => d.Id == made.String("id"))["users"]);
    }

    private static (string Create, string Change) Bodies(OzmapBench bench, string route)
    {
        var (_, create, change) = s_models.Single(m => m.Route == route);
        return (Fill(bench, create), change);
    }

    private static string Fill(OzmapBench bench, string body)
    {
        var state = bench.State;
        (string Name, Func<string> Value)[] names =
        [
            ("POLYGON", () => """{"type":"Polygon","coordinates":[[[-51,-26],[-50,-26],[-50,-25],[-51,-25],[-51,-26]]]}"""),
            ("PENDENCYTYPE", () => state.AddPendencyType("OTHER").Id),
            ("CONNECTORTYPE", () => state.Documents("connector-types")[0].Id),
            ("REGIONTYPE", () => state.AddDocument("region-types", """{"name":"OTHER"}""").Id),
            ("\"OLT\"", () => $"\"{state.AddOlt(bench.Project, "OLT-01").Id}\""),
            ("\"SLOT\"", () => $"\"{state.AddSlot(state.AddOlt(bench.Project, "OLT-01")).Id}\""),
            ("\"PROJECT\"", () => $"\"{bench.Project.Id}\""),
            ("\"BOX\"", () => $"\"{bench.Box.Id}\""),
            ("\"USER\"", () => $"\"{state.ApiUser.Id}\""),
            ("\"TAG\"", () => $"\"{state.AddTag("T", "prospect").Id}\""),
            ("\"ANY\"", () => $"\"{Any}\""),
        ];
        return names.Aggregate(body, (text, name) => text.Contains(name.Name, StringComparison.Ordinal) ? text.Replace(name.Name, name.Value(), StringComparison.Ordinal) : text);
    }
}
