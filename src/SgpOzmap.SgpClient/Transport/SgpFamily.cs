namespace SgpOzmap.SgpClient.Transport;

/// <summary>Routes that share their permission. FTTx may be refused where the listing works.</summary>
internal enum SgpFamily
{
    /// <summary><c>/api/ura/…</c></summary>
    Listing,

    /// <summary><c>/api/fttx/…</c></summary>
    Fttx,

    /// <summary><c>/api/suporte/…</c></summary>
    Support,

    /// <summary><c>/ws/radius/…</c></summary>
    Radius,
}
