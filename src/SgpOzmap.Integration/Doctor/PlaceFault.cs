namespace SgpOzmap.Integration.Doctor;

/// <summary>Why coordinates cannot be right.</summary>
internal enum PlaceFault
{
    /// <summary>0,0.</summary>
    Zero,

    /// <summary>Beyond ±90 or ±180 degrees.</summary>
    OutOfRange,

    /// <summary>They fit with latitude and longitude the other way round.</summary>
    Swapped,

    /// <summary>Outside the configured rectangle.</summary>
    OutsideBounds,
}
