using System.Text.Json;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Tests.Support;

namespace SgpOzmap.OzmapClient.Tests;

/// <summary>Keys and passwords that OZmap's answers hold reach nobody.</summary>
public sealed class SecretTests
{
    private const string User = """
        {"id":"u","username":"maria","apiKey":"S3CRET","password":"S3CRET","projects":[{"project":"j","role":"r","fromGroup":false,"apiKey":"S3CRET"}],
         "projectGroups":[{"group":{"id":"g","name":"G","authToken":"S3CRET"}}],"browserData":{"session":{"token":"S3CRET"}},"oldPasswords":["S3CRET"]}
        """;

    private const string Olt = """
        {"id":"o","kind":"OLT","name":"OLT-1","ip":"192.0.2.1","port":22,"user":"S3CRET","password":"S3CRET","oltType":"t",
         "snmp":{"community":"S3CRET","version":"2c","filter":"S3CRET","port":161,"enabled":true},"tr069":{"host":"h","user":"S3CRET","password":"S3CRET"}}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Users_are_read_without_their_keys()
    {
        var user = await CheckAsync(OzmapResource.Users, User);

        Assert.Equal("maria", user.Username);
        Assert.Equal("j", Assert.Single(user.Projects).Project!.Id);
        Assert.Equal("G", Assert.Single(user.ProjectGroups).Group!.Value!.Name);
    }

    [Fact]
    public async Task Users_inside_other_records_are_read_without_their_keys()
    {
        var pendency = await CheckAsync(OzmapResource.Pendencies, $$"""{"id":"p","owner":{{User}},"responsibles":[{{User}},"v"],"reviewer":{{User}},"watchers":[[{{User}}]]}""");
        var post = await CheckAsync(OzmapResource.Posts, $$"""{"id":"p","owner":{{User}},"element":{"id":"e","kind":"box","by":{{User}} } }""");

        Assert.Equal("maria", pendency.Owner!.Value!.Username);
        Assert.Equal(2, pendency.Responsibles.Count);
        Assert.Equal("maria", post.Owner!.Value!.Username);
    }

    [Fact]
    public async Task Olts_are_read_without_what_their_devices_are_logged_in_to_with()
    {
        var olt = await CheckAsync(OzmapResource.Olts, Olt);

        Assert.Equal(("OLT-1", "192.0.2.1", 22, "t"), (olt.Name, olt.Ip, olt.Port, olt.OltTypeId));
        Assert.Null(olt.Extra?.Keys.FirstOrDefault());
    }

    [Fact]
    public async Task Olts_read_as_something_else_are_read_without_it_too()
    {
        await CheckAsync(OzmapResource.NetworkConnectors, Olt);
        await CheckAsync(OzmapResource.Slots, $$"""{"id":"s","olt":{{Olt}} }""");
        await CheckAsync(OzmapResource.Pons, $$"""{"id":"p","slot":{"id":"s","olt":{{Olt}} } }""");
        await CheckAsync(OzmapResource.Fibers, $$"""{"id":"f","connectors":[{{Olt}}]}""");
        await CheckAsync(OzmapResource.Boxes, $$"""{"id":"b","olts":[{{Olt}}]}""");
    }

    [Fact]
    public async Task The_inside_of_a_box_is_read_without_it_too()
    {
        await using var ozmap = await Ozmap.StartAsync(
            $$"""{"switches":{"o":{{Olt}} },"olts":{"o":{{Olt}} },"drops":{"d":{"propertyData":{"id":"p","client":{"_id":"c","cpe":{"wifi":{"password":"S3CRET"} } } } } } }""");

        var topology = await ozmap.Client.GetTopologyAsync("b", Token);

        AssertHasNone(JsonSerializer.Serialize(topology, OzmapJson.Context.BoxTopology), topology.ToString());
        Assert.Equal("OLT-1", topology.Switches["o"].Name);
        Assert.Null(topology.Drops["d"].PropertyData!.Client!.Value!.Cpe);
    }

    /// <summary>A record read as a row and by its id shows no secret, neither written again nor as text.</summary>
    private static async Task<T> CheckAsync<T>(OzmapResource<T> resource, string json)
        where T : OzmapRecord
    {
        await using var ozmap = await Ozmap.StartAsync([Ozmap.Json(Script.Page(json)), Ozmap.Json(json)]);

        var row = Assert.Single((await ozmap.Client.GetPageAsync(resource, OzmapQuery.All, Token)).Rows);
        var record = (await ozmap.Client.FindAsync(resource, "any", Token))!;

        Assert.All([row, record], found => AssertHasNone(JsonSerializer.Serialize(found, resource.RowType), found.ToString()));
        return record;
    }

    private static void AssertHasNone(params string?[] texts) => Assert.All(texts, text => Assert.DoesNotContain("S3CRET", text, StringComparison.Ordinal));
}
