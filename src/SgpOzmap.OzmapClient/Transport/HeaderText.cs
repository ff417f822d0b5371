namespace SgpOzmap.OzmapClient.Transport;

/// <summary>What may stand in a header.</summary>
internal static class HeaderText
{
    /// <summary>True for printable ASCII. Anything else would be dropped or refused when the request is sent.</summary>
    internal static bool IsValid(string value) => value.All(c => c is >= ' ' and <= '~');
}
