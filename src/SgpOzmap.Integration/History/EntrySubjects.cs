using System.Globalization;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;

namespace SgpOzmap.Integration.History;

/// <summary>Whom and where one entry is about: its own box before that of its contract.</summary>
internal static class EntrySubjects
{
    internal static ContractSubject Of(PlannedChange change, ContractSubject? contract, Func<string?, string?> projectOf)
    {
        var subject = contract ?? ContractSubject.Unknown;
        if (string.IsNullOrWhiteSpace(subject.Name))
            subject = subject with { Name = NameIn(change) };
        return PortOf(change) is { BoxName: { } box } port
            ? At(subject, box, port.BoxPort ?? port.Port, projectOf(port.BoxId))
            : subject;
    }

    internal static ContractSubject Of(Finding finding, ContractSubject? contract, Func<string?, string?> projectOf)
    {
        var subject = contract ?? ContractSubject.Unknown;
        if (!finding.Data.TryGetValue("box", out var box))
            return subject;
        int? port = finding.Data.TryGetValue("port", out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return At(subject, box, port, finding.Data.GetValueOrDefault("project") ?? projectOf(box));
    }

    /// <summary>The place that a change itself names.</summary>
    internal static PortReference? PortOf(PlannedChange change) => change switch
    {
        CreateClient c => c.Port,
        CreateClientInProperty c => c.Port,
        MovePort c => c.To,
        DisconnectPort c => c.Port,
        RemoveClient c => c.Port,
        RemoveProperty c => c.Port,

        // Taken back, a move ends where it began.
        RevertChange { Reverted: MovePort move } => move.From,
        RevertChange c => PortOf(c.Reverted),
        _ => null,
    };

    // The port of another box says nothing about this one. Its project is the contract's where the box is the contract's.
    private static ContractSubject At(ContractSubject subject, string box, int? port, string? project)
    {
        var isSame = string.Equals(box, subject.Box, StringComparison.Ordinal);
        return subject with { Box = box, Port = port ?? (isSame ? subject.Port : null), Project = project ?? (isSame ? subject.Project : null) };
    }

    private static string? NameIn(PlannedChange change)
        => change.After.Concat(change.Before)
            .Where(static v => v.Name is "name" or "client")
            .Select(static v => v.Value)
            .FirstOrDefault(static v => !string.IsNullOrWhiteSpace(v));
}
