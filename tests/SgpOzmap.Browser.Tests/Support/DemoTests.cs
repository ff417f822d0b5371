namespace SgpOzmap.Browser.Tests.Support;

/// <summary>The tests that only look share one worker.</summary>
[CollectionDefinition(Name)]
public sealed class DemoTests : ICollectionFixture<DemoSite>
{
    internal const string Name = "demo";
}
