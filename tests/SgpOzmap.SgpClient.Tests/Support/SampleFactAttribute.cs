using System.Runtime.CompilerServices;
using Xunit.v3;

namespace SgpOzmap.SgpClient.Tests.Support;

/// <summary>
/// A test that reads the vendor's published examples. It exists only where SGPOZMAP_SAMPLES names their folder:
/// they are no part of the repository, and a test without them has nothing to say.
/// </summary>
[XunitTestCaseDiscoverer(typeof(SampleFactDiscoverer))]
[AttributeUsage(AttributeTargets.Method)]
public sealed class SampleFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber);
