namespace SgpOzmap.Crash.Tests.Cases;

/// <summary>How a run is asked for.</summary>
internal enum Reading
{
    /// <summary>All of SGP.</summary>
    Full,

    /// <summary>What changed.</summary>
    Delta,

    /// <summary>As the loop does.</summary>
    IfDue,
}
