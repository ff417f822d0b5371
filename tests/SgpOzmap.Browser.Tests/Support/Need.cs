using System.Diagnostics.CodeAnalysis;

namespace SgpOzmap.Browser.Tests.Support;

/// <summary>What the machine must have. A test without it is skipped; where <c>CI</c> is true it fails, for nobody would see that it did not run.</summary>
internal static class Need
{
    internal static void That([DoesNotReturnIf(false)] bool isThere, string otherwise)
    {
        if (isThere)
            return;
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            Assert.Fail(otherwise);
        Assert.Skip(otherwise);
    }
}
