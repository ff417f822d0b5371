using System.Collections.Immutable;
using System.Globalization;

namespace SgpOzmap.Integration.Rules.Changes;

/// <summary>Takes back a change of an earlier run.</summary>
public sealed record RevertChange : PlannedChange
{
    /// <inheritdoc/>
    public override ChangeKind Kind => ChangeKind.Revert;

    /// <summary>What is taken back.</summary>
    public required PlannedChange Reverted { get; init; }

    /// <summary>The journal entry that is taken back.</summary>
    public required long Entry { get; init; }

    /// <summary>Contract, kind and what is taken back.</summary>
    public override string Id => IdOf(Contract, Reverted.Kind);

    /// <summary>Taking back a creation removes what it made.</summary>
    public override bool IsDestructive => Reverted.Kind is ChangeKind.CreateClient or ChangeKind.CreateClientInProperty;

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> Before => Reverted.After;

    /// <inheritdoc/>
    public override ImmutableArray<ChangeValue> After => Reverted.Before;

    /// <summary>The <see cref="Id"/> of taking back a contract's change of a kind.</summary>
    public static new string IdOf(long contract, ChangeKind reverted)
        => string.Create(CultureInfo.InvariantCulture, $"{contract}/{ChangeKind.Revert}/{reverted}");
}
