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
        => mode == RunMode.Plan ? language.Say("plano", "plan") : language.Say("aplicação", "apply");

    internal static string ClassOf(ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Applied => "good",
        ChangeOutcome.Failed => "bad",
        ChangeOutcome.Held => "wait",
        _ => "dim",
    };
}
