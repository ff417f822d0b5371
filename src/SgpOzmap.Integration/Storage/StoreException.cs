using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Storage;

/// <summary>The store failed. Its text holds no personal data and no password.</summary>
public sealed class StoreException : Exception
{
    /// <summary>A failure of a given kind.</summary>
    public StoreException(StoreErrorKind kind, LocalizedText reason, Exception? innerException = null)
        : base(reason?.En, innerException)
    {
        ArgumentNullException.ThrowIfNull(reason);
        (Kind, Reason) = (kind, reason);
    }

    /// <summary>What is wrong.</summary>
    public StoreErrorKind Kind { get; }

    /// <summary>What is wrong and how to mend it.</summary>
    public LocalizedText Reason { get; }
}
