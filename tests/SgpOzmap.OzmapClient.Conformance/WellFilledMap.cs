using SgpOzmap.Testing;

namespace SgpOzmap.OzmapClient.Conformance;

/// <summary>A map with several records of every model, the awkward ones included: the same on every run.</summary>
internal static class WellFilledMap
{
    public static OzmapState Make()
    {
        var state = new OzmapState();
        var projects = Enumerable.Range(1, 5).Select(n => state.AddProject($"PROJETO {n}")).ToList();
        projects[1].Parent = projects[0];
        var centre = projects[0];
        for (var n = 0; n < 6; n++)
            FillBox(state, state.AddBox(centre, $"CTO-{n + 1:000}", new SimCoordinates(-25.10 - (n * 0.01), -50.10 - (n * 0.01)), draft: n == 5), n);

        // A property inside a building, one without a box, and a client without a place.
        state.AddProperty(state.Boxes[0], new SimCoordinates(-25.1, -50.1)).Address = "RUA SEM NUMERO";
        var flat = state.AddProperty(state.Boxes[1]);
        (flat.BuildingId, flat.Address) = ("66a0c0de3000000000000002", "EDIFICIO SOL");
        state.AddClient("LIVRE", "SEM LUGAR");
        FillDocuments(state, centre, projects);
        FillTypes(state);
        return state;
    }

    private static void FillBox(OzmapState state, SimBox box, int n)
    {
        box.Observation = $"POSTE {n}";
        var splitter = state.AddSplitter(box, 8, index: n, name: $"Splitter {n + 1}");
        var place = box.Coordinates!.Value;
        var client = state.AddSubscriber($"10{n}", $"ASSINANTE {n}", splitter, 1, new(place.Latitude + 0.0001, place.Longitude), status: n % 2, potencyRead: -19.5);
        client.WithOnu($"user{n}", $"SERIAL{n}", "").Property!.Address = $"RUA {n}";
        state.AddProperty(splitter: splitter, port: 2, coordinates: new SimCoordinates(place.Latitude, place.Longitude + 0.0002)).Address = $"CASA VAZIA {n}";
        state.BlockPort(splitter, 3);
        state.PlugNetwork(splitter, 4);
        state.PlugNetwork(splitter, 5, cord: true);
        state.AddConnector(box, $"C-{n}");
    }

    private static void FillDocuments(OzmapState state, SimProject centre, List<SimProject> projects)
    {
        var regionType = state.AddDocument("region-types", """{"name":"BAIRRO"}""");
        for (var n = 0; n < 5; n++)
        {
            var tag = state.AddTag($"TAG {n}", "box", "property", "client", "prospect", "pendency", "region", "cable", "post");
            state.AddProspect($"INTERESSADO {n}", new SimCoordinates(-25.2 - (n * 0.01), -50.2), code: $"I-{n}", phone: "42 99999-0000");
            var type = state.AddPendencyType($"TIPO {n}");
            state.AddPendency(centre, type, new SimCoordinates(-25.3 - (n * 0.01), -50.3), $"PENDENCIA {n}", solved: n % 2 == 0).Fields["responsibles"]!.AsArray()
                .Add((System.Text.Json.Nodes.JsonNode)state.ApiUser.Id);
            var group = state.AddProjectGroup($"GRUPO {n}", projects[n], centre);
            var user = state.AddUser($"user{n}", $"PESSOA {n}", $"API-KEY-{n}");
            user.Fields["projects"]!.AsArray().Add(Parse($$"""{"project":"{{projects[n].Id}}","role":"{{user.Id}}","fromGroup":false}"""));
            user.Fields["projectGroups"]!.AsArray().Add(Parse($$"""{"group":"{{group.Id}}"}"""));
            state.AddDocument("region-types", $$"""{"name":"TIPO {{n}}"}""");
            state.AddDocument(
                "regions",
                FormattableString.Invariant(
                    $$"""
                    {"name":"REGIAO {{n}}","regionType":"{{regionType.Id}}","tags":["{{tag.Id}}"],"projects":["{{centre.Id}}"],
                     "polygon":{"type":"Polygon","coordinates":[[[{{-52 + n}},-26],[{{-51.5 + n}},-26],[{{-51.5 + n}},-25.5],[{{-52 + n}},-25.5],[{{-52 + n}},-26]]]} }
                    """));
            state.AddPon(state.AddSlot(state.AddOlt(centre, $"OLT-{n}"), n), n);
        }
    }

    private static void FillTypes(OzmapState state)
    {
        for (var n = 0; n < 5; n++)
        {
            state.AddDocument("box-types", $$"""{"code":"TIPO {{n}}","prefix":"C"}""");
            state.AddDocument("connector-types", $$"""{"code":"TIPO {{n}}","loss":0.3,"isDrop":false}""");
            state.AddDocument(
                "cable-types",
                $$"""{"code":"TIPO {{n}}","default_level":1,"fiberProfile":"66a0c0de3000000000000003","fiberNumber":12,"looseNumber":1,"base_loss":0.2}""");
            state.AddDocument(
                "splitter-types",
                $$"""
                {"code":"TIPO {{n}}","isDrop":true,"ratio":{"input":1,"output":8},"inputConnectionType":0,"outputConnectionType":1,"attenuation":[10.5]}
                """);
        }
    }

    private static System.Text.Json.Nodes.JsonNode Parse(string json) => System.Text.Json.Nodes.JsonNode.Parse(json)!;
}
