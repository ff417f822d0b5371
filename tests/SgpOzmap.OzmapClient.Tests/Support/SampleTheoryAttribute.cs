using System.Runtime.CompilerServices;
using Xunit.v3;

namespace SgpOzmap.OzmapClient.Tests.Support;

/// <summary>
/// A theory over the vendor's published examples. It exists only where SGPOZMAP_SAMPLES names their folder:
/// they are no part of the repository, and a test without them has nothing to say.
/// </summary>
[XunitTestCaseDiscoverer(typeof(SampleTheoryDiscoverer))]
[AttributeUsage(AttributeTargets.Method)]
public sealed class SampleTheoryAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : TheoryAttribute(sourceFilePath, sourceLineNumber);
