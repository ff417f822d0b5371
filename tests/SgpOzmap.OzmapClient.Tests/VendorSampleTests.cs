using System.Text.Json;
using System.Text.Json.Nodes;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Tests.Support;

namespace SgpOzmap.OzmapClient.Tests;

/// <summary>
/// The vendor's published examples, read without loss. They are not ours to distribute: the folder that holds them is named by the
/// environment variable SGPOZMAP_SAMPLES, and without it there is nothing to test here.
/// </summary>
public sealed class VendorSampleTests
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("SGPOZMAP_SAMPLES");

    public static TheoryData<string> Lists => Existing(
        "properties-list", "boxes-list", "box-types-list", "splitters-list", "projects-list", "project-groups-list", "pendency-types-list", "posts-list",
        "prospects-list", "users-list");

    public static TheoryData<string> Records => Existing(
        "properties-create", "boxes-create", "project-groups-create", "pendencies-create", "pendencies-get", "pendency-types-create", "pendency-types-get",
        "posts-create", "posts-get", "prospects-create", "prospects-get", "users-get", "files-create");

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
            "properties-list" => CheckAsync(ozmap.Client, OzmapResource.Properties, sent.RootElement),
            "boxes-list" => CheckAsync(ozmap.Client, OzmapResource.Boxes, sent.RootElement),
            "box-types-list" => CheckAsync(ozmap.Client, OzmapResource.BoxTypes, sent.RootElement),
            "splitters-list" => CheckAsync(ozmap.Client, OzmapResource.Splitters, sent.RootElement),
            "projects-list" => CheckAsync(ozmap.Client, OzmapResource.Projects, sent.RootElement),
            "project-groups-list" => CheckAsync(ozmap.Client, OzmapResource.ProjectGroups, sent.RootElement),
            "pendency-types-list" => CheckAsync(ozmap.Client, OzmapResource.PendencyTypes, sent.RootElement),
            "posts-list" => CheckAsync(ozmap.Client, OzmapResource.Posts, sent.RootElement),
            "prospects-list" => CheckAsync(ozmap.Client, OzmapResource.Prospects, sent.RootElement),
            _ => CheckAsync(ozmap.Client, OzmapResource.Users, sent.RootElement),
        });
    }

    [SampleTheory]
    [MemberData(nameof(Records))]
    public async Task A_record_is_read_without_loss(string sample)
    {
        var text = await File.ReadAllTextAsync(PathOf(sample), Token);
        await using var ozmap = await Ozmap.StartAsync(text);
        using var sent = JsonDocument.Parse(text);

        await (sample[..sample.LastIndexOf('-')] switch
        {
            "properties" => CheckOneAsync(ozmap.Client, OzmapResource.Properties, sent.RootElement),
            "boxes" => CheckOneAsync(ozmap.Client, OzmapResource.Boxes, sent.RootElement),
            "project-groups" => CheckOneAsync(ozmap.Client, OzmapResource.ProjectGroups, sent.RootElement),
            "pendencies" => CheckOneAsync(ozmap.Client, OzmapResource.Pendencies, sent.RootElement),
            "pendency-types" => CheckOneAsync(ozmap.Client, OzmapResource.PendencyTypes, sent.RootElement),
            "posts" => CheckOneAsync(ozmap.Client, OzmapResource.Posts, sent.RootElement),
            "prospects" => CheckOneAsync(ozmap.Client, OzmapResource.Prospects, sent.RootElement),
            "users" => CheckOneAsync(ozmap.Client, OzmapResource.Users, sent.RootElement),
            _ => CheckOneAsync(ozmap.Client, OzmapResource.Of("files", OzmapJson.Context.OzmapFile), sent.RootElement),
        });
    }

    private static async Task CheckOneAsync<T>(IOzmapClient client, OzmapResource<T> resource, JsonElement sent)
        where T : OzmapRecord
        => Check(resource, sent, (await client.FindAsync(resource, "any", Token))!);

    /// <summary>One page says what the file says, and a reading of a server that stops there gives each of its rows.</summary>
    private static async Task CheckAsync<T>(IOzmapClient client, OzmapResource<T> resource, JsonElement sent)
        where T : OzmapRecord
    {
        var rows = sent.GetProperty("rows");
        var page = await client.GetPageAsync(resource, OzmapQuery.All, Token);
        Assert.Equal(sent.GetProperty("total").GetInt32(), page.Total);
        Assert.Equal(sent.GetProperty("start").GetInt32(), page.Start);
        Assert.Equal(sent.GetProperty("limit").GetInt32(), page.Limit);
        Assert.True(page.HasNextPage is null && page.NextUrl is null);
        Assert.Equal(rows.GetArrayLength(), page.Rows.Count);
        Assert.All(page.Rows, (row, index) => Check(resource, rows[index], row));

        var count = 0;
        var reading = client.Read(resource, OzmapQuery.All);
        await foreach (var row in reading.WithCancellation(Token))
            Check(resource, rows[count++], row);
        Assert.Equal(rows.GetArrayLength(), count);
        Assert.Equal(count >= page.Total, reading.IsComplete);
    }

    /// <summary>Every field that was sent is written again with its value, the names of an id, the mirror of a place and keys excepted; nothing is made up.</summary>
    private static void Check<T>(OzmapResource<T> resource, JsonElement sent, T read)
        where T : OzmapRecord
    {
        var written = JsonSerializer.SerializeToElement(read, resource.RowType);
        Compare("", sent, written);
        Assert.All(read.Extra?.Keys ?? [], name => Assert.True(sent.TryGetProperty(name, out _), name));
    }

    private static void Compare(string path, JsonElement sent, JsonElement written)
    {
        if (sent.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in sent.EnumerateObject().Where(field => field.Value.ValueKind != JsonValueKind.Null && field.Name is not ("lat" or "lng" or "apiKey")))
            {
                Assert.True(written.TryGetProperty(field.Name is "_id" ? "id" : field.Name, out var value), $"{path}/{field.Name} is lost");
                Compare($"{path}/{field.Name}", field.Value, value);
            }
        }
        else if (sent.ValueKind == JsonValueKind.Array)
        {
            Assert.Equal(sent.GetArrayLength(), written.GetArrayLength());
            for (var i = 0; i < sent.GetArrayLength(); i++)
                Compare($"{path}/{i}", sent[i], written[i]);
        }
        else
        {
            Assert.True(JsonElement.DeepEquals(sent, written), $"{path}: {sent.GetRawText()} became {written.GetRawText()}");
        }
    }

    private static string PathOf(string sample) => Path.Combine(Folder!, "ozmap", sample + ".json");

    private static TheoryData<string> Existing(params string[] samples) => Folder is null ? [] : [.. samples];
}
