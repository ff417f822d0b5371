using SgpOzmap.Integration.Applying;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Undo;

/// <summary>The way back from one write, as far as the map shows it now.</summary>
internal sealed record Way
{
    private Way(UndoState state, LocalizedText? reason) => (State, Reason) = (state, reason);

    internal UndoState State { get; }

    internal LocalizedText? Reason { get; }

    /// <summary>Goes the way. Null unless it is <see cref="UndoState.Ready"/>.</summary>
    internal Func<CancellationToken, Task<Verdict>>? WriteAsync { get; private init; }

    /// <summary>Reads what going it takes away; null where that is nothing.</summary>
    internal Func<CancellationToken, Task<PreImage>>? KeepAsync { get; init; }

    /// <summary>That the server does it is not documented: the map is looked at afterwards, and this is said where it does not show it.</summary>
    internal LocalizedText? Doubt { get; init; }

    /// <summary>Where there is nothing to do: what the map shows, so that a lost answer is made up for.</summary>
    internal Verdict Shown { get; init; } = Verdict.Applied;

    internal static Way Ready(Func<CancellationToken, Task<Verdict>> write, LocalizedText? note = null) => new(UndoState.Ready, note) { WriteAsync = write };

    internal static Way Ready(Func<CancellationToken, Task> write, LocalizedText? note = null) => Ready(
        async token =>
        {
            await write(token).ConfigureAwait(false);
            return Verdict.Applied;
        },
        note);

    internal static Way Nothing(LocalizedText reason) => new(UndoState.NothingToDo, reason);

    internal static Way Refused(LocalizedText reason) => new(UndoState.Refused, reason);
}
