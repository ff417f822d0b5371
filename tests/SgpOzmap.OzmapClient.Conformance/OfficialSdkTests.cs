namespace SgpOzmap.OzmapClient.Conformance;

/// <summary>
/// The official SDK of OZmap (TypeScript, run by Node.js) drives the simulator that our client is tested with, and judges every answer by its own
/// schemas: what it reads and writes here has the form that OZmap's makers expect.
/// </summary>
public sealed class OfficialSdkTests(OfficialSdk sdk) : IClassFixture<OfficialSdk>
{
    public static IEnumerable<TheoryDataRow<string>> Cases => ConformanceCases.All.Select(c => new TheoryDataRow<string>(c));

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_official_SDK_is_satisfied(string name)
    {
        Assert.True(sdk.Errors.TryGetValue(name, out var error), "The case was not reported.");
        Assert.True(error is null, error);
    }

    [Fact]
    public void The_scripts_reported_exactly_the_cases_that_are_listed()
        => Assert.Equal(ConformanceCases.All.Order(StringComparer.Ordinal), sdk.Errors.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_simulator_knew_every_route() => Assert.Empty(sdk.Requests.Unknown.Select(r => $"{r.Method} {r.Path}"));

    [Fact]
    public void No_request_met_a_fault_of_the_simulator() => Assert.DoesNotContain(sdk.Requests.All, r => r.Status >= 500);

    [Fact]
    public void Long_lists_were_read_by_cursor_and_filters_came_in_the_body()
    {
        Assert.Contains(sdk.Requests.All, r => r.Query.Contains("cursor=", StringComparison.Ordinal));
        Assert.Contains(sdk.Requests.All, r => r.Method == "GET" && r.Body.Contains("\"filter\":[", StringComparison.Ordinal));
    }

    [Fact]
    public void The_external_id_was_in_no_update()
        => Assert.DoesNotContain(sdk.Requests.Matching("PATCH", "/api/v2/"), r => r.Body.Contains("external_id", StringComparison.Ordinal));
}
