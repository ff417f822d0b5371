using System.Net;

namespace SgpOzmap.Integration.Logs.Tests.Support;

/// <summary>What a server answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Headers">The headers, several of a name joined by a line break.</param>
/// <param name="Html">The body as it is.</param>
internal sealed record Answer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Html)
{
    /// <summary>The body with its entities as the letters that they stand for: what is seen, and markup.</summary>
    internal string Text => WebUtility.HtmlDecode(Html);

    internal string? Location => Headers.GetValueOrDefault("Location");
}
