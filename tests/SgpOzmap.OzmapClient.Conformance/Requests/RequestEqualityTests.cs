namespace SgpOzmap.OzmapClient.Conformance.Requests;

/// <summary>
/// For each operation that both have, our client's request is the official SDK's: method, path, query, body, and the headers that matter. Where
/// it is not, the difference is one of the table in <c>docs/official-sdk.md</c>.
/// </summary>
public sealed class RequestEqualityTests(BothSides sides) : IClassFixture<BothSides>
{
    /// <summary>Differences in which requests are sent at all; a test each, below.</summary>
    private static readonly string[] InOrder = ["D8", "D9"];

    private static readonly string Table = Path.Combine(NodeScript.Folder, "..", "..", "docs", "official-sdk.md");

    public static IEnumerable<TheoryDataRow<string>> Cases => OurRequests.All.Select(c => new TheoryDataRow<string>(c.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Our_request_is_the_official_SDKs_but_for_the_table(string name)
    {
        Assert.True(sides.SdkErrors.TryGetValue(name, out var error), "The script has no such case.");
        Assert.True(error is null || name == "rejected key", error);
        var unexplained = Compare(name, sides.Ours).Where(found => found.By is null).Select(found => found.Text).ToList();
        Assert.True(unexplained.Count == 0, string.Join('\n', unexplained));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void With_filters_in_the_body_none_of_them_is_in_the_address(string name)
    {
        var found = Compare(name, sides.OursInBody).ToList();
        Assert.DoesNotContain(found, f => f.By is null or "D2");
    }

    [Fact]
    public void The_script_has_exactly_these_cases()
        => Assert.Equal(OurRequests.All.Select(c => c.Name).Order(StringComparer.Ordinal), sides.SdkErrors.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_difference_of_the_table_is_there()
    {
        var seen = OurRequests.All.SelectMany(c => Compare(c.Name, sides.Ours)).Select(found => found.By).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Differences.All.Select(d => d.Id).Distinct().Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_table_lists_every_difference()
    {
        var table = await File.ReadAllLinesAsync(Table, TestContext.Current.CancellationToken);
        var listed = table.Where(line => line.StartsWith("| D", StringComparison.Ordinal)).Select(line => line.Split('|')[1].Trim());
        Assert.Equal([.. Differences.All.Select(d => d.Id).Distinct(), .. InOrder], listed);
    }

    /// <summary>D8: the SDK asks without a token first and logs in when that is refused.</summary>
    [Fact]
    public void Nothing_is_asked_without_a_token()
    {
        Assert.Equal(["GET /api/v2/tags", "POST /api/v2/users/login", "GET /api/v2/tags"], sides.Sdk["log in"].Select(r => r.Parts[SentRequest.Line]));
        Assert.Equal(["POST /api/v2/users/login", "GET /api/v2/tags"], sides.Ours["log in"].Select(r => r.Parts[SentRequest.Line]));
    }

    /// <summary>D9: the SDK answers a refused key with a login that holds the key in its body; ours says so and stops.</summary>
    [Fact]
    public void A_refused_key_is_not_tried_as_a_login()
    {
        Assert.Equal(["GET /api/v2/tags", "POST /api/v2/users/login"], sides.Sdk["rejected key"].Select(r => r.Parts[SentRequest.Line]));
        Assert.Contains("\"apiKey\":\"another\"", sides.Sdk["rejected key"][1].Parts[SentRequest.Body], StringComparison.Ordinal);
        Assert.Equal(["GET /api/v2/tags"], sides.Ours["rejected key"].Select(r => r.Parts[SentRequest.Line]));
    }

    private IEnumerable<(string Text, string? By)> Compare(string name, IReadOnlyDictionary<string, IReadOnlyList<SentRequest>> ours)
    {
        var theirs = sides.Sdk[name];
        var own = ours[name];
        if (name == "rejected key")
            theirs = [theirs[0]];

        if (name == "log in")
            theirs = [theirs[1], theirs[2]];

        if (theirs.Count != own.Count)
            yield return ($"{theirs.Count} requests, ours {own.Count}: {string.Join(", ", own.Select(r => r.Parts[SentRequest.Line]))}", null);

        foreach (var (sdk, we) in theirs.Zip(own))
        {
            foreach (var part in sdk.Parts.Keys.Where(part => sdk.Parts[part] != we.Parts[part]))
            {
                var by = Differences.All.FirstOrDefault(difference => difference.Part == part && difference.Explains(name, sdk, we));
                yield return ($"{sdk.Parts[SentRequest.Line]} {part}: the SDK sends '{sdk.Parts[part]}', we send '{we.Parts[part]}'", by?.Id);
            }
        }
    }
}
