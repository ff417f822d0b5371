using Xunit.Sdk;
using Xunit.v3;

namespace SgpOzmap.SgpClient.Tests.Support;

/// <summary>Finds no test where there are no samples.</summary>
public sealed class SampleFactDiscoverer : IXunitTestCaseDiscoverer
{
    private readonly FactDiscoverer _facts = new();

    public ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
        => Samples.Folder is null ? new([]) : _facts.Discover(discoveryOptions, testMethod, factAttribute);
}
