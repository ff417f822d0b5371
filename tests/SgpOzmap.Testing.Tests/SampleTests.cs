using System.Text.Json;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing.Tests;

/// <summary>
/// Our answers against the vendors' published examples, key by key: every key of an example has to be in ours with the same JSON type. The examples
/// are not part of the repository; SGPOZMAP_SAMPLES names the folder, and without it only the short shapes of our own below are compared.
/// </summary>
public sealed class SampleTests
{
    private static readonly string? s_folder = Environment.GetEnvironmentVariable("SGPOZMAP_SAMPLES");

    private static readonly Dictionary<string, string> s_own = new(StringComparer.Ordinal)
    {
        ["sgp/ura-clientes"] =
            """
            {"paginacao":{"offset":0,"limit":1,"parcial":1,"total":1},"clientes":[{"nome":"A","endereco":{"numero":1,"latitude":"0","longitude":"0"},
             "contratos":[{"contrato":1,"status":"A","servicos":[{"id":1,"tipo":"A","login":"A","senha":"A","mac":"A","endereco":{"latitude":"0"},
              "onu":{"id":1,"serial":"A","olt_id":1,"rx":"-1","splitter":{"id":1,"nome":"A","porta":1},"conexao":{"status":"A"}}}]}]}]}
            """,
        ["ozmap/properties-list"] =
            """
            {"total":1,"count":1,"start":0,"limit":1,"rows":[{"id":"A","drop":"A","box":"A","project":"A","parent":"A","coords":[0.5,0.5],"lng":0.5,"lat":0.5,
             "client":{"id":"A","code":"A","status":0,"implanted":true,"onu":{"user_PPPoE":"A","serial_number":"A","mac_address":"A"}},
             "connections":[{"id":"A","kind":"Splitter","port":1,"fiber":"A"}],"history":{"clients":[{"id":"A","code":"A","exit_date":null}]}}]}
            """,
    };

    public static IEnumerable<TheoryDataRow<string>> Sgp => Existing(
        "sgp/ura-clientes", "sgp/fttx-onu-list", "sgp/fttx-olt-onu-list", "sgp/fttx-olt-list", "sgp/fttx-splitter-all",
        "sgp/fttx-splitter-onu-all", "sgp/ura-pops", "sgp/ura-consultacliente",
        "sgp/fttx-onu-detail", "sgp/fttx-service-list", "sgp/suporte-contrato-list", "sgp/ura-listacontrato", "sgp/radius-radacct-list-all", "sgp/ura-manutencao-list");

    public static IEnumerable<TheoryDataRow<string>> Ozmap => Existing(
        "ozmap/properties-list", "ozmap/properties-create", "ozmap/boxes-list", "ozmap/splitters-list", "ozmap/projects-list",
        "ozmap/boxes-create", "ozmap/box-types-list", "ozmap/pendencies-create", "ozmap/pendencies-get", "ozmap/pendency-types-list",
        "ozmap/pendency-types-create", "ozmap/pendency-types-get", "ozmap/project-groups-list", "ozmap/project-groups-create", "ozmap/prospects-list",
        "ozmap/prospects-create", "ozmap/prospects-get", "ozmap/posts-create", "ozmap/posts-list", "ozmap/posts-get", "ozmap/files-create", "ozmap/users-get");

    [Theory]
    [MemberData(nameof(Sgp))]
    public async Task An_SGP_answer_has_the_shape_of_the_example(string sample)
    {
        var state = new SgpState();
        state.AddPop("CENTRO");
        state.AddSubscriber(501, "ANA", box: "CTO-1", port: 1, latitude: -25.1, longitude: -50.1);
        state.FindContract(501)!.Services[0].Online = false;
        state.AddUnboundOnu();
        var maintenance = state.AddMaintenance("TROCA");
        maintenance.Pops.Add(state.Pops[0]);
        maintenance.Olts.Add(state.Olts[0]);
        maintenance.Boxes.Add(state.Boxes[0]);
        maintenance.Nas.Add(state.AddNas("NAS-1"));
        await using var bench = await SgpBench.StartAsync(state);

        var answer = sample switch
        {
            "sgp/ura-clientes" => await bench.PostAsync(
                "/api/ura/clientes/", ("exibir_conexao", "1"), ("exibir_observacao_cliente", "1"), ("exibir_observacao_servicos", "1")),
            "sgp/fttx-onu-list" => await bench.GetAsync("/api/fttx/onu/list/", "&signal=1&connection=1"),
            "sgp/fttx-olt-onu-list" => await bench.GetAsync("/api/fttx/olt/1/onu/list/"),
            "sgp/fttx-olt-list" => await bench.GetAsync("/api/fttx/olt/list/"),
            "sgp/fttx-splitter-all" => await bench.GetAsync("/api/fttx/splitter/all/"),
            "sgp/fttx-splitter-onu-all" => await bench.GetAsync("/api/fttx/splitter/1/onu/all/"),
            "sgp/fttx-onu-detail" => await bench.GetAsync("/api/fttx/onu/501/"),
            "sgp/fttx-service-list" => await bench.GetAsync("/api/fttx/service/list/"),
            "sgp/suporte-contrato-list" => await bench.PostAsync("/api/suporte/contrato/list/", ("contrato_id", "501")),
            "sgp/ura-listacontrato" => await bench.PostAsync("/api/ura/listacontrato/", ("exibir_endereco", "1")),
            "sgp/radius-radacct-list-all" => await bench.PostAsync("/ws/radius/radacct/list/all/"),
            "sgp/ura-manutencao-list" => await bench.GetAsync("/api/ura/manutencao/list/"),
            "sgp/ura-pops" => await bench.PostAsync("/api/ura/pops/"),
            _ => await bench.PostAsync("/api/ura/consultacliente/", ("contrato", "501")),
        };

        Compare(sample, answer.Json);
    }

    [Theory]
    [MemberData(nameof(Ozmap))]
    public async Task An_OZmap_answer_has_the_shape_of_the_example(string sample)
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Live("501", 1);
        bench.State.AddProperty(splitter: bench.Splitter, port: 2).BuildingId = bench.Box.Id;
        bench.State.AddProperty(splitter: bench.Splitter, port: 3).Name = "";
        bench.State.PlugNetwork(bench.Splitter, 4);
        bench.State.AddProject("PARTE").Parent = bench.Project;

        var tag = bench.State.AddTag("T", "post");
        var type = bench.State.AddPendencyType("T");
        bench.State.AddPendency(bench.Project, type, new(-25, -50), "P").Fields["responsibles"] = new JsonArray(bench.State.ApiUser.Id);
        bench.State.AddDocument("prospects", $$"""{"name":"M","code":"1","address":"R","observation":"O","tags":["{{tag.Id}}"]}""");
        bench.State.AddDocument(
            "users",
            $$"""
            {"username":"u","name":"U","email":"","role":"{{tag.Id}}","resources":["OZmap"],
             "projects":[{"fromGroup":false,"project":"{{bench.Project.Id}}","role":"{{tag.Id}}"}]}
            """);
        bench.State.AddProjectGroup("G", bench.Project);
        bench.State.AddDocument("box-types", """{"code":"C","brand":"B","mold":"M","description":"D","default_level":3,"default_template":"66a0c0de3000000000000001"}""");
        var post = await bench.UploadAsync(
            "posts", [("element.kind", "box"), ("element.id", bench.Box.Id), ("title", "T"), ("observation", "O"), ("tags.0", tag.Id)]);
        if (sample is "ozmap/posts-get" or "ozmap/posts-list")
            await bench.UploadAsync("files", [("element.kind", "post"), ("element.id", post.String("id")!)], ("files", "a.png", "image/png"));

        var answer = sample switch
        {
            "ozmap/boxes-create" => await bench.PostAsync(
                "boxes", $$"""{"project":"{{bench.Project.Id}}","coords":[-50,-25],"implanted":false,"hierarchyLevel":2,"boxType":"{{bench.State.DefaultBoxType.Id}}"}"""),
            "ozmap/pendencies-create" => await bench.PostAsync(
                "pendencies",
                $$"""
                {"name":"P","description":"D","color":"66a0c0de3000000000000001","pendencyType":"{{type.Id}}","project":"{{bench.Project.Id}}","coords":[-50,-25],
                 "responsibles":["{{bench.State.ApiUser.Id}}"]}
                """),
            "ozmap/pendency-types-create" => await bench.PostAsync("pendency-types", """{"name":"P","description":"D"}"""),
            "ozmap/project-groups-create" => await bench.PostAsync("project-groups", $$$"""{"name":"G","projects":[{"project":"{{{bench.Project.Id}}}"}]}"""),
            "ozmap/prospects-create" => await bench.PostAsync(
                "prospects", $$"""{"name":"M","coords":[-50,-25],"code":"1","address":"R","observation":"O","tags":["{{tag.Id}}"]}"""),
            "ozmap/posts-create" => post,
            "ozmap/files-create" => await bench.UploadAsync("files", [("element.kind", "post"), ("element.id", post.String("id")!)], ("files", "a.png", "image/png")),
            _ when sample.EndsWith("-get", StringComparison.Ordinal) => await bench.GetAsync(
                $"{sample[6..^4]}/{(await bench.GetAsync(sample[6..^4])).Json["rows"]![0]!["id"]!.GetValue<string>()}"),
            "ozmap/properties-create" => await bench.PostAsync("properties", $$$"""{"project":"{{{bench.Project.Id}}}","lat":-25,"lng":-50,"client":{"code":"7"}}"""),
            _ => await bench.GetAsync(sample[6..^5]),
        };

        Compare(sample, answer.Json);
    }

    private static IEnumerable<TheoryDataRow<string>> Existing(params string[] names)
        => names.Where(n => s_folder is not null || s_own.ContainsKey(n)).Select(n => new TheoryDataRow<string>(n));

    private static void Compare(string sample, JsonNode ours)
    {
        var text = s_folder is null ? s_own[sample] : File.ReadAllText(Path.Combine(s_folder, sample + ".json"));
        var (expected, actual) = (Shape(JsonNode.Parse(text)), Shape(ours));
        var problems = new List<string>();
        foreach (var (path, kinds) in expected)
        {
            if (!actual.TryGetValue(path, out var have))
                problems.Add($"{path} is missing");
            else if (!Fits(kinds, have))
                problems.Add($"{path} is {string.Join('/', have)}, not {string.Join('/', kinds)}");
        }

        Assert.Empty(problems);
        Assert.NotEmpty(expected);
    }

    /// <summary>Null says nothing of the type; otherwise one of ours has to be one of theirs.</summary>
    private static bool Fits(HashSet<string> theirs, HashSet<string> ours)
        => theirs.SetEquals(["null"]) || ours.SetEquals(["null"]) || ours.Where(k => k != "null").All(theirs.Contains);

    private static Dictionary<string, HashSet<string>> Shape(JsonNode? node)
    {
        var shape = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        Walk(node, "", shape);
        return shape;
    }

    private static void Walk(JsonNode? node, string path, Dictionary<string, HashSet<string>> shape)
    {
        if (!shape.TryGetValue(path, out var kinds))
            shape[path] = kinds = new HashSet<string>(StringComparer.Ordinal);
        kinds.Add(node?.GetValueKind() switch
        {
            null => "null",
            JsonValueKind.True or JsonValueKind.False => "bool",
            var kind => kind.ToString()!,
        });
        if (node is JsonArray array)
        {
            foreach (var item in array)
                Walk(item, path + "[]", shape);
        }
        else if (node is JsonObject o)
        {
            foreach (var (name, value) in o)
                Walk(value, path.Length == 0 ? name : $"{path}.{name}", shape);
        }
    }
}
