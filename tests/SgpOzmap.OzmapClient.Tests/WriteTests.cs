using System.Text.Json;
using System.Text.Json.Nodes;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Tests;

public sealed class WriteTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    public async Task A_property_is_created_with_its_client_and_its_port_in_one_call(int status)
    {
        await using var ozmap = await Ozmap.StartAsync("""{"id":"new","client":"c1","drop":null}""", status);

        var property = await ozmap.Client.CreatePropertyAsync(
            new PropertyCreation
            {
                ProjectId = "p1",
                BoxId = "b1",
                ConnectorId = "s1",
                Port = 3,
                Coordinates = new OzmapCoordinates(-27.5, -48.25),
                Address = "Rua A, 10",
                PotencyRead = -21.35,
                Observation = "casa",
                Client = new FtthClientCreation
                {
                    Code = "501",
                    Name = "Cliente",
                    Implanted = true,
                    Status = OzmapClientStatus.Error,
                    Onu = new OzmapOnu { PppoeUser = "u501", SerialNumber = "ABCD", MacAddress = "" },
                },
            },
            Token);

        Assert.Equal("new", property.Id);
        Assert.Equal(new OzmapRef<FtthClient>("c1"), property.Client);
        AssertSent(ozmap, "POST", "/api/v2/properties", """
            {"project":"p1","box":"b1","connector":"s1","port":3,"auto_connect":false,"coords":[-48.25,-27.5],"address":"Rua A, 10",
             "potencyRead":-21.35,"observation":"casa",
             "client":{"code":"501","name":"Cliente","implanted":true,"status":1,"onu":{"user_PPPoE":"u501","serial_number":"ABCD","mac_address":""}}}
            """);
    }

    [Fact]
    public async Task What_a_creation_does_not_say_is_left_out_but_auto_connect()
    {
        await using var ozmap = await Ozmap.StartAsync("""{"id":"new"}""", 201);

        await ozmap.Client.CreatePropertyAsync(new PropertyCreation { BoxId = "b1", Client = new FtthClientCreation { Code = "501" } }, Token);

        AssertSent(ozmap, "POST", "/api/v2/properties", """{"box":"b1","auto_connect":false,"client":{"code":"501","implanted":false,"status":0}}""");
    }

    [Fact]
    public async Task A_client_without_a_code_is_not_created()
    {
        await using var ozmap = await Ozmap.StartAsync("""{"id":"new"}""", 201);

        await Assert.ThrowsAsync<ArgumentException>(
            () => ozmap.Client.CreatePropertyAsync(new PropertyCreation { Client = new FtthClientCreation { Code = " " } }, Token));
        Assert.Empty(ozmap.Requests);
    }

    [Fact]
    public async Task An_update_of_a_property_holds_only_what_changes()
    {
        await using var ozmap = await Ozmap.StartAsync([Ozmap.Status(204)]);

        await ozmap.Client.UpdatePropertyAsync("a", new PropertyUpdate { PotencyRead = -20 }, Token);

        AssertSent(ozmap, "PATCH", "/api/v2/properties/a", """{"potencyRead":-20}""");
    }

    [Fact]
    public async Task An_update_of_a_property_can_hold_everything()
    {
        await using var ozmap = await Ozmap.StartAsync([Ozmap.Status(204)]);

        await ozmap.Client.UpdatePropertyAsync(
            "a",
            new PropertyUpdate
            {
                Client = new FtthClientCreation { Code = "7", Observation = "o" },
                BoxId = "b",
                ConnectorId = "s",
                Port = 1,
                AutoConnect = false,
                Coordinates = new OzmapCoordinates(1.5, 2.5),
                PotencyRead = -20.25,
                Observation = "",
            },
            Token);

        AssertSent(ozmap, "PATCH", "/api/v2/properties/a", """
            {"client":{"code":"7","implanted":false,"status":0,"observation":"o"},"box":"b","connector":"s","port":1,"auto_connect":false,
             "coords":[2.5,1.5],"potencyRead":-20.25,"observation":""}
            """);
    }

    [Fact]
    public async Task An_update_of_a_client_holds_only_what_changes()
    {
        await using var ozmap = await Ozmap.StartAsync([Ozmap.Status(204)]);

        await ozmap.Client.UpdateClientAsync("c", new FtthClientUpdate { Name = "João" }, Token);

        AssertSent(ozmap, "PATCH", "/api/v2/ftth-clients/c", """{"name":"João"}""");
    }

    [Fact]
    public async Task An_update_of_a_client_can_hold_everything_the_onu_with_all_its_values()
    {
        await using var ozmap = await Ozmap.StartAsync([Ozmap.Status(204)]);

        await ozmap.Client.UpdateClientAsync(
            "c",
            new FtthClientUpdate
            {
                Code = "8",
                Name = "",
                Observation = "o",
                Status = OzmapClientStatus.Ok,
                Implanted = false,
                Onu = new OzmapOnu { SerialNumber = "ABCD" },
            },
            Token);

        AssertSent(ozmap, "PATCH", "/api/v2/ftth-clients/c", """
            {"code":"8","name":"","observation":"o","status":0,"implanted":false,"onu":{"user_PPPoE":"","serial_number":"ABCD","mac_address":""}}
            """);
    }

    [Theory]
    [InlineData(200, "{}")]
    [InlineData(200, "OK")]
    [InlineData(202, "")]
    [InlineData(204, null)]
    public async Task Any_success_of_a_deletion_counts(int status, string? body)
    {
        await using var ozmap = await Ozmap.StartAsync([body is null ? Ozmap.Status(status) : context => TestSupport.StubServer.WriteAsync(context, body, "text/html", status)]);

        await ozmap.Client.DeletePropertyAsync("a", Token);
        await ozmap.Client.DeleteClientAsync("c", Token);

        Assert.Equal(["DELETE /api/v2/properties/a", "DELETE /api/v2/ftth-clients/c"], ozmap.Requests.Select(r => $"{r.Method} {r.Path}"));
        Assert.All(ozmap.Requests, request => Assert.Equal("", request.Body));
    }

    [Fact]
    public async Task Disconnecting_a_drop_is_a_post_without_a_body()
    {
        await using var ozmap = await Ozmap.StartAsync([Ozmap.Status(204)]);

        await ozmap.Client.DisconnectDropAsync("d", Token);

        var request = Assert.Single(ozmap.Requests);
        Assert.Equal(("POST", "/api/v2/cables/d/fibers/disconnect", ""), (request.Method, request.Path, request.Body));
    }

    [Fact]
    public async Task Batches_name_their_records_by_id()
    {
        await using var ozmap = await Ozmap.StartAsync([Ozmap.Status(204)]);

        await ozmap.Client.UpdateClientsAsync(["a", "b"], new FtthClientBatchUpdate { Status = OzmapClientStatus.Error, Implanted = true, Certified = false }, Token);
        await ozmap.Client.SetPropertiesPowerAsync(["p"], -21.3, Token);

        AssertSent(ozmap, "POST", "/api/v2/ftth-clients/batch-update", """
            {"filter":[{"property":"id","operator":"in","value":["a","b"]}],"update":{"status":1,"implanted":true,"certified":false}}
            """);
        AssertSent(ozmap, "POST", "/api/v2/properties/batch-update", """
            {"filter":[{"property":"id","operator":"in","value":["p"]}],"update":{"potencyRead":-21.3}}
            """);
    }

    [Fact]
    public async Task A_batch_that_would_hit_every_record_or_change_nothing_is_refused_before_it_is_sent()
    {
        await using var ozmap = await Ozmap.StartAsync([Ozmap.Status(204)]);
        var update = new FtthClientBatchUpdate { Status = OzmapClientStatus.Ok };

        await Assert.ThrowsAsync<ArgumentException>(() => ozmap.Client.UpdateClientsAsync([], update, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => ozmap.Client.UpdateClientsAsync(["a", " "], update, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => ozmap.Client.UpdateClientsAsync(["a"], new FtthClientBatchUpdate(), Token));
        await Assert.ThrowsAsync<ArgumentException>(() => ozmap.Client.SetPropertiesPowerAsync([], -20, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => ozmap.Client.SetPropertiesPowerAsync([null!], -20, Token));
        Assert.Empty(ozmap.Requests);
    }

    [Fact]
    public async Task What_is_no_number_is_refused_before_it_is_sent()
    {
        await using var ozmap = await Ozmap.StartAsync([Ozmap.Status(204)]);

        await Assert.ThrowsAsync<ArgumentException>(() => ozmap.Client.SetPropertiesPowerAsync(["a"], double.NaN, Token));
        await Assert.ThrowsAsync<ArgumentException>(
            () => ozmap.Client.UpdatePropertyAsync("a", new PropertyUpdate { Coordinates = new OzmapCoordinates(double.PositiveInfinity, 0) }, Token));
        Assert.Empty(ozmap.Requests);
    }

    [Fact]
    public async Task An_update_that_changes_nothing_is_refused()
    {
        await using var ozmap = await Ozmap.StartAsync([Ozmap.Status(204)]);

        await Assert.ThrowsAsync<ArgumentException>(() => ozmap.Client.UpdatePropertyAsync("a", new PropertyUpdate(), Token));
        await Assert.ThrowsAsync<ArgumentException>(() => ozmap.Client.UpdateClientAsync("a", new FtthClientUpdate(), Token));
        Assert.Empty(ozmap.Requests);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_would_ask_for_something_else_is_refused(string? id)
    {
        await using var ozmap = await Ozmap.StartAsync("{}");
        var client = ozmap.Client;

        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.FindAsync(OzmapResource.Boxes, id!, Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.FindPropertiesByClientCodeAsync(id!, Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.GetTopologyAsync(id!, Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.UpdatePropertyAsync(id!, new PropertyUpdate { Port = 1 }, Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.DeletePropertyAsync(id!, Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.UpdateClientAsync(id!, new FtthClientUpdate { Name = "n" }, Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.DeleteClientAsync(id!, Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.DisconnectDropAsync(id!, Token));
        Assert.Empty(ozmap.Requests);
    }

    [Fact]
    public async Task A_call_that_is_not_modelled_can_be_made()
    {
        await using var ozmap = await Ozmap.StartAsync([Ozmap.Json("""{"a":[1]}"""), Ozmap.Status(204)]);
        using var body = JsonDocument.Parse("""{"structure":{"x":1}}""");

        var answer = await ozmap.Client.SendAsync(HttpMethod.Get, "ftth-viability/radius?lat=-27.5&lng=-48", cancellationToken: Token);
        var nothing = await ozmap.Client.SendAsync(HttpMethod.Patch, "/base-boxes/b/structure", body.RootElement, Token);

        Assert.Equal("""{"a":[1]}""", answer.GetRawText());
        Assert.Equal(JsonValueKind.Undefined, nothing.ValueKind);
        Assert.Equal("/api/v2/ftth-viability/radius?lat=-27.5&lng=-48", ozmap.Requests[0].Path + ozmap.Requests[0].Query);
        AssertSent(ozmap, "PATCH", "/api/v2/base-boxes/b/structure", """{"structure":{"x":1}}""");
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://elsewhere.example/api/v2/boxes")]
    [InlineData("//elsewhere.example/boxes")]
    [InlineData("../v1/boxes")]
    [InlineData("boxes/../../../x")]
    public async Task A_call_that_is_not_modelled_cannot_leave_the_api(string path)
    {
        await using var ozmap = await Ozmap.StartAsync("{}");

        Exception? error = await Record.ExceptionAsync(() => ozmap.Client.SendAsync(HttpMethod.Get, path, cancellationToken: Token));

        if (path.StartsWith("//", StringComparison.Ordinal))
            Assert.Equal("/api/v2/elsewhere.example/boxes", Assert.Single(ozmap.Requests).Path);
        else
            Assert.IsType<ArgumentException>(error);
    }

    private static void AssertSent(Ozmap ozmap, string method, string path, string body)
    {
        var request = Assert.Single(ozmap.Requests, r => r.Path == path);
        Assert.Equal(method, request.Method);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(request.Body)), request.Body);
    }
}
