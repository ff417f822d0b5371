namespace SgpOzmap.TestSupport;

/// <summary>One request that a <see cref="StubServer"/> received.</summary>
public sealed record StubRequest(string Method, string Path, string Query, string Body, IReadOnlyDictionary<string, string> Headers);
