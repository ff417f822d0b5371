using System.Text.Json.Nodes;
using SgpOzmap.Testing;

namespace SgpOzmap.OzmapClient.Conformance.Requests;

/// <summary>The map that both sides send their requests to, and the records that the requests name.</summary>
internal sealed class SameMap
{
    private readonly OzmapState _state = WellFilledMap.Make();
    private readonly SimDocument _post;

    internal SameMap() => _post = _state.AddDocument("posts", $$"""{"element":{"id":"{{_state.Boxes[0].Id}}","kind":"box"},"title":"FOTOS"}""");

    internal OzmapState State => _state;

    internal string Project => _state.Projects[0].Id;

    internal string Box => _state.Boxes[0].Id;

    internal string Splitter => _state.Splitters[0].Id;

    internal string Property => _state.Clients[0].Property!.Id;

    internal string Vacant => _state.Properties.First(property => property is { Client: null, Box: not null }).Id;

    internal string Client => _state.Clients[0].Id;

    internal string Homeless => _state.FindClient("LIVRE")!.Id;

    internal string Post => _post.Id;

    internal string BoxType => First("box-types");

    internal string SplitterType => First("splitter-types");

    internal string RegionType => First("region-types");

    internal string Tag => First("tags");

    internal string Tag2 => _state.Documents("tags")[1].Id;

    internal string Prospect => First("prospects");

    internal string Pendency => First("pendencies");

    internal string PendencyType => First("pendency-types");

    internal string User => First("users");

    /// <summary>The ids by the names that the script knows them by.</summary>
    internal string ToJson() => new JsonObject
    {
        ["project"] = Project,
        ["box"] = Box,
        ["splitter"] = Splitter,
        ["property"] = Property,
        ["vacant"] = Vacant,
        ["client"] = Client,
        ["homeless"] = Homeless,
        ["post"] = Post,
        ["boxType"] = BoxType,
        ["splitterType"] = SplitterType,
        ["regionType"] = RegionType,
        ["tag"] = Tag,
        ["tag2"] = Tag2,
        ["prospect"] = Prospect,
        ["pendency"] = Pendency,
        ["pendencyType"] = PendencyType,
        ["user"] = User,
    }.ToJsonString();

    private string First(string route) => _state.Documents(route)[0].Id;
}
