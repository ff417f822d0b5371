using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Explaining;

/// <summary>A feature that can be turned on.</summary>
/// <param name="Option">The name of its option.</param>
/// <param name="Pt">Its name in Portuguese; the vendor's, where the vendor has it.</param>
/// <param name="IsOn">Whether it is on.</param>
/// <param name="TurnOn">The policies with it on and nothing else changed.</param>
internal sealed record Switch(string Option, string Pt, Func<SyncPolicies, bool> IsOn, Func<SyncPolicies, SyncPolicies> TurnOn)
{
    /// <summary>All of them, in the order in which the rules list them.</summary>
    internal static readonly Switch[] All =
    [
        new("CreateClients", "Criar Clientes", static p => p.CreateClients, static p => p with { CreateClients = true }),
        new("CancelClients", "Cancelar Clientes", static p => p.CancelClients, static p => p with { CancelClients = true }),
        new("ConsiderProjectsOnCreate", "Considerar Projetos na Criação de Clientes", static p => p.ConsiderProjectsOnCreate, static p => p with { ConsiderProjectsOnCreate = true }),
        new("CreateClientsAroundBox", "Criar Clientes ao Redor da Caixa", static p => p.CreateClientsAroundBox, static p => p with { CreateClientsAroundBox = true }),
        new("RemovePropertyCompletely", "Remover Imóvel Completamente", static p => p.RemovePropertyCompletely, static p => p with { RemovePropertyCompletely = true }),
        new(
            "DisconnectCancelledFromSplitterPort", "Desconectar o Imóvel do Cliente Cancelado da Porta do Splitter",
            static p => p.DisconnectCancelledFromSplitterPort, static p => p with { DisconnectCancelledFromSplitterPort = true }),
        new("UpdateStatus", "Atualização de Status", static p => p.UpdateStatus, static p => p with { UpdateStatus = true }),
        new("UpdateName", "Atualizar Nome", static p => p.UpdateName, static p => p with { UpdateName = true }),
        new("UpdatePower", "Potência RX", static p => p.UpdatePower, static p => p with { UpdatePower = true }),
        new("UpdateCoordinates", "Atualizar Coordenadas", static p => p.EffectiveUpdateCoordinates, static p => p with { UpdateCoordinates = true }),
        new("UseConnectionState", "Usar o Estado da Conexão", static p => p.UseConnectionState, static p => p with { UseConnectionState = true }),
        new("ReuseVacantProperty", "Reutilizar Imóvel Vago", static p => p.ReuseVacantProperty, static p => p with { ReuseVacantProperty = true }),
        new("MoveChangedPorts", "Atualizar Porta do Cliente", static p => p.MoveChangedPorts, static p => p with { MoveChangedPorts = true }),
        new("ImplantClients", "Implantar Cliente", static p => p.ImplantClients, static p => p with { ImplantClients = true }),
        new("UpdateOnu", "Atualizar ONU", static p => p.UpdateOnu, static p => p with { UpdateOnu = true }),
        new("AnnotateRemoval", "Anotar Remoção", static p => p.AnnotateRemoval, static p => p with { AnnotateRemoval = true }),
    ];

    /// <summary>MoveChangedPorts.</summary>
    internal static readonly Switch Moves = All.First(static s => string.Equals(s.Option, nameof(SyncPolicies.MoveChangedPorts), StringComparison.Ordinal));

    internal LocalizedText Name => new($"{Option} ({Pt})", Option);
}
