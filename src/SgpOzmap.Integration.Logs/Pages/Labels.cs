using SgpOzmap.Integration.Logs.Html;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Logs.Pages;

/// <summary>The words of the page.</summary>
internal static class Labels
{
    internal static string Of(this PageLanguage language, ChangeKind kind) => kind switch
    {
        ChangeKind.DisconnectPort => language.Say("Liberar porta", "Free port"),
        ChangeKind.RemoveClient => language.Say("Remover cliente", "Remove client"),
        ChangeKind.RemoveProperty => language.Say("Remover imóvel", "Remove property"),
        ChangeKind.AnnotateProperty => language.Say("Anotar imóvel", "Annotate property"),
        ChangeKind.MovePort => language.Say("Mudar de porta", "Move port"),
        ChangeKind.CreateClient => language.Say("Criar cliente", "Create client"),
        ChangeKind.CreateClientInProperty => language.Say("Criar cliente em imóvel vago", "Create client in vacant property"),
        ChangeKind.SetStatus => language.Say("Atualizar status", "Set status"),
        ChangeKind.Implant => language.Say("Implantar", "Mark as installed"),
        ChangeKind.Rename => language.Say("Renomear", "Rename"),
        ChangeKind.UpdateOnu => language.Say("Atualizar ONU", "Update ONU"),
        ChangeKind.UpdatePower => language.Say("Atualizar potência", "Update power"),
        ChangeKind.UpdateCoordinates => language.Say("Atualizar coordenadas", "Update coordinates"),
        ChangeKind.Revert => language.Say("Desfazer", "Take back"),
        _ => kind.ToString(),
    };

    internal static string Of(this PageLanguage language, ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Planned => language.Say("planejada", "planned"),
        ChangeOutcome.Applied => language.Say("aplicada", "applied"),
        ChangeOutcome.Failed => language.Say("falhou", "failed"),
        ChangeOutcome.Held => language.Say("retida", "held"),
        ChangeOutcome.Skipped => language.Say("pulada", "skipped"),
        _ => outcome.ToString(),
    };

    internal static string Of(this PageLanguage language, RunMode mode)
        => mode switch
        {
            RunMode.Plan => language.Say("plano", "plan"),
            RunMode.Undo => language.Say("reversão", "undo"),
            _ => language.Say("aplicação", "apply"),
        };

    /// <summary>The name of a value; one that is not known stands as it is.</summary>
    internal static string OfValue(this PageLanguage language, string name) => name switch
    {
        "name" => language.Say("nome", "name"),
        "client" => language.Say("cliente", "client"),
        "property" => language.Say("imóvel", "property"),
        "port" => language.Say("porta", "port"),
        "implanted" => language.Say("implantado", "installed"),
        "coordinates" => language.Say("coordenadas", "coordinates"),
        "power" => language.Say("potência (dBm)", "power (dBm)"),
        "observation" => language.Say("observação", "observation"),
        "pppoeUser" => language.Say("usuário PPPoE", "PPPoE user"),
        "serialNumber" => language.Say("número de série", "serial number"),
        "macAddress" => "MAC",
        _ => name,
    };

    internal static string ClassOf(ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Applied => "good",
        ChangeOutcome.Failed => "bad",
        ChangeOutcome.Held => "wait",
        _ => "dim",
    };
}
