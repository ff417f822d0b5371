using System.Collections.Immutable;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Undo;

/// <summary>Says for every write of a run whether it can be taken back, the latest first.</summary>
internal sealed class UndoPlanner(IOzmapClient client, Reverts reverts)
{
    internal async Task<UndoPlan> PlanAsync(
        string runId, IReadOnlyList<JournalEntry> entries, IReadOnlyCollection<long>? only, CancellationToken cancellationToken)
    {
        List<JournalEntry> chosen = [.. entries.Where(e => only?.Contains(e.Change.Contract) != false).OrderByDescending(static e => e.Id)];
        var look = await LookAsync([.. chosen.Where(static e => Reverts.Judge(e) is null).Select(static e => e.Change)], cancellationToken).ConfigureAwait(false);

        // What depended on a change must be taken back before it.
        var before = chosen
            .SelectMany(static e => e.Change.DependsOn.Select(id => (Id: id, e.Change)))
            .ToLookup(static d => d.Id, static d => RevertChange.IdOf(d.Change.Contract, d.Change.Kind), StringComparer.Ordinal);
        var refused = new Dictionary<string, PlannedChange>(StringComparer.Ordinal);
        var items = ImmutableArray.CreateBuilder<UndoItem>(chosen.Count);
        foreach (var entry in chosen)
        {
            var change = new RevertChange
            {
                Contract = entry.Change.Contract,
                Reason = UndoTexts.Reason(entry.Change, runId),
                DependsOn = [.. before[entry.Change.Id].Distinct(StringComparer.Ordinal)],
                Reverted = entry.Change,
                Entry = entry.Id,
            };
            var way = Reverts.Judge(entry)
                ?? (change.DependsOn.FirstOrDefault(refused.ContainsKey) is { } hindrance
                    ? Way.Refused(UndoTexts.DependsOn(refused[hindrance]))
                    : await reverts.JudgeAsync(entry, look, cancellationToken).ConfigureAwait(false));
            if (way.State == UndoState.Refused)
                refused[change.Id] = entry.Change;
            items.Add(new(change, way.State, way.Reason));
        }

        return new(runId, entries[0].Tenant, items.MoveToImmutable());
    }

    private async Task<UndoLook> LookAsync(IReadOnlyCollection<PlannedChange> changes, CancellationToken cancellationToken)
    {
        var look = new UndoLook(client);
        await look.PrefetchAsync(
            changes.Select(ClientOf).OfType<string>(),
            changes.Select(PropertyOf).OfType<string>(),
            changes.Where(static c => c is RemoveClient or RemoveProperty or CreateClient or CreateClientInProperty).Select(static c => c.Contract),
            cancellationToken).ConfigureAwait(false);
        return look;
    }

    private static string? ClientOf(PlannedChange change) => change switch
    {
        SetStatus c => c.ClientId,
        Implant c => c.ClientId,
        Rename c => c.ClientId,
        UpdateOnu c => c.ClientId,
        RemoveClient c => c.ClientId,
        _ => null,
    };

    private static string? PropertyOf(PlannedChange change) => change switch
    {
        UpdatePower c => c.PropertyId,
        UpdateCoordinates c => c.PropertyId,
        AnnotateProperty c => c.PropertyId,
        MovePort c => c.PropertyId,
        DisconnectPort c => c.PropertyId,
        RemoveClient c => c.PropertyId,
        RemoveProperty c => c.PropertyId,
        CreateClientInProperty c => c.PropertyId,
        _ => null,
    };
}
