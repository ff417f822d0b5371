namespace SgpOzmap.Integration.Runs;

/// <summary>The stages of a run.</summary>
public enum RunStage
{
    /// <summary>Reading the listing and the ONU list of SGP.</summary>
    ReadingSgp,

    /// <summary>Reading the map.</summary>
    ReadingMap,

    /// <summary>Planning.</summary>
    Planning,

    /// <summary>Writing to the map.</summary>
    Applying,
}
