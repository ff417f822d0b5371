using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Logs.Web;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Logs.Text;

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

    internal static string Of(this PageLanguage language, EntryLevel level) => level switch
    {
        EntryLevel.Error => language.Say("erro", "error"),
        EntryLevel.Warning => language.Say("atenção", "warning"),
        _ => language.Say("informação", "info"),
    };

    internal static string Of(this PageLanguage language, HeldPlanState state) => state switch
    {
        HeldPlanState.Pending => language.Say("espera decisão", "waits for a decision"),
        HeldPlanState.Approved => language.Say("aprovado, espera a execução", "approved, waits for the run"),
        HeldPlanState.Applied => language.Say("aprovado e aplicado", "approved and applied"),
        HeldPlanState.Void => language.Say("aprovação caducou", "approval void"),
        HeldPlanState.Rejected => language.Say("recusado", "rejected"),
        _ => language.Say("substituído", "superseded"),
    };

    /// <summary>A tenant; the only one has no name.</summary>
    internal static string OfTenant(this PageLanguage language, string tenant) => tenant.Length > 0 ? tenant : language.Say("(único)", "(only one)");

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

    /// <summary>A value as people read it.</summary>
    internal static string? OfValue(this PageLanguage language, string name, string? value) => (name, value) switch
    {
        ("implanted", "true") => language.Say("sim", "yes"),
        ("implanted", "false") => language.Say("não", "no"),
        ("status", "Ok" or "Error") => value.ToUpperInvariant(),
        _ => value,
    };

    internal static string ClassOf(EntryLevel level) => level switch
    {
        EntryLevel.Error => "bad",
        EntryLevel.Warning => "wait",
        _ => "dim",
    };

    internal static string ClassOf(HeldPlanState state) => state switch
    {
        HeldPlanState.Pending or HeldPlanState.Approved => "wait",
        HeldPlanState.Applied => "good",
        HeldPlanState.Void or HeldPlanState.Rejected => "bad",
        _ => "dim",
    };

    internal static string ClassOf(ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Applied => "good",
        ChangeOutcome.Failed => "bad",
        ChangeOutcome.Held => "wait",
        _ => "dim",
    };
}
