namespace SgpOzmap.Integration.Configuration;

/// <summary>
/// The keys of the configuration, relative to its section. <c>*</c> stands for one free name, a last <c>**</c> for anything.
/// Written out, since listing the properties of the options at run time needs reflection.
/// </summary>
internal static class KnownKeys
{
    /// <summary>Where several tenants stand.</summary>
    internal const string Tenants = "Tenants";

    /// <summary>The keys of one tenant.</summary>
    internal static readonly string[] Tenant =
    [
        "Interval",
        .. Below("Sgp", "BaseAddress", "Token", "App", "Username", "Password", "PageSize", "Concurrency", "MaxResponseBytes", "ConnectTimeout", "AttemptTimeout", "TotalTimeout", "MaxRetries", "RetryDelay"),
        .. Below(
            "Ozmap",
            "BaseAddress", "ApiKey", "Login", "Password", "PageSize", "FilterTransport", "Concurrency", "PageConcurrency", "MaxResponseBytes", "ConnectTimeout", "AttemptTimeout", "TotalTimeout", "MaxRetries", "RetryDelay",
            "DefaultHeaders:*"),
        .. Below(
            "Features",
            "CreateClients", "CancelClients", "ConsiderProjectsOnCreate", "CreateClientsAroundBox", "RemovePropertyCompletely", "DisconnectCancelledFromSplitterPort",
            "UpdateStatus", "UpdateName", "UpdatePower", "UpdateCoordinates", "UseConnectionState",
            "ReuseVacantProperty", "MoveChangedPorts", "ImplantClients", "UpdateOnu", "AnnotateRemoval",
            "CreateStatuses:*", "ImplantedStatuses:*", "BoxNameMatching", "SplitterPortNumbering", "MissingPort", "ProjectNames:*",
            "AroundBoxRadius", "PowerTolerance", "CoordinateTolerance",
            "CoordinateBounds:South", "CoordinateBounds:West", "CoordinateBounds:North", "CoordinateBounds:East",
            "TimeZone", "MaxStatusLookups"),
        "StatusMapping:*",
        .. Below("Safety", "MaxRemovals", "MaxRemovalsPercent", "MinContractsPercent"),
        .. Below("Reading", "FullReadEvery", "ResumeWithin", "OnusPerOltAbove", "MaxContractLookups"),
        "Doctor:ListingPages",
    ];

    /// <summary>The keys that all tenants share: those of the packages and hosts around this one.</summary>
    internal static readonly string[] Shared =
    [
        .. Below("Storage", "Provider", "ConnectionString", "EncryptionKey", "Retention:MaxAge", "Retention:MaxRuns"),
        .. Below("Logs", "Path", "AccessKey", "ReadOnlyAccessKey", "OperatorPolicy", "TileAddress", "TileAttribution", "SignInLifetime"),
        "Loop:MaxConcurrentRuns",
        "Loop:LeaseDuration",
        "Health:MaxSuccessAge",
        "Demo:**",
    ];

    /// <summary>All keys.</summary>
    internal static readonly string[] All = [.. Tenant, .. Tenant.Select(static key => $"{Tenants}:*:{key}"), .. Shared];

    private static IEnumerable<string> Below(string section, params string[] keys) => keys.Select(key => $"{section}:{key}");
}
