namespace SgpOzmap.Integration.Rules.Policies;

/// <summary>The features that may hold a change back.</summary>
public enum Feature
{
    /// <summary>Criar Clientes.</summary>
    CreateClients,

    /// <summary>Cancelar Clientes.</summary>
    CancelClients,

    /// <summary>Atualização de Status.</summary>
    UpdateStatus,

    /// <summary>Names.</summary>
    UpdateName,

    /// <summary>Potência RX.</summary>
    UpdatePower,

    /// <summary>Coordinates.</summary>
    UpdateCoordinates,

    /// <summary>Put new clients into vacant properties.</summary>
    ReuseVacantProperty,

    /// <summary>Atualizar Porta do Cliente.</summary>
    MoveChangedPorts,

    /// <summary>Implantar Cliente.</summary>
    ImplantClients,

    /// <summary>ONU data.</summary>
    UpdateOnu,
}
