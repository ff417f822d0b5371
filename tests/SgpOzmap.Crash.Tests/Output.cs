namespace SgpOzmap.Crash.Tests;

/// <summary>How these tests run, and what they tell those who read the log.</summary>
internal static class Output
{
    /// <summary>The collection of these tests: each keeps two cores busy by itself.</summary>
    internal const string OneByOne = "one by one";

    internal static void Tell(string text)
    {
        TestContext.Current.SendDiagnosticMessage(text);
        TestContext.Current.TestOutputHelper?.WriteLine(text);
    }
}
