namespace SgpOzmap.Integration.Logs.Access;

/// <summary>Who looks at the page.</summary>
/// <param name="Role">What they may do.</param>
/// <param name="Name">Their name; null for somebody at this machine, who is asked for it where it is written down.</param>
/// <param name="IsSignedIn">They came with a key and can sign out.</param>
internal sealed record Visitor(LogsRole Role, string? Name = null, bool IsSignedIn = false)
{
    internal bool IsOperator => Role == LogsRole.Operator;
}
