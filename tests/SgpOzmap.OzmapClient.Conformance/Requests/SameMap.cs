using System.Text.Json.Nodes;
using SgpOzmap.Testing;

namespace SgpOzmap.OzmapClient.Conformance.Requests;

/// <summary>The map that both sides send their requests to, and the records that the requests name.</summary>
internal sealed class SameMap
{
    private readonly OzmapState _state = WellFilledMap.Make();

    /// <summary>The ids are taken now: requests delete records.</summary>
    internal SameMap()
    {
        var post = _state.AddDocument("posts", $$"""{"element":{"id":"{{_state.Boxes[0].Id}}","kind":"box"},"title":"FOTOS"}""");
        Project = _state.Projects[0].Id;
        Box = _state.Boxes[0].Id;
        Splitter = _state.Splitters[0].Id;
        Property = _state.Clients[0].Property!.Id;
        Vacant = _state.Properties.First(property => property is { Client: null, Box: not null }).Id;
        Client = _state.Clients[0].Id;
        Homeless = _state.FindClient("LIVRE")!.Id;
        Post = post.Id;
        BoxType = First("box-types");
        SplitterType = First("splitter-types");
        RegionType = First("region-types");
        Tag = First("tags");
        Tag2 = _state.Documents("tags")[1].Id;
        Prospect = First("prospects");
        Pendency = First("pendencies");
        PendencyType = First("pendency-types");
        User = First("users");
    }

    internal OzmapState State => _state;

    internal string Project { get; }

    internal string Box { get; }

    internal string Splitter { get; }

    internal string Property { get; }

    internal string Vacant { get; }

    internal string Client { get; }

    internal string Homeless { get; }

    internal string Post { get; }

    internal string BoxType { get; }

    internal string SplitterType { get; }

    internal string RegionType { get; }

    internal string Tag { get; }

    internal string Tag2 { get; }

    internal string Prospect { get; }

    internal string Pendency { get; }

    internal string PendencyType { get; }

    internal string User { get; }

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
