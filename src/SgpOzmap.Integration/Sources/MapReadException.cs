using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Sources;

/// <summary>The map could not be read completely.</summary>
public sealed class MapReadException : Exception
{
    /// <summary>Says why.</summary>
    public MapReadException(LocalizedText reason, Exception? innerException = null)
        : base(reason?.En, innerException)
    {
        ArgumentNullException.ThrowIfNull(reason);
        Reason = reason;
    }

    /// <summary>Why, in a sentence.</summary>
    public LocalizedText Reason { get; }
}
