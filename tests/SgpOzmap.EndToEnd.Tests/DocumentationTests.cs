namespace SgpOzmap.EndToEnd.Tests;

/// <summary>The code in the documents is code that compiles.</summary>
public sealed class DocumentationTests
{
    [Theory]
    [InlineData("README.md", "EmbeddingExample.cs")]
    [InlineData("README.pt-BR.md", "EmbeddingExample.cs")]
    [InlineData("doctor.md", "DoctorExample.cs")]
    [InlineData("clients.md", "ClientsExample.cs")]
    [InlineData("undo.md", "UndoExample.cs")]
    [InlineData("explain.md", "ExplainExample.cs")]
    [InlineData("logs.md", "LogsExample.cs")]
    public void The_example_is_the_compiled_one(string document, string source)
    {
        var here = Path.Combine(AppContext.BaseDirectory, "documents");
        var lines = File.ReadAllLines(Path.Combine(here, source));
        var start = Array.FindIndex(lines, static l => l.Contains("<readme>", StringComparison.Ordinal));
        var end = Array.FindIndex(lines, static l => l.Contains("</readme>", StringComparison.Ordinal));
        var example = string.Join('\n', lines[(start + 1)..end].Select(static l => l.Length > 8 ? l[8..] : ""));

        Assert.Contains("```csharp\n" + example + "\n```", File.ReadAllText(Path.Combine(here, document)), StringComparison.Ordinal);
    }
}
