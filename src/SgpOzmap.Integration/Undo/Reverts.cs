using SgpOzmap.Integration.Applying;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Undo;

/// <summary>Finds the way back from journal entries, and makes it a step: judged once more right before the write, and after one whose outcome is uncertain.</summary>
internal sealed class Reverts(IOzmapClient client)
{
    private readonly ValueReverts _values = new(client);
    private readonly PortReverts _ports = new(client);
    private readonly RemovalReverts _removals = new(client);
    private readonly CreationReverts _creations = new(client);

    /// <summary>What the journal alone says of an entry; null where the map must be looked at.</summary>
    internal static Way? Judge(JournalEntry entry) => entry switch
    {
        { UndoOf: not null } or { Change: RevertChange } => Way.Refused(UndoTexts.UndoOfUndo),
        { UndoneBy: not null } => Way.Nothing(UndoTexts.AlreadyUndone),
        { State: JournalState.Planned or JournalState.NotDone } => Way.Nothing(UndoTexts.NotWritten),
        { State: JournalState.TakenOver } => Way.Nothing(UndoTexts.TakenOver),
        _ => null,
    };

    /// <summary>What the map says of an entry.</summary>
    /// <exception cref="OzmapException">The map could not be read.</exception>
    internal Task<Way> JudgeAsync(JournalEntry entry, UndoLook look, CancellationToken cancellationToken) => entry.Change switch
    {
        MovePort move => _ports.JudgeAsync(move, look, cancellationToken),
        DisconnectPort disconnect => _ports.JudgeAsync(disconnect, entry.Before, look, cancellationToken),
        RemoveClient remove => _removals.JudgeAsync(remove, entry.Before, look, cancellationToken),
        RemoveProperty remove => _removals.JudgeAsync(remove, entry.Before, look, cancellationToken),
        CreateClient create => _creations.JudgeAsync(create, entry, look, cancellationToken),
        CreateClientInProperty create => _creations.JudgeAsync(create, entry.Before, look, cancellationToken),
        _ => _values.JudgeAsync(entry.Change, look, cancellationToken),
    };

    internal WriteStep Step(RevertChange change, JournalEntry? entry) => new([change], token => PrepareAsync(entry, token));

    private async Task<Preparation> PrepareAsync(JournalEntry? entry, CancellationToken cancellationToken)
    {
        if (entry is null)
            return Preparation.Done(Verdict.Skipped(UndoTexts.Forgotten.En));
        var way = Judge(entry) ?? await JudgeAsync(entry, new(client), cancellationToken).ConfigureAwait(false);
        return way switch
        {
            { State: UndoState.Ready, KeepAsync: { } keep }
                => Preparation.Write(token => WriteAsync(entry, way, token), await keep(cancellationToken).ConfigureAwait(false)),
            { State: UndoState.Ready } => Preparation.Write(token => WriteAsync(entry, way, token)),
            { State: UndoState.NothingToDo } => Preparation.Done(Verdict.Applied),
            _ => Preparation.Done(Verdict.Skipped(way.Reason!.En)),
        };
    }

    private async Task<Verdict> WriteAsync(JournalEntry entry, Way way, CancellationToken cancellationToken)
    {
        var verdict = await Lookups.WriteAsync(() => way.WriteAsync!(cancellationToken), LookAsync).ConfigureAwait(false);
        if (way.Doubt is not { } doubt || verdict.Outcome != Runs.ChangeOutcome.Applied)
            return verdict;

        try
        {
            return (await JudgeAsync(entry, new(client), cancellationToken).ConfigureAwait(false)).State == UndoState.NothingToDo ? verdict : Verdict.Failed(doubt.En);
        }
        catch (OzmapException exception)
        {
            return Verdict.Uncertain($"written, but the map could not be looked at afterwards ({Verdict.Text(exception)})");
        }

        async Task<Verdict?> LookAsync()
        {
            var now = await JudgeAsync(entry, new(client), cancellationToken).ConfigureAwait(false);
            return now.State switch
            {
                UndoState.NothingToDo => now.Shown,
                UndoState.Ready => null,
                _ => Verdict.Uncertain($"the outcome was uncertain, and the map shows something else now: {now.Reason!.En}"),
            };
        }
    }
}
