using System.Text.Json;
using System.Text.Json.Nodes;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Splitters;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Tests;

/// <summary>
/// The vendor's published examples, read without loss. They are not ours to distribute: the folder that holds them is named by the
/// environment variable SGPOZMAP_SAMPLES, and without it there is nothing to test here.
/// </summary>
public sealed class VendorSampleTests
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("SGPOZMAP_SAMPLES");

    public static TheoryData<string> Lists => Existing("properties-list", "boxes-list", "splitters-list", "projects-list");

    public static TheoryData<string> Creations => Existing("properties-create", "boxes-create");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [SampleTheory]
    [MemberData(nameof(Lists))]
    public async Task A_list_is_read_without_loss(string sample)
    {
        var text = await File.ReadAllTextAsync(PathOf(sample), Token);
        var empty = JsonNode.Parse(text)!;
        empty["rows"] = new JsonArray();
        await using var ozmap = await Ozmap.StartAsync(Ozmap.Json(text), Ozmap.Json(text), Ozmap.Json(empty.ToJsonString()));
        using var sent = JsonDocument.Parse(text);

        await (sample switch
        {
            "properties-list" => CheckAsync(ozmap.Client, OzmapResource.Properties, sent.RootElement, Check),
            "boxes-list" => CheckAsync(ozmap.Client, OzmapResource.Boxes, sent.RootElement, Check),
            "splitters-list" => CheckAsync(ozmap.Client, OzmapResource.Splitters, sent.RootElement, Check),
            _ => CheckAsync(ozmap.Client, OzmapResource.Projects, sent.RootElement, Check),
        });
    }

    [SampleTheory]
    [MemberData(nameof(Creations))]
    public async Task An_answer_to_a_creation_is_read_without_loss(string sample)
    {
        var text = await File.ReadAllTextAsync(PathOf(sample), Token);
        await using var ozmap = await Ozmap.StartAsync(text, 201);
        using var sent = JsonDocument.Parse(text);

        if (sample == "properties-create")
            Check(sent.RootElement, await ozmap.Client.CreatePropertyAsync(new PropertyCreation(), Token));
        else
            Check(sent.RootElement, (await ozmap.Client.SendAsync(HttpMethod.Post, "boxes", cancellationToken: Token)).Deserialize(OzmapResource.Boxes.RowType)!);
    }

    /// <summary>One page says what the file says, and a reading of a server that stops there gives each of its rows.</summary>
    private static async Task CheckAsync<T>(IOzmapClient client, OzmapResource<T> resource, JsonElement sent, Action<JsonElement, T> check)
    {
        var rows = sent.GetProperty("rows");
        var page = await client.GetPageAsync(resource, OzmapQuery.All, Token);
        Assert.Equal(sent.GetProperty("total").GetInt32(), page.Total);
        Assert.Equal(sent.GetProperty("start").GetInt32(), page.Start);
        Assert.Equal(sent.GetProperty("limit").GetInt32(), page.Limit);
        Assert.True(page.HasNextPage is null && page.NextUrl is null);
        Assert.Equal(rows.GetArrayLength(), page.Rows.Count);
        Assert.All(page.Rows, (row, index) => check(rows[index], row));

        var count = 0;
        var reading = client.Read(resource, OzmapQuery.All);
        await foreach (var row in reading.WithCancellation(Token))
            check(rows[count++], row);
        Assert.Equal(rows.GetArrayLength(), count);
        Assert.Equal(count >= page.Total, reading.IsComplete);
    }

    private static void Check(JsonElement sent, Property read) => Compare(sent, read.Extra, new()
    {
        ["id"] = read.Id,
        ["_id"] = read.Id,
        ["client"] = read.Client is { Value: { } client } ? Checked(sent.GetProperty("client"), client) : read.Client?.Id,
        ["box"] = read.Box?.Id,
        ["drop"] = read.Drop?.Id,
        ["project"] = read.Project?.Id,
        ["parent"] = read.Parent?.Id,
        ["address"] = read.Address,
        ["name"] = read.Name,
        ["observation"] = read.Observation,
        ["coords"] = Place(read.Coordinates),
        ["lat"] = read.Coordinates?.Latitude,
        ["lng"] = read.Coordinates?.Longitude,
        ["potencyRead"] = read.PotencyRead,
        ["connections"] = new JsonArray([.. read.Connections.Select((connection, i) => Checked(sent.GetProperty("connections")[i], connection))]),
        ["createdAt"] = Moment(read.CreatedAt),
        ["updatedAt"] = Moment(read.UpdatedAt),
    });

    private static JsonNode Checked(JsonElement sent, FtthClient read) => Compare(sent, read.Extra, new()
    {
        ["id"] = read.Id,
        ["_id"] = read.Id,
        ["code"] = read.Code,
        ["name"] = read.Name,
        ["observation"] = read.Observation,
        ["status"] = (int)read.Status,
        ["implanted"] = read.Implanted,
        ["certified"] = read.Certified,
        ["onu"] = new JsonObject { ["user_PPPoE"] = read.Onu?.PppoeUser, ["serial_number"] = read.Onu?.SerialNumber, ["mac_address"] = read.Onu?.MacAddress },
        ["kind"] = read.Kind,
        ["createdAt"] = Moment(read.CreatedAt),
        ["updatedAt"] = Moment(read.UpdatedAt),
    });

    private static JsonNode Checked(JsonElement sent, PropertyConnection read) => Compare(sent, read.Extra, new()
    {
        ["id"] = read.Id,
        ["kind"] = read.Kind,
        ["port"] = read.Port,
        ["name"] = read.Name,
        ["fiber"] = read.Fiber,
    });

    private static void Check(JsonElement sent, Box read) => Compare(sent, read.Extra, new()
    {
        ["id"] = read.Id,
        ["_id"] = read.Id,
        ["name"] = read.Name,
        ["project"] = read.Project?.Id,
        ["draft"] = read.Draft,
        ["implanted"] = read.Implanted,
        ["hierarchyLevel"] = read.HierarchyLevel,
        ["coords"] = Place(read.Coordinates),
        ["lat"] = read.Coordinates?.Latitude,
        ["lng"] = read.Coordinates?.Longitude,
        ["updatedAt"] = Moment(read.UpdatedAt),
    });

    private static void Check(JsonElement sent, Splitter read) => Compare(sent, read.Extra, new()
    {
        ["id"] = read.Id,
        ["parent"] = read.Parent?.Id,
        ["project"] = read.Project?.Id,
        ["name"] = read.Name,
        ["index"] = read.Index,
        ["isDrop"] = read.IsDrop,
        ["implanted"] = read.Implanted,
        ["connectables"] = Compare(sent.GetProperty("connectables"), read.Connectables!.Extra, new() { ["input"] = Ids(read.Connectables.Input), ["output"] = Ids(read.Connectables.Output) }),
        ["ratio"] = Compare(sent.GetProperty("ratio"), read.Ratio!.Extra, new() { ["input"] = read.Ratio.Input, ["output"] = read.Ratio.Output }),
        ["ports"] = new JsonArray([.. read.Ports!.Select((port, i) => Compare(
            sent.GetProperty("ports")[i],
            port.Extra,
            new() { ["id"] = port.Id, ["index"] = port.Index, ["blocked"] = port.Blocked, ["observation"] = port.Observation }))]),
    });

    private static void Check(JsonElement sent, Project read) => Compare(sent, read.Extra, new() { ["id"] = read.Id, ["name"] = read.Name });

    /// <summary>Every field that was sent is among what was understood or among what was kept, with its value; nothing was kept that was not sent.</summary>
    private static JsonNode Compare(JsonElement sent, IDictionary<string, JsonElement>? extra, Dictionary<string, JsonNode?> understood)
    {
        Assert.Equal(JsonValueKind.Object, sent.ValueKind);
        foreach (var field in sent.EnumerateObject())
        {
            var expected = JsonNode.Parse(field.Value.GetRawText());
            if (field.Name.EndsWith("edAt", StringComparison.Ordinal) && understood.ContainsKey(field.Name))
                expected = Moment(field.Value.GetDateTimeOffset());
            var actual = extra?.TryGetValue(field.Name, out var kept) == true ? JsonNode.Parse(kept.GetRawText()) : understood.GetValueOrDefault(field.Name);
            Assert.True(JsonNode.DeepEquals(expected, actual), $"{field.Name}: {expected?.ToJsonString() ?? "null"} was read as {actual?.ToJsonString() ?? "null"}");
        }

        Assert.All(extra?.Keys ?? [], name => Assert.True(sent.TryGetProperty(name, out _), name));
        return JsonNode.Parse(sent.GetRawText())!;
    }

    private static JsonArray? Place(OzmapCoordinates? place) => place is { } p ? new JsonArray(p.Longitude, p.Latitude) : null;

    private static JsonArray Ids(IEnumerable<string?> ids) => new([.. ids.Select(id => (JsonNode?)id)]);

    private static JsonNode? Moment(DateTimeOffset? moment) => moment?.UtcTicks;

    private static string PathOf(string sample) => Path.Combine(Folder!, "ozmap", sample + ".json");

    private static TheoryData<string> Existing(params string[] samples) => Folder is null ? [] : [.. samples];
}
