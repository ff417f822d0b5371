using System.Globalization;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Explaining;

/// <summary>What SGP says of a contract.</summary>
internal static class SgpSection
{
    internal static Lines Begin() => new("O que o SGP diz", "What SGP says");

    /// <summary>Says it after what was said of the reading.</summary>
    internal static void Add(Lines lines, Situation situation)
    {
        if (situation.Contract is { } contract)
            Add(lines, contract, situation);
        else
            AddMissing(lines, situation);
    }

    private static void AddMissing(Lines lines, Situation situation)
    {
        lines.Say($"O SGP não devolveu o contrato {situation.Id}.", $"SGP did not return contract {situation.Id}.");
        if (situation.Clients.IsEmpty)
            lines.Say("Nenhum cliente do mapa tem este código.", "No client on the map has this code.");
        if (situation.Picture.ContractsComplete)
            return;
        lines.Say(
            "A leitura não foi uma leitura completa: que o contrato não está nela não quer dizer que não exista.",
            "The reading was not a complete one: that the contract is not in it does not mean that there is none.");
    }

    private static void Add(Lines lines, Contract contract, Situation situation)
    {
        var status = contract.Status;
        lines.Value("Status", "Status", Of(status));
        var effect = Words.Of(situation.Effect);
        var key = string.Create(CultureInfo.InvariantCulture, $"StatusMapping:{status.Code}");
        if (situation.Policies.StatusMapping.Knows(status))
            lines.Value("Efeito", "Effect", new($"{effect.Pt} ({key})", $"{effect.En} ({key})"));
        else
            lines.Value("Efeito", "Effect", new($"{effect.Pt} ({key} não está na tabela)", $"{effect.En} ({key} is not in the table)"));
        lines.ValueIfAny("Nome", "Name", contract.Name, isPersonal: true);
        lines.Value("POP", "POP", Any(contract.PopName));
        Attachments(lines, contract);
        foreach (var place in contract.Places)
            lines.Value("Coordenadas", "Coordinates", Lines.Same(place.ToString()), isPersonal: true);
        if (contract.Places.IsEmpty)
            lines.Value("Coordenadas", "Coordinates", Any(null));
        lines.Value("Potência RX (dBm)", "RX power (dBm)", contract.PowerDbm is { } power ? Lines.Number(power) : new("sem leitura", "no reading"));
        Words.Add(lines, contract.Onu);
        lines.Value("Conectado", "Online", contract.IsOnline is { } online ? Words.Of(online) : new("não se sabe", "not known"));
    }

    private static void Attachments(Lines lines, Contract contract)
    {
        foreach (var attachment in contract.Attachments)
        {
            var source = Words.Of(attachment.Source);
            lines.Value($"Caixa e porta ({source.Pt})", $"Box and port ({source.En})", Words.Of(attachment));
        }

        if (contract.Attachments.IsEmpty)
        {
            lines.Value("Caixa e porta", "Box and port", contract.AttachmentsUnread
                ? new("não se sabe: a lista de ONUs não foi lida", "not known: the ONU list was not read")
                : Any(null));
        }
    }

    private static LocalizedText Of(ContractStatus status)
    {
        var label = string.IsNullOrWhiteSpace(status.Label) ? "" : " " + status.Label.Trim();
        return status.Code == 0
            ? new($"sem número{label}", $"no number{label}")
            : Lines.Same(status.Code.ToString(CultureInfo.InvariantCulture) + label);
    }

    private static LocalizedText Any(string? text) => string.IsNullOrWhiteSpace(text) ? new("não informa", "not given") : Lines.Same(text.Trim());
}
