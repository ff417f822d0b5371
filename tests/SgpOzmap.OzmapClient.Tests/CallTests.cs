using System.Text.Json.Nodes;
using SgpOzmap.OzmapClient.Connections;
using SgpOzmap.OzmapClient.Feasibility;
using SgpOzmap.OzmapClient.Posts;
using SgpOzmap.OzmapClient.Routes;
using SgpOzmap.OzmapClient.Settings;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.OzmapClient.Values;
using SgpOzmap.Testing;

namespace SgpOzmap.OzmapClient.Tests;

/// <summary>The calls that are not lists.</summary>
public sealed class CallTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"id":"s","hierarchyLevels":{"boxes":[{"id":3,"name":"CTO","translated_name":"Caixa"}]},"smtp":{"password":"x"}}""")]
    [InlineData("""{"rows":[{"id":"s","hierarchyLevels":{"boxes":[{"id":"3","name":"CTO","translated_name":"Caixa"}]}}],"total":1}""")]
    [InlineData("""[{"_id":"s","hierarchyLevels":{"boxes":[{"id":3,"name":"CTO","translated_name":"Caixa"}]}}]""")]
    public async Task The_settings_tell_what_levels_mean(string body)
    {
        await using var ozmap = await Ozmap.StartAsync(body);

        var settings = await ozmap.Client.GetSystemConfigAsync(Token);

        Assert.Equal("/api/v2/system-configs", Assert.Single(ozmap.Requests).Path);
        Assert.Equal("s", settings.Id);
        var level = Assert.Single(settings.HierarchyLevels!.Boxes);
        Assert.Equal((3, "CTO", "Caixa"), (level.Id, level.Name, level.TranslatedName));
        Assert.Empty(settings.HierarchyLevels.Towers);
        Assert.Null(settings.Extra?.Keys.FirstOrDefault());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    public async Task Settings_that_are_not_there_are_an_error(string body)
    {
        await using var ozmap = await Ozmap.StartAsync(body);

        Assert.Equal(OzmapErrorKind.InvalidBody, (await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.GetSystemConfigAsync(Token))).Kind);
    }

    [Fact]
    public async Task A_post_is_a_form()
    {
        await using var ozmap = await Ozmap.StartAsync("""{"id":"p","title":"T","element":{"id":"b","kind":"box"},"tags":["g","h"]}""", 201);

        var post = await ozmap.Client.CreatePostAsync(
            new PostCreation { ElementKind = "box", ElementId = "b", Title = "T", Observation = "çã", TagIds = ["g", "h"] }, Token);

        Assert.Equal(("p", "T", "box", "b"), (post.Id, post.Title, post.Element!.Kind, post.Element.Id));
        var request = Assert.Single(ozmap.Requests);
        Assert.Equal(("POST", "/api/v2/posts"), (request.Method, request.Path));
        Assert.StartsWith("multipart/form-data; boundary=", request.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal([("element.kind", "box"), ("element.id", "b"), ("title", "T"), ("observation", "çã"), ("tags.0", "g"), ("tags.1", "h")], Parts(request.Body));
    }

    [Fact]
    public async Task A_post_that_says_little_sends_little()
    {
        await using var ozmap = await Ozmap.StartAsync("""{"id":"p"}""", 201);

        await ozmap.Client.CreatePostAsync(new PostCreation { ElementKind = "drop", ElementId = "d", Title = " " }, Token);

        Assert.Equal([("element.kind", "drop"), ("element.id", "d")], Parts(Assert.Single(ozmap.Requests).Body));
    }

    [Theory]
    [InlineData("""{"id":"f","name":"a.png","contentType":"image/png"}""")]
    [InlineData("""[{"_id":"f","name":"a.png","contentType":"image/png"}]""")]
    public async Task Files_go_to_their_post(string answer)
    {
        await using var ozmap = await Ozmap.StartAsync(answer, 201);

        var files = await ozmap.Client.UploadFilesAsync(
            "p", [new OzmapUpload("a.png", "image/png", "AAA"u8.ToArray()), new OzmapUpload("b.txt", "text/plain", "BBB"u8.ToArray())], Token);

        var file = Assert.Single(files);
        Assert.Equal(("f", "a.png", "image/png"), (file.Id, file.Name, file.ContentType));
        var request = Assert.Single(ozmap.Requests);
        Assert.Equal("/api/v2/files", request.Path);
        Assert.Equal([("element.kind", "post"), ("element.id", "p"), ("files", "AAA"), ("files", "BBB")], Parts(request.Body));
        Assert.Contains("filename=\"b.txt\"", request.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posts_and_files_that_say_nothing_are_refused_before_they_are_sent()
    {
        await using var ozmap = await Ozmap.StartAsync("{}");

        await Assert.ThrowsAsync<ArgumentException>(() => ozmap.Client.CreatePostAsync(new PostCreation { ElementKind = "", ElementId = "b" }, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => ozmap.Client.CreatePostAsync(new PostCreation { ElementKind = "box", ElementId = " " }, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => ozmap.Client.UploadFilesAsync("p", [], Token));
        await Assert.ThrowsAsync<ArgumentException>(() => ozmap.Client.UploadFilesAsync("", [new OzmapUpload("a", "image/png", default)], Token));
        Assert.Empty(ozmap.Requests);
    }

    [Fact]
    public async Task Feasibility_finds_the_boxes_whatever_their_lists_are_called()
    {
        await using var ozmap = await Ozmap.StartAsync("""
            {"viable":true,"radius":150,"with":[{"id":"b1","name":"CTO 1","distance":12.5}],
             "rest":{"without":[{"box":{"_id":"b2","name":"CTO 2"},"reason":"full"},{"reason":"no box"}],"none":[]},"notes":["text"]}
            """);

        var result = await ozmap.Client.FindFeasibilityAsync(new OzmapCoordinates(-27.5, -0.000001), 150.5, Token);

        var request = Assert.Single(ozmap.Requests);
        Assert.Equal("/api/v2/ftth-viability/radius?lat=-27.5&lng=-0.000001&radius=150.5", request.Path + request.Query);
        Assert.True(result.Viable);
        Assert.Equal(["with:b1", "rest.without:b2", "rest.none:"], result.Lists.Select(list => $"{list.Name}:{string.Join(',', list.Boxes.Select(box => box.Id))}"));
        Assert.Equal(12.5, result.Lists[0].Boxes[0].Extra!["distance"].GetDouble());
        Assert.Equal(["notes", "radius", "rest", "with"], result.Extra!.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"viable":false}""", false)]
    [InlineData("""{"viable":"true"}""", true)]
    [InlineData("""{"viable":1}""", true)]
    [InlineData("""{"viable":null}""", null)]
    [InlineData("{}", null)]
    public async Task Feasibility_says_what_the_answer_says(string body, bool? viable)
    {
        await using var ozmap = await Ozmap.StartAsync(body);

        var result = await ozmap.Client.FindFeasibilityAsync(new OzmapCoordinates(-27.5, -48.25), cancellationToken: Token);

        Assert.Equal(viable, result.Viable);
        Assert.Empty(result.Lists);
        Assert.DoesNotContain("radius=", Assert.Single(ozmap.Requests).Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(91, 0, 1)]
    [InlineData(0, -181, 1)]
    [InlineData(double.NaN, 0, 1)]
    [InlineData(0, 0, 0)]
    [InlineData(0, 0, double.NaN)]
    public async Task Feasibility_of_nowhere_is_refused_before_it_is_sent(double latitude, double longitude, double radius)
    {
        await using var ozmap = await Ozmap.StartAsync("{}");

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ozmap.Client.FindFeasibilityAsync(new OzmapCoordinates(latitude, longitude), radius, Token));
        Assert.Empty(ozmap.Requests);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("")]
    public async Task Feasibility_that_is_no_object_is_an_error(string body)
    {
        await using var ozmap = await Ozmap.StartAsync(body);

        var error = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.FindFeasibilityAsync(new OzmapCoordinates(0, 0), cancellationToken: Token));

        Assert.Equal(OzmapErrorKind.InvalidBody, error.Kind);
    }

    [Fact]
    public async Task A_route_is_read()
    {
        await using var ozmap = await Ozmap.StartAsync("""
            [{"id":"p","potency":-18.5,"arriving_potency":-19.25,"pon_reached":true,"distance":1.25,"attenuation":21.5,"box_id":"b",
              "olt":{"id":"o","name":"OLT","label":"L","port":22,"ip":"192.0.2.1","user":"root","password":"x"},"shelf":{"id":"h","name":"H","label":"1"},
              "slot":{"id":"s","label":"1","number":1},"pon":{"id":"n","name":"PON","number":"2","maximumClients":64},
              "elements":[{"element":{"id":"e","name":"S","kind":"Splitter","observation":"","label":"l","tray":2,"port":3,"slot":"1","connectables":[]},
                           "parent":{"id":"b","name":"CTO","kind":"Box","length":0},"attenuation":10.5,"distance":0.5}]},
             null]
            """);

        var routes = await ozmap.Client.GetClientRoutesAsync("123|4", Token);

        var request = Assert.Single(ozmap.Requests);
        Assert.Equal("/api/v2/properties/client/123|4/potency?locale=pt_BR", request.Path + request.Query);
        Assert.False(routes.IsRefused);
        var route = Assert.Single(routes.Routes);
        Assert.Equal(("p", -18.5, -19.25, true, 1.25, 21.5, "b"), (route.Id, route.PowerDbm, route.ArrivingPowerDbm, route.ReachesPon, route.DistanceKm, route.AttenuationDb, route.BoxId));
        Assert.Equal(("o", "OLT", "L", 22, "192.0.2.1"), (route.Olt!.Id, route.Olt.Name, route.Olt.Label, route.Olt.Port, route.Olt.Ip));
        Assert.Null(route.Olt.Extra?.Keys.FirstOrDefault());
        Assert.Equal(("h", "s", 1, "n", 2, 64), (route.Shelf!.Id, route.Slot!.Id, route.Slot.Number, route.Pon!.Id, route.Pon.Number, route.Pon.MaximumClients));
        var step = Assert.Single(route.Steps);
        Assert.Equal(("e", "Splitter", "2", 3, "1"), (step.Element!.Id, step.Element.Kind, step.Element.Tray, step.Element.Port, step.Element.Slot));
        Assert.Equal(("b", "Box", 10.5, 0.5), (step.Parent!.Id, step.Parent.Kind, step.AttenuationDb, step.Distance));
    }

    [Theory]
    [InlineData("""{"id":"p","olt_id":"o","olt_name":"OLT","slot":3,"port":4,"potency":"-18.5"}""")]
    [InlineData("""[{"id":"p","olt_id":"o","olt_name":"OLT","slot":"3","port":"4","potency":-18.5}]""")]
    public async Task A_route_of_an_older_server_is_read(string body)
    {
        await using var ozmap = await Ozmap.StartAsync(body);

        var route = Assert.Single((await ozmap.Client.GetClientRoutesAsync("7", Token)).Routes);

        Assert.Equal(("o", "OLT", 3, "3", 4, -18.5), (route.Olt!.Id, route.Olt.Name, route.Slot!.Number, route.Slot.Label, route.Pon!.Number, route.PowerDbm));
    }

    [Theory]
    [InlineData(200, "", false)]
    [InlineData(200, "null", false)]
    [InlineData(200, "[]", false)]
    [InlineData(422, """{"message":"no route"}""", true)]
    public async Task No_route_is_no_error(int status, string body, bool isRefused)
    {
        await using var ozmap = await Ozmap.StartAsync(body, status);

        var routes = await ozmap.Client.GetClientRoutesAsync("7", Token);

        Assert.Empty(routes.Routes);
        Assert.Equal(isRefused, routes.IsRefused);
    }

    [Theory]
    [InlineData(200, "true", OzmapErrorKind.InvalidBody)]
    [InlineData(200, "[1]", OzmapErrorKind.InvalidBody)]
    [InlineData(404, "{}", OzmapErrorKind.NotFound)]
    [InlineData(400, "{}", OzmapErrorKind.Refused)]
    public async Task A_route_that_could_not_be_asked_for_is_an_error(int status, string body, OzmapErrorKind kind)
    {
        await using var ozmap = await Ozmap.StartAsync(body, status);

        Assert.Equal(kind, (await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.GetClientRoutesAsync("7", Token))).Kind);
    }

    [Fact]
    public async Task The_simulator_gives_a_route_to_a_client_who_is_connected_and_none_to_one_who_is_not()
    {
        await using var map = await Map.StartAsync();
        map.State.AddSubscriber("7", "Maria", map.Splitter, 1);
        map.State.AddProperty(map.Box, client: map.State.AddClient("8"));

        var route = Assert.Single((await map.Client.GetClientRoutesAsync("7", Token)).Routes);
        var none = await map.Client.GetClientRoutesAsync("8", Token);

        Assert.Equal((1.25, "OLT-01", 1, map.Box.Id), (route.DistanceKm, route.Olt!.Name, route.Slot!.Number, route.BoxId));
        Assert.True(none.IsRefused);
    }

    [Fact]
    public async Task Elements_are_joined_and_parted_by_id_and_kind()
    {
        await using var ozmap = await Ozmap.StartAsync([Ozmap.Status(204)]);

        await ozmap.Client.ConnectAsync(new ConnectionEnd("s", "splitter") { Port = 3, Side = "output" }, new ConnectionEnd("f", "fiber"), Token);
        await ozmap.Client.DisconnectAsync(new ConnectionEnd("s", "splitter"), new ConnectionEnd("f", "fiber"), Token);

        Assert.Equal(["POST connect", "POST disconnect"], Script.Calls(ozmap));
        AssertBody("""{"elementA":{"id":"s","kind":"splitter","port":3,"side":"output"},"elementB":{"id":"f","kind":"fiber"}}""", ozmap.Requests[0].Body);
        AssertBody("""{"elementA":{"id":"s","kind":"splitter"},"elementB":{"id":"f","kind":"fiber"}}""", ozmap.Requests[1].Body);
    }

    [Fact]
    public async Task Elements_without_a_name_are_not_joined()
    {
        await using var ozmap = await Ozmap.StartAsync([Ozmap.Status(204)]);

        await Assert.ThrowsAsync<ArgumentException>(() => ozmap.Client.ConnectAsync(new ConnectionEnd("", "splitter"), new ConnectionEnd("f", "fiber"), Token));
        await Assert.ThrowsAsync<ArgumentException>(() => ozmap.Client.DisconnectAsync(new ConnectionEnd("s", "splitter"), new ConnectionEnd("f", " "), Token));
        Assert.Empty(ozmap.Requests);
    }

    [Fact]
    public async Task A_joining_that_breaks_off_may_have_been_done_and_is_not_repeated()
    {
        await using var ozmap = await Ozmap.StartAsync(Ozmap.Reset);

        var error = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.ConnectAsync(new ConnectionEnd("s", "splitter"), new ConnectionEnd("f", "fiber"), Token));

        Assert.Equal(WriteOutcome.Unknown, error.WriteOutcome);
        Assert.Single(ozmap.Requests);
    }

    private static void AssertBody(string expected, string body) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(body)), body);

    /// <summary>The parts of a multipart form: names and contents.</summary>
    private static IEnumerable<(string Name, string Value)> Parts(string body)
    {
        var boundary = body[..body.IndexOf("\r\n", StringComparison.Ordinal)];
        foreach (var part in body.Split(boundary, StringSplitOptions.RemoveEmptyEntries).Where(part => part.Contains("name=", StringComparison.Ordinal)))
        {
            var name = part[(part.IndexOf("name=\"", StringComparison.Ordinal) + 6)..];
            var start = part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
            yield return (name[..name.IndexOf('"', StringComparison.Ordinal)], part[start..^2]);
        }
    }
}
