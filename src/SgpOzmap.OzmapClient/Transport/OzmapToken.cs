namespace SgpOzmap.OzmapClient.Transport;

/// <summary>What stands in <c>Authorization</c>. Two logins give two tokens, even where the server hands out the same text twice.</summary>
internal sealed class OzmapToken(string value)
{
    internal string Value { get; } = value;
}
