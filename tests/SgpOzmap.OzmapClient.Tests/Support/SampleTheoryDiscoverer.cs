using Xunit.Sdk;
using Xunit.v3;

namespace SgpOzmap.OzmapClient.Tests.Support;

/// <summary>Finds no test where there are no samples.</summary>
public sealed class SampleTheoryDiscoverer : IXunitTestCaseDiscoverer
{
    private readonly TheoryDiscoverer _theories = new();

    public ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
        => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("SGPOZMAP_SAMPLES"))
            ? new([])
            : _theories.Discover(discoveryOptions, testMethod, factAttribute);
}
