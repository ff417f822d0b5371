using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Policies;

namespace SgpOzmap.Integration.Rules.Tests;

public sealed class BoxDirectoryTests
{
    private static readonly MapBox[] Boxes = [.. new[] { "CTO-1", "CTO-2", "CTO-2", "CTO-10", "PRÉDIO" }.Select((n, i) => new MapBox { Id = $"b{i}", Name = n })];

    [Theory]
    [InlineData("CTO-1", BoxNameMatching.Exact, 1)]
    [InlineData("CTO-2", BoxNameMatching.Exact, 2)]
    [InlineData("predio ", BoxNameMatching.Exact, 0)]
    [InlineData("predio ", BoxNameMatching.Normalized, 1)]
    public void Names_are_the_same_by_the_policy(string name, BoxNameMatching matching, int found)
        => Assert.Equal(found, new BoxDirectory(Boxes, matching).Find(name).Count);

    [Fact]
    public void The_nearest_names_come_first_and_are_three_at_most()
        => Assert.Equal(["CTO-1", "CTO-10", "CTO-2"], new BoxDirectory(Boxes, BoxNameMatching.Exact).Nearest("CT0-1"));
}
