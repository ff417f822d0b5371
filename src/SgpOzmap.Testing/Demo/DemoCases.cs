namespace SgpOzmap.Testing;

/// <summary>The names of what is planted in the demo provider. Everything else in it is already true on the map.</summary>
public static class DemoCases
{
    /// <summary>New in SGP, box and port named and free.</summary>
    public const string CreateConnected = nameof(CreateConnected);

    /// <summary>New, box named, port not: the first free one.</summary>
    public const string CreateFirstFree = nameof(CreateFirstFree);

    /// <summary>New, in a box without splitter: created unconnected.</summary>
    public const string CreateInBoxWithoutSplitter = nameof(CreateInBoxWithoutSplitter);

    /// <summary>New, on a port that a cancellation of the same plan frees.</summary>
    public const string CreateOnCancelledPort = nameof(CreateOnCancelledPort);

    /// <summary>New, on a port that a move of the same plan leaves.</summary>
    public const string CreateOnMovedPort = nameof(CreateOnMovedPort);

    /// <summary>New, on a port that a property without client holds: a creation inside it, or the finding <c>PortOccupiedByProperty</c>.</summary>
    public const string CreateInVacantProperty = nameof(CreateInVacantProperty);

    /// <summary>The same contracts as <see cref="CreateInVacantProperty"/>.</summary>
    public const string PortOccupiedByProperty = nameof(PortOccupiedByProperty);

    /// <summary>New, on a port of the second splitter of a box; SGP counts them through.</summary>
    public const string SeveralSplitters = nameof(SeveralSplitters);

    /// <summary>Cancelled, an installed client with its property on a port.</summary>
    public const string CancelImplanted = nameof(CancelImplanted);

    /// <summary>Cancelled, a reservation with its property on a port.</summary>
    public const string CancelReserved = nameof(CancelReserved);

    /// <summary>Cancelled, a client that sits in no property.</summary>
    public const string CancelUnplaced = nameof(CancelUnplaced);

    /// <summary>Cancelled, an installed client whose property is in a box, without a drop.</summary>
    public const string CancelWithoutDrop = nameof(CancelWithoutDrop);

    /// <summary>Cancelled, holding the port that a contract of <see cref="CreateOnCancelledPort"/> wants.</summary>
    public const string CancelForCreation = nameof(CancelForCreation);

    /// <summary>SGP 4, 7 or 2, the map OK.</summary>
    public const string StatusToError = nameof(StatusToError);

    /// <summary>SGP 1, the map ERROR.</summary>
    public const string StatusToOk = nameof(StatusToOk);

    /// <summary>Another name in SGP.</summary>
    public const string Rename = nameof(Rename);

    /// <summary>Another reading in SGP, each its own.</summary>
    public const string PowerChange = nameof(PowerChange);

    /// <summary>Another reading in SGP, three values shared by many.</summary>
    public const string PowerShared = nameof(PowerShared);

    /// <summary>The map has no reading yet.</summary>
    public const string PowerFirst = nameof(PowerFirst);

    /// <summary>SGP's place is some 90 m from the map's.</summary>
    public const string CoordinatesChanged = nameof(CoordinatesChanged);

    /// <summary>The map has no place.</summary>
    public const string CoordinatesAbsentOnMap = nameof(CoordinatesAbsentOnMap);

    /// <summary>The property is in a building and has no place of its own: left.</summary>
    public const string CoordinatesInBuilding = nameof(CoordinatesInBuilding);

    /// <summary>Another free port of the same box.</summary>
    public const string MovedPort = nameof(MovedPort);

    /// <summary>A free port of another box of the project.</summary>
    public const string MovedBox = nameof(MovedBox);

    /// <summary>Onto a port that another move leaves.</summary>
    public const string MoveChain = nameof(MoveChain);

    /// <summary>Two or three that change places in a ring.</summary>
    public const string PortRing = nameof(PortRing);

    /// <summary>In a box on the map, and SGP names a box without splitter.</summary>
    public const string BoxHasNoSplitter = nameof(BoxHasNoSplitter);

    /// <summary>SGP names the property's own box and no port: no move.</summary>
    public const string PortNotSaid = nameof(PortNotSaid);

    /// <summary>Active in SGP, a reservation on the map.</summary>
    public const string ImplantClient = nameof(ImplantClient);

    /// <summary>Another ONU in SGP.</summary>
    public const string OnuDifference = nameof(OnuDifference);

    /// <summary>Active and offline.</summary>
    public const string OfflineActive = nameof(OfflineActive);

    /// <summary>A label nobody knows; <c>consultacliente</c> gives a number that is known.</summary>
    public const string UnknownStatusSettled = nameof(UnknownStatusSettled);

    /// <summary>A label nobody knows, and so is the number.</summary>
    public const string UnknownStatus = nameof(UnknownStatus);

    /// <summary>New, without ONU, or with one that hangs on no box.</summary>
    public const string NoAttachment = nameof(NoAttachment);

    /// <summary>New, and the listing and the ONU list name different ports.</summary>
    public const string SeveralAttachmentsPlaces = nameof(SeveralAttachmentsPlaces);

    /// <summary>New, with two internet services on different ports.</summary>
    public const string SeveralAttachmentsServices = nameof(SeveralAttachmentsServices);

    /// <summary>On the map, two attachments and another name: the name is updated all the same.</summary>
    public const string SeveralAttachmentsRename = nameof(SeveralAttachmentsRename);

    /// <summary>New, and no box has the name; some are near.</summary>
    public const string BoxNotFound = nameof(BoxNotFound);

    /// <summary>New, and two projects have a box of the name.</summary>
    public const string AmbiguousBox = nameof(AmbiguousBox);

    /// <summary>New, and no project has the name of the point of presence (counts when projects are considered; a creation otherwise).</summary>
    public const string ProjectNotFound = nameof(ProjectNotFound);

    /// <summary>New, and the box is in another project than the point of presence's (counts when projects are considered; a creation otherwise).</summary>
    public const string BoxInOtherProject = nameof(BoxInOtherProject);

    /// <summary>New, in a box on the drawing board.</summary>
    public const string BoxIsDraft = nameof(BoxIsDraft);

    /// <summary>New, beyond the last port.</summary>
    public const string PortOutOfRange = nameof(PortOutOfRange);

    /// <summary>New, on a blocked port.</summary>
    public const string PortBlocked = nameof(PortBlocked);

    /// <summary>New, no port named and none free.</summary>
    public const string BoxFull = nameof(BoxFull);

    /// <summary>New, on the port of another client that stays.</summary>
    public const string PortOccupiedByClient = nameof(PortOccupiedByClient);

    /// <summary>New, on a port with a cable or cord of the network.</summary>
    public const string PortUsedByNetwork = nameof(PortUsedByNetwork);

    /// <summary>New, on a port that a new contract of a lower number claims, too.</summary>
    public const string PortClaimedTwice = nameof(PortClaimedTwice);

    /// <summary>New, the winner over a contract of <see cref="PortClaimedTwice"/>.</summary>
    public const string PortClaimedTwiceWinner = nameof(PortClaimedTwiceWinner);

    /// <summary>New, at 0,0.</summary>
    public const string NoCoordinatesZero = nameof(NoCoordinatesZero);

    /// <summary>New, without place.</summary>
    public const string NoCoordinatesMissing = nameof(NoCoordinatesMissing);

    /// <summary>New, latitude and longitude swapped (seen with the bounds of <see cref="SimulatedProvider"/>; a creation otherwise).</summary>
    public const string NoCoordinatesSwapped = nameof(NoCoordinatesSwapped);

    /// <summary>New, in a status that is not created.</summary>
    public const string StatusNotCreated = nameof(StatusNotCreated);

    /// <summary>Two map clients of one code.</summary>
    public const string DuplicateCode = nameof(DuplicateCode);

    /// <summary>A map client whose code is a number that SGP lacks.</summary>
    public const string MissingInSgp = nameof(MissingInSgp);
}
