using System.Collections.Immutable;
using System.Globalization;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Changes;

/// <summary>One change of the map, made for one contract.</summary>
public abstract record PlannedChange
{
    /// <summary>What it does.</summary>
    public abstract ChangeKind Kind { get; }

    /// <summary>The contract that it is made for.</summary>
    public required long Contract { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required LocalizedText Reason { get; init; }

    /// <summary>The <see cref="Id"/>s of the changes that must have been applied before.</summary>
    public ImmutableArray<string> DependsOn { get; init; } = [];

    /// <summary>Names the change inside its plan: contract and kind.</summary>
    public virtual string Id => IdOf(Contract, Kind);

    /// <summary>It takes something away: a client, a property, a connection.</summary>
    public virtual bool IsDestructive => Kind is ChangeKind.DisconnectPort or ChangeKind.RemoveClient or ChangeKind.RemoveProperty;

    /// <summary>What the map says now; empty for what is new.</summary>
    public abstract ImmutableArray<ChangeValue> Before { get; }

    /// <summary>What it will say; empty for what is taken away.</summary>
    public abstract ImmutableArray<ChangeValue> After { get; }

    /// <summary>The <see cref="Id"/> of a contract's change of a kind; a plan has one at most.</summary>
    public static string IdOf(long contract, ChangeKind kind)
        => string.Create(CultureInfo.InvariantCulture, $"{contract}/{kind}");

    private protected static string? Text(double? value)
        => value?.ToString("0.00", CultureInfo.InvariantCulture);

    private protected static string? Text(Coordinates? value) => value?.ToString();

    private protected static string? Text(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
