namespace SgpOzmap.Integration.Doctor;

/// <summary>The codes of the doctor's lines, in their order. They are a contract: codes are added, never renamed. docs/doctor.md has the remedies.</summary>
public static class DoctorCodes
{
    /// <summary>Something was not examined, since what it needs is missing.</summary>
    public const string NotChecked = "NotChecked";

    /// <summary>The address of SGP as configured and as used.</summary>
    public const string SgpAddress = "SgpAddress";

    /// <summary>SGP is reached without encryption over the Internet.</summary>
    public const string SgpTransport = "SgpTransport";

    /// <summary>The address of OZmap as configured and as used.</summary>
    public const string OzmapAddress = "OzmapAddress";

    /// <summary>The port of OZmap's API is missing.</summary>
    public const string OzmapPort = "OzmapPort";

    /// <summary>OZmap is reached without encryption over the Internet.</summary>
    public const string OzmapTransport = "OzmapTransport";

    /// <summary>Other settings of SGP's client are not valid, or its credentials are missing.</summary>
    public const string SgpConfiguration = "SgpConfiguration";

    /// <summary>SGP answers and accepts the credentials.</summary>
    public const string SgpAccess = "SgpAccess";

    /// <summary>SGP's FTTx module is there and permitted.</summary>
    public const string SgpFttx = "SgpFttx";

    /// <summary>The sample of SGP's listing.</summary>
    public const string SgpListing = "SgpListing";

    /// <summary>The contracts of the sample have ids.</summary>
    public const string SgpContractIds = "SgpContractIds";

    /// <summary>The sample names boxes.</summary>
    public const string SgpAttachments = "SgpAttachments";

    /// <summary>The share of the sample that has coordinates.</summary>
    public const string SgpPlaces = "SgpPlaces";

    /// <summary>The statuses of the sample.</summary>
    public const string SgpStatuses = "SgpStatuses";

    /// <summary>Other settings of OZmap's client are not valid, or its credentials are missing.</summary>
    public const string OzmapConfiguration = "OzmapConfiguration";

    /// <summary>OZmap answers and accepts the key or the login.</summary>
    public const string OzmapAccess = "OzmapAccess";

    /// <summary>The projects that the OZmap user sees.</summary>
    public const string OzmapProjects = "OzmapProjects";

    /// <summary>How the pages of OZmap's lists follow each other.</summary>
    public const string OzmapPaging = "OzmapPaging";

    /// <summary>OZmap's totals agree with its rows.</summary>
    public const string OzmapTotals = "OzmapTotals";

    /// <summary>OZmap honours filters.</summary>
    public const string OzmapFilter = "OzmapFilter";

    /// <summary>The map has service splitters, and OZmap says which ports are blocked.</summary>
    public const string OzmapSplitters = "OzmapSplitters";

    /// <summary>A list of OZmap could not be read, or in part only.</summary>
    public const string OzmapList = "OzmapList";

    /// <summary>How many boxes of SGP are on the map.</summary>
    public const string Boxes = "Boxes";

    /// <summary>A box of SGP that is not on the map.</summary>
    public const string BoxNotFound = "BoxNotFound";

    /// <summary>A box of SGP whose name several boxes of the map have.</summary>
    public const string AmbiguousBox = "AmbiguousBox";

    /// <summary>Codes that several clients of the map have.</summary>
    public const string DuplicateCodes = "DuplicateCodes";

    /// <summary>Coordinates of SGP's contracts that cannot be right.</summary>
    public const string SgpContractCoordinates = "SgpContractCoordinates";

    /// <summary>Coordinates of SGP's boxes that cannot be right.</summary>
    public const string SgpBoxCoordinates = "SgpBoxCoordinates";

    /// <summary>Coordinates of the map's boxes that cannot be right.</summary>
    public const string OzmapBoxCoordinates = "OzmapBoxCoordinates";

    /// <summary>Coordinates of the map's properties that cannot be right.</summary>
    public const string OzmapPropertyCoordinates = "OzmapPropertyCoordinates";

    /// <summary>This machine's clock in the provider's time zone.</summary>
    public const string Clock = "Clock";

    /// <summary>The limits of the safety gate.</summary>
    public const string SafetyLimits = "SafetyLimits";
}
