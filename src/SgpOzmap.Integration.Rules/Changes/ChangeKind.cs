namespace SgpOzmap.Integration.Rules.Changes;

/// <summary>What a change does to the map.</summary>
public enum ChangeKind
{
    /// <summary>Frees a port: disconnects the fibres of the property's drop. Destructive.</summary>
    DisconnectPort,

    /// <summary>Removes the client; its property stays. Destructive.</summary>
    RemoveClient,

    /// <summary>Removes the property with its client and its drop. Destructive.</summary>
    RemoveProperty,

    /// <summary>Appends a line to the property's observation.</summary>
    AnnotateProperty,

    /// <summary>Moves a property to another box or port.</summary>
    MovePort,

    /// <summary>Makes a property with a client, on a port or unconnected.</summary>
    CreateClient,

    /// <summary>Makes a client inside a vacant property.</summary>
    CreateClientInProperty,

    /// <summary>Writes the status.</summary>
    SetStatus,

    /// <summary>Marks a reservation as installed.</summary>
    Implant,

    /// <summary>Writes the name.</summary>
    Rename,

    /// <summary>Writes serial number, PPPoE user and MAC address.</summary>
    UpdateOnu,

    /// <summary>Writes the measured power.</summary>
    UpdatePower,

    /// <summary>Writes the coordinates.</summary>
    UpdateCoordinates,

    /// <summary>Takes back a change of an earlier run. No plan of the planner has it.</summary>
    Revert,
}
