namespace SgpOzmap.Crash.Tests.Cases;

/// <summary>What SGP's ONU list says of a contract's ONU.</summary>
internal enum Row
{
    /// <summary>The same as the listing.</summary>
    Same,

    /// <summary>Nothing of the box.</summary>
    Silent,

    /// <summary>There is no row.</summary>
    Absent,

    /// <summary>Another box than the listing.</summary>
    OtherBox,

    /// <summary>The box and no port.</summary>
    NoPort,

    /// <summary>All, where the listing says nothing.</summary>
    Alone,
}
