using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Explaining;

/// <summary>What each switched-off feature would change for a contract if it alone were turned on: planned again, and compared with the plan of now.</summary>
internal static class SwitchSection
{
    internal static Lines Begin() => new("Se fosse ligado", "If it were on");

    internal static void Add(Lines lines, Situation situation)
    {
        var same = new List<LocalizedText>();
        var off = Switch.All.Where(s => !s.IsOn(situation.Policies)).ToList();
        foreach (var feature in off)
        {
            if (IsUnknowable(situation, feature))
            {
                lines.Value(feature.Name, new(
                    "o estado da conexão só é lido com o recurso ligado; não se sabe o que faria", "the connection state is only read with the feature on; what it would do is not known"));
                continue;
            }

            var differences = Compare(situation, feature);
            if (differences.Count == 0)
                same.Add(feature.Name);
            foreach (var difference in differences)
                lines.Value(feature.Name, difference);
        }

        if (same.Count > 0)
            lines.Value("Sem diferença", "No difference", new(string.Join(", ", same.Select(static n => n.Pt)), string.Join(", ", same.Select(static n => n.En))));
        if (off.Count == 0)
            lines.Say("Todos os recursos estão ligados.", "Every feature is on.");
    }

    private static bool IsUnknowable(Situation situation, Switch feature)
        => string.Equals(feature.Option, nameof(SyncPolicies.UseConnectionState), StringComparison.Ordinal) && situation is { Contract.IsOnline: null, Effect: StatusEffect.Ok };

    private static List<LocalizedText> Compare(Situation situation, Switch feature)
    {
        var plan = situation.PlanWith(feature);
        var now = situation.Changes.ToDictionary(static c => c.Id, StringComparer.Ordinal);
        var then = situation.ChangesIn(plan).ToDictionary(static c => c.Id, StringComparer.Ordinal);
        var differences = new List<LocalizedText>();
        foreach (var (id, change) in then)
        {
            var what = Of(change);
            if (!now.TryGetValue(id, out var before))
                differences.Add(what);
            else if (Altered(before, change) is { Length: > 0 } names)
                differences.Add(new($"{what.Pt}, com outros valores ({Names(names, static n => n.Pt)})", $"{what.En}, with other values ({Names(names, static n => n.En)})"));
        }

        foreach (var change in now.Where(c => !then.ContainsKey(c.Key)).Select(static c => Words.Of(c.Value.Kind)))
            differences.Add(new($"não mais: {change.Pt}", $"no longer: {change.En}"));

        var findings = situation.FindingsIn(plan);
        foreach (var finding in findings.Where(f => !situation.Findings.Any(g => IsSame(f, g))).Select(RuleSection.Of))
            differences.Add(new($"pendência {finding.Pt}", $"finding {finding.En}"));
        foreach (var finding in situation.Findings.Where(f => !findings.Any(g => IsSame(f, g))))
            differences.Add(new($"sem a pendência {finding.Code}", $"without the finding {finding.Code}"));
        return differences;
    }

    private static bool IsSame(Finding a, Finding b) => a.Code == b.Code && a.Message == b.Message;

    private static string[] Altered(PlannedChange before, PlannedChange after)
    {
        var (a, b) = (NextRunSection.Values(before).ToDictionary(static v => v.Name, static v => v.Value, StringComparer.Ordinal),
            NextRunSection.Values(after).ToDictionary(static v => v.Name, static v => v.Value, StringComparer.Ordinal));
        return [.. a.Keys.Union(b.Keys, StringComparer.Ordinal).Where(name => !string.Equals(a.GetValueOrDefault(name), b.GetValueOrDefault(name), StringComparison.Ordinal))];
    }

    private static string Names(string[] names, Func<LocalizedText, string> language) => string.Join(", ", names.Select(n => language(Words.OfValue(n))));

    // No personal values: what would be written is seen once the feature is on.
    private static LocalizedText Of(PlannedChange change) => change switch
    {
        CreateClient { Port.ConnectorId: null } create => new($"criaria um cliente sem conexão em {create.Port}", $"would create an unconnected client in {create.Port}"),
        CreateClient create => new($"criaria um cliente em {create.Port}", $"would create a client in {create.Port}"),
        CreateClientInProperty create => new($"criaria um cliente no imóvel vago em {create.Port}", $"would create a client in the vacant property on {create.Port}"),
        RemoveClient => new("removeria o cliente; o imóvel permanece", "would remove the client; the property stays"),
        RemoveProperty => new("removeria o imóvel com o cliente", "would remove the property with its client"),
        DisconnectPort disconnect => new($"liberaria a porta {disconnect.Port}", $"would free the port {disconnect.Port}"),
        AnnotateProperty => new("anotaria a remoção no imóvel", "would note the removal on the property"),
        MovePort move => new($"mudaria o imóvel de {From(move)} para {move.To}", $"would move the property from {From(move)} to {move.To}"),
        SetStatus set => new($"escreveria o status {Words.StatusOf(set.Status)}", $"would write the status {Words.StatusOf(set.Status)}"),
        Implant => new("marcaria o cliente como instalado", "would mark the client as installed"),
        Rename => new("escreveria o nome do SGP", "would write SGP's name"),
        UpdateOnu => new("escreveria os dados da ONU", "would write the ONU data"),
        UpdatePower power => new($"escreveria a potência {Lines.Number(power.PowerAfter).Pt} dBm", $"would write the power {Lines.Number(power.PowerAfter).En} dBm"),
        UpdateCoordinates => new("escreveria as coordenadas do SGP", "would write SGP's coordinates"),
        _ => Words.Of(change.Kind),
    };

    private static string From(MovePort move) => move.From.ToString() is { Length: > 0 } seat ? seat : "–";
}
