using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Policies;

/// <summary>What the integration may do. The default changes nothing structural: that is our decision, as the vendor lists its six features as optional.</summary>
public sealed record SyncPolicies
{
    /// <summary>The effect of each contract status.</summary>
    public StatusMapping StatusMapping { get; init; } = StatusMapping.Default;

    /// <summary>Criar Clientes: contracts without a client on the map get one. Off by default.</summary>
    public bool CreateClients { get; init; }

    /// <summary>Cancelar Clientes: clients of contracts under <see cref="StatusEffect.Cancel"/> leave the map. Off by default.</summary>
    public bool CancelClients { get; init; }

    /// <summary>Considerar Projetos na Criação de Clientes: only boxes of the project named like the contract's POP. Off by default.</summary>
    public bool ConsiderProjectsOnCreate { get; init; }

    /// <summary>Criar Clientes ao Redor da Caixa: a new client's place is around its box. Off by default.</summary>
    public bool CreateClientsAroundBox { get; init; }

    /// <summary>Remover Imóvel Completamente: a cancellation takes the property too. Off by default.</summary>
    public bool RemovePropertyCompletely { get; init; }

    /// <summary>Desconectar o Imóvel do Cliente Cancelado da Porta do Splitter: a cancellation frees the port. Off by default.</summary>
    public bool DisconnectCancelledFromSplitterPort { get; init; }

    /// <summary>Write the status. On by default; always on at the vendor.</summary>
    public bool UpdateStatus { get; init; } = true;

    /// <summary>Write the name. On by default; always on at the vendor.</summary>
    public bool UpdateName { get; init; } = true;

    /// <summary>Write the measured power. On by default; always on at the vendor.</summary>
    public bool UpdatePower { get; init; } = true;

    /// <summary>Write coordinates; null (the default, ours) for on unless <see cref="CreateClientsAroundBox"/> is.</summary>
    public bool? UpdateCoordinates { get; init; }

    /// <summary>A contract whose status means OK and whose connection is offline becomes ERROR. Off by default (our decision).</summary>
    public bool UseConnectionState { get; init; }

    /// <summary>Create inside a property without client that holds the port. Off by default (our decision).</summary>
    public bool ReuseVacantProperty { get; init; }

    /// <summary>Atualizar Porta do Cliente: move the property when SGP names another box or port. Off by default (our decision).</summary>
    public bool MoveChangedPorts { get; init; }

    /// <summary>Implantar Cliente: a reservation becomes installed when its contract's status is in <see cref="ImplantedStatuses"/>; never the other way. Off by default (our decision).</summary>
    public bool ImplantClients { get; init; }

    /// <summary>Write serial number, PPPoE user and MAC address. Off by default (our decision).</summary>
    public bool UpdateOnu { get; init; }

    /// <summary>Append a line to the observation of a property whose client was removed. Off by default (our decision).</summary>
    public bool AnnotateRemoval { get; init; }

    /// <summary>The statuses under which a client is created: 1, 4, 6 and 7 by default (our decision).</summary>
    public ImmutableArray<int> CreateStatuses { get; init; } = [1, 4, 6, 7];

    /// <summary>The statuses under which a client counts as installed: 1, 4 and 7 by default (our decision).</summary>
    public ImmutableArray<int> ImplantedStatuses { get; init; } = [1, 4, 7];

    /// <summary>How box names are compared.</summary>
    public BoxNameMatching BoxNameMatching { get; init; }

    /// <summary>How ports are numbered in a box of several splitters.</summary>
    public SplitterPortNumbering SplitterPortNumbering { get; init; }

    /// <summary>What to do when SGP names no port.</summary>
    public MissingPort MissingPort { get; init; }

    /// <summary>The POP names whose project has another name.</summary>
    public ImmutableDictionary<string, string> ProjectNames { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Metres from the box to a client created around it; 15 by default (our decision).</summary>
    public double AroundBoxRadius { get; init; } = 15;

    /// <summary>Differences of power up to this many dB are left alone; 0 by default (our decision).</summary>
    public double PowerTolerance { get; init; }

    /// <summary>Distances up to this many metres are left alone; 5 by default (our decision).</summary>
    public double CoordinateTolerance { get; init; } = 5;

    /// <summary>Coordinates outside are invalid; null for no limit.</summary>
    public GeoBounds? CoordinateBounds { get; init; }

    /// <summary>The day that an annotation carries, in the provider's time zone. The planner has no clock.</summary>
    public DateOnly Today { get; init; }

    /// <summary>What <see cref="UpdateCoordinates"/> comes to.</summary>
    public bool EffectiveUpdateCoordinates => UpdateCoordinates ?? !CreateClientsAroundBox;
}
