namespace SgpOzmap.Integration.Configuration;

/// <summary>How far the connection doctor looks.</summary>
public sealed class DoctorOptions
{
    /// <summary>
    /// Pages of SGP's listing that are read as a sample; 5 by default (our decision). A page of a live server takes up to 50 seconds, and the
    /// whole listing 20 minutes and more.
    /// </summary>
    public int ListingPages { get; set; } = 5;
}
