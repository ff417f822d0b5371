namespace SgpOzmap.Crash.Tests;

/// <summary>Figures for those who read the log.</summary>
internal static class Output
{
    internal static void Tell(string text)
    {
        TestContext.Current.SendDiagnosticMessage(text);
        TestContext.Current.TestOutputHelper?.WriteLine(text);
    }
}
