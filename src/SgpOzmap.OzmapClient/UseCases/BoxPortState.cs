namespace SgpOzmap.OzmapClient.UseCases;

/// <summary>What is on a port.</summary>
public enum BoxPortState
{
    /// <summary>Something that was not understood. Never to be taken for free.</summary>
    Unknown = 0,

    /// <summary>Nothing is plugged in, and it is not blocked.</summary>
    Free,

    /// <summary>A client that waits for installation (<c>implanted</c> false).</summary>
    Reserved,

    /// <summary>An installed client.</summary>
    InService,

    /// <summary>A property without a client.</summary>
    EmptyProperty,

    /// <summary>Nothing is plugged in, but it is blocked.</summary>
    Blocked,

    /// <summary>The network itself: a cable that is no drop, or a cord.</summary>
    Network,
}
