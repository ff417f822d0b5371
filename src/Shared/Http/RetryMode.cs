namespace SgpOzmap.Http;

/// <summary>What may be done with a request whose attempt failed.</summary>
internal enum RetryMode
{
    /// <summary>A read: repeated on any transient failure.</summary>
    Read,

    /// <summary>A write of absolute values (PATCH): repeating it cannot do harm, so it is treated like a read.</summary>
    AbsoluteWrite,

    /// <summary>Any other write: repeated only when it provably never left this machine.</summary>
    Write,
}
