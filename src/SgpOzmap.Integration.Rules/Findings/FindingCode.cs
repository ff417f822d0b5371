namespace SgpOzmap.Integration.Rules.Findings;

/// <summary>Why a contract was not served. The names are stable.</summary>
public enum FindingCode
{
    /// <summary>SGP names no box for the contract.</summary>
    NoAttachment,

    /// <summary>The ONU list could not be read and the listing names no box.</summary>
    AttachmentUnknown,

    /// <summary>SGP names several boxes or ports.</summary>
    SeveralAttachments,

    /// <summary>No box of that name on the map.</summary>
    BoxNotFound,

    /// <summary>Several boxes of that name on the map.</summary>
    AmbiguousBox,

    /// <summary>No project named like the contract's POP.</summary>
    ProjectNotFound,

    /// <summary>The box exists in other projects only.</summary>
    BoxInOtherProject,

    /// <summary>The box is still in project.</summary>
    BoxIsDraft,

    /// <summary>The box has several service splitters and <c>SplitterPortNumbering</c> is <c>Reject</c>.</summary>
    SeveralSplitters,

    /// <summary>A move into a box without service splitters.</summary>
    BoxHasNoSplitter,

    /// <summary>The box has no such port.</summary>
    PortOutOfRange,

    /// <summary>The port is blocked.</summary>
    PortBlocked,

    /// <summary>SGP names no port and <c>MissingPort</c> is <c>Reject</c>.</summary>
    NoPort,

    /// <summary>SGP names no port and none is free.</summary>
    BoxFull,

    /// <summary>Another client is on the port.</summary>
    PortOccupiedByClient,

    /// <summary>A property without client is on the port.</summary>
    PortOccupiedByProperty,

    /// <summary>The network uses the port (cascade).</summary>
    PortUsedByNetwork,

    /// <summary>A contract of a lower id claims the port in the same plan.</summary>
    PortClaimedTwice,

    /// <summary>Clients that would have to swap ports in a ring.</summary>
    PortRing,

    /// <summary>No valid coordinates.</summary>
    NoCoordinates,

    /// <summary>The status is not one under which clients are created.</summary>
    StatusNotCreated,

    /// <summary>A label or number that the status mapping does not know.</summary>
    UnknownStatus,

    /// <summary>The contract is cancelled and <c>CancelClients</c> is off.</summary>
    CancellationDisabled,

    /// <summary>Two clients on the map have the contract's code.</summary>
    DuplicateCode,

    /// <summary>A client on the map whose code SGP did not return, although it was read completely. Never a cancellation.</summary>
    MissingInSgp,

    /// <summary>A notice beside a removal: the property stays and holds its port.</summary>
    VacantPropertyHoldsPort,
}
