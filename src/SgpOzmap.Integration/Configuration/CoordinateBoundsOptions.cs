namespace SgpOzmap.Integration.Configuration;

/// <summary>The rectangle of degrees that the provider's customers lie in; all four or none.</summary>
public sealed class CoordinateBoundsOptions
{
    /// <summary>Lowest latitude.</summary>
    public double? South { get; set; }

    /// <summary>Lowest longitude.</summary>
    public double? West { get; set; }

    /// <summary>Highest latitude.</summary>
    public double? North { get; set; }

    /// <summary>Highest longitude.</summary>
    public double? East { get; set; }
}
