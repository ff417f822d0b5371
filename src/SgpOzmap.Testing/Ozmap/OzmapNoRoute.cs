namespace SgpOzmap.Testing;

/// <summary>What the simulated OZmap answers for the power of a client that no route leads to; all three forms were seen in public clients.</summary>
public enum OzmapNoRoute
{
    /// <summary>422 with a message.</summary>
    Status422,

    /// <summary>200 with an empty body.</summary>
    EmptyBody,

    /// <summary>200 with <c>null</c>.</summary>
    NullBody,
}
