namespace SgpOzmap.SampleWorker.Running;

/// <summary>Where the worker speaks: standard output carries the summary and nothing else, everything besides goes to standard error.</summary>
/// <param name="Output">Standard output.</param>
/// <param name="IsOutputTerminal">It is a terminal.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsErrorTerminal">It is a terminal.</param>
internal sealed record Terminal(TextWriter Output, bool IsOutputTerminal, TextWriter Error, bool IsErrorTerminal)
{
    internal static Terminal OfProcess()
        => new(Console.Out, !Console.IsOutputRedirected, Console.Error, !Console.IsErrorRedirected);
}
