using System.Text.Json;

namespace SgpOzmap.Testing.Tests.Ozmap;

/// <summary>How a test puts records of JSON on the map and reads them.</summary>
public sealed class DocumentStateTests
{
    [Fact]
    public void What_is_added_can_be_read()
    {
        var state = new OzmapState();
        var project = state.AddProject("CENTRO");
        var tag = state.AddTag("VIP", "box", "client");

        Assert.Equal(("tags", "VIP"), (tag.Route, tag.Text("name")));
        Assert.Same(tag, Assert.Single(state.Documents("tags")));
        Assert.Equal(-50.1, state.AddProspect("MARIA", new SimCoordinates(-25.1, -50.1))["coords"]![0]!.GetValue<double>());
        Assert.Equal(project.Id, state.AddPendency(project, state.AddPendencyType("T"), new(-25, -50)).Text("project"));
        Assert.Equal(project.Id, state.AddProjectGroup("G", project)["projects"]![0]!["project"]!.GetValue<string>());
        Assert.Equal("k", state.AddUser("ana", apiKey: "k").Text("apiKey"));
        var olt = state.AddOlt(project, "OLT-01");
        Assert.Equal(project.Id, state.AddPon(state.AddSlot(olt)).Text("project"));
        Assert.Equal(JsonValueKind.Null, state.AddConnector(state.AddBox(project, "B"))["connectables"]!.AsArray()[0]?.GetValueKind() ?? JsonValueKind.Null);
    }

    [Theory]
    [InlineData("tags", """{"name":"VIP"}""", "'allowedTypes'")]
    [InlineData("tags", """{"name":"VIP","allowedTypes":[],"x":1}""", "'x'")]
    [InlineData("tags", """{"name":1,"allowedTypes":[]}""", "'name'")]
    [InlineData("tags", "[]", "object")]
    [InlineData("boxes", "{}", "'boxes'")]
    [InlineData("nonsense", "{}", "'nonsense'")]
    public void A_record_that_the_API_would_not_hold_cannot_be_added(string route, string json, string message)
        => Assert.Contains(message, Assert.Throws<ArgumentException>(() => new OzmapState().AddDocument(route, json)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_empty_map_has_what_boxes_and_cables_refer_to()
    {
        var state = new OzmapState();
        var box = state.AddBox(state.AddProject("P"), "B");
        var splitter = state.AddSplitter(box, 8);

        Assert.Equal(state.DefaultBoxType.Id, box.BoxTypeId);
        Assert.Contains(splitter.SplitterTypeId, state.Documents("splitter-types").Select(t => t.Id));
        Assert.Single(state.Documents("cable-types"));
        Assert.Equal("", new OzmapState().Snapshot());
    }

    [Fact]
    public void A_snapshot_shows_the_records_of_JSON()
    {
        var state = new OzmapState();
        state.AddTag("VIP", "box");

        Assert.Contains("tags {\"name\":\"VIP\"", state.Snapshot(), StringComparison.Ordinal);
    }
}
