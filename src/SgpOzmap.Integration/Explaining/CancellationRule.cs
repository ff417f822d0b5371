using SgpOzmap.Integration.Rules.Changes;

namespace SgpOzmap.Integration.Explaining;

/// <summary>The row of the table of cancellations that a contract falls into.</summary>
internal static class CancellationRule
{
    internal static void Add(Lines lines, Situation situation)
    {
        var (client, property) = situation.Clients[0];
        var policies = situation.Policies;
        RuleSection.Counts(lines, "cancelamento: o SGP diz expressamente que o contrato está cancelado", "cancellation: SGP says explicitly that the contract is cancelled");
        if (!policies.CancelClients)
            lines.Say("CancelClients está desligado: só se diz o que faria.", "CancelClients is off: what follows only says what it would do.");

        lines.Value("Implantado", "Installed", Words.Of(client.IsImplanted));
        lines.Value("RemovePropertyCompletely", "RemovePropertyCompletely", OnOff(policies.RemovePropertyCompletely));
        lines.Value("DisconnectCancelledFromSplitterPort", "DisconnectCancelledFromSplitterPort", OnOff(policies.DisconnectCancelledFromSplitterPort));

        var removesAll = RuleSection.Find(situation, ChangeKind.RemoveProperty) is not (null, null);
        var frees = removesAll || RuleSection.Find(situation, ChangeKind.DisconnectPort) is not (null, null);
        lines.Value("Cliente", "Client", new("sai do mapa", "leaves the map"));
        lines.Value("Imóvel", "Property", property is null ? new("nenhum", "none") : removesAll ? new("sai junto", "goes with it") : new("permanece", "stays"));
        lines.Value("Porta", "Port", property is null || property.Connections.IsEmpty
            ? new("nenhuma a liberar", "none to free")
            : frees ? new("é liberada", "is freed") : new("continua ocupada", "stays occupied"));
    }

    private static Rules.Values.LocalizedText OnOff(bool isOn) => isOn ? new("ligado", "on") : new("desligado", "off");
}
