namespace SgpOzmap.Testing;

/// <summary>A request that a simulator received.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path as sent, without the query.</param>
/// <param name="Query">The query as sent, with its question mark, or empty.</param>
/// <param name="Body">The body as text.</param>
/// <param name="Headers">The headers; names are compared without case.</param>
/// <param name="Status">The status of the answer; 0 while it is under way and when the connection was cut before it.</param>
public sealed record RecordedRequest(
    string Method,
    string Path,
    string Query,
    string Body,
    IReadOnlyDictionary<string, string> Headers,
    int Status);
