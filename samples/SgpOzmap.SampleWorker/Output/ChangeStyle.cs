using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;
using Spectre.Console;

namespace SgpOzmap.SampleWorker.Output;

/// <summary>Sign and colour of a change, and colour of an outcome.</summary>
internal static class ChangeStyle
{
    internal static ChangeSign SignOf(ChangeKind kind) => kind switch
    {
        ChangeKind.CreateClient or ChangeKind.CreateClientInProperty => ChangeSign.Create,
        ChangeKind.DisconnectPort or ChangeKind.RemoveClient or ChangeKind.RemoveProperty => ChangeSign.Remove,
        ChangeKind.MovePort => ChangeSign.Move,
        _ => ChangeSign.Update,
    };

    internal static string SymbolOf(ChangeSign sign) => sign switch
    {
        ChangeSign.Create => "+",
        ChangeSign.Remove => "-",
        ChangeSign.Move => "→",
        _ => "~",
    };

    internal static Color ColorOf(ChangeSign sign) => sign switch
    {
        ChangeSign.Create => Color.Green,
        ChangeSign.Remove => Color.Red,
        ChangeSign.Move => Color.Blue,
        _ => Color.Yellow,
    };

    internal static Color ColorOf(ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Applied => Color.Green,
        ChangeOutcome.Failed => Color.Red,
        ChangeOutcome.Held => Color.Yellow,
        _ => Color.Grey,
    };

    internal static string NameOf(ChangeOutcome outcome, Language language) => outcome switch
    {
        ChangeOutcome.Applied => language.Say("aplicadas", "applied"),
        ChangeOutcome.Failed => language.Say("falharam", "failed"),
        ChangeOutcome.Held => language.Say("retidas", "held"),
        ChangeOutcome.Skipped => language.Say("puladas", "skipped"),
        _ => language.Say("planejadas", "planned"),
    };
}
