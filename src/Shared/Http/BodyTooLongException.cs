namespace SgpOzmap.Http;

/// <summary>A body is longer than the client is set to read.</summary>
internal sealed class BodyTooLongException(long limit) : IOException
{
    /// <summary>The limit in bytes, after decompression.</summary>
    internal long Limit { get; } = limit;
}
