using SgpOzmap.Testing;

namespace SgpOzmap.OzmapClient.Conformance;

/// <summary>
/// Where OZmap's published examples and the schemas of its SDK contradict each other: with the published forms these models, and no others, fail the
/// schemas. A model that passes one day needs its form in the simulator no longer.
/// </summary>
public sealed class PublishedFormTests(PublishedFormTests.Published sdk) : IClassFixture<PublishedFormTests.Published>
{
    [Theory]
    [InlineData("box.find", "\"underground\"")]
    [InlineData("box.find", "\"boxType\"")]
    [InlineData("splitter.find", "\"ports\",0,\"index\"")]
    [InlineData("project.find", "\"drop\",\"type\"")]
    [InlineData("box.getStructure", "\"ports\",0,\"index\"")]
    public void The_schemas_refuse_a_published_form(string name, string field)
        => Assert.Contains(field, sdk.Errors.GetValueOrDefault(name) ?? "the case passed", StringComparison.Ordinal);

    [Fact]
    public void The_lists_of_the_other_models_have_one_form()
        => Assert.Equal(
            ["box.find", "project.find", "splitter.find"],
            sdk.Errors.Where(e => e.Key.EndsWith(".find", StringComparison.Ordinal) && e.Value is not null).Select(e => e.Key).Order(StringComparer.Ordinal));

    /// <summary>The same cases against a simulator that sends the published forms.</summary>
    public sealed class Published : OfficialSdk
    {
        protected override void Configure(OzmapSimulatorOptions options) => options.PublishedForms = true;
    }
}
