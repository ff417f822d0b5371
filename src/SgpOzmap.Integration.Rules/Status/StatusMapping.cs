using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SgpOzmap.Integration.Rules.Status;

/// <summary>Which effect each status of SGP has. Immutable; at the vendor this table is fixed and unpublished, here it is data.</summary>
public sealed class StatusMapping
{
    private readonly ImmutableSortedDictionary<int, StatusEffect> _effects;

    private readonly FrozenDictionary<int, StatusEffect> _byCode;

    private StatusMapping(ImmutableSortedDictionary<int, StatusEffect> effects)
    {
        _effects = effects;
        _byCode = effects.ToFrozenDictionary();
    }

    /// <summary>
    /// 1 Ok, 2 Error, 3 Cancel, 4 Error, 5 and 6 Leave, 7 Error. All but 7 are our decision; of 7 the vendor's FAQ says
    /// that its fixed table does not make it OK.
    /// </summary>
    public static StatusMapping Default { get; } = new(ImmutableSortedDictionary.CreateRange(
    [
        KeyValuePair.Create(1, StatusEffect.Ok),
        KeyValuePair.Create(2, StatusEffect.Error),
        KeyValuePair.Create(3, StatusEffect.Cancel),
        KeyValuePair.Create(4, StatusEffect.Error),
        KeyValuePair.Create(5, StatusEffect.Leave),
        KeyValuePair.Create(6, StatusEffect.Leave),
        KeyValuePair.Create(7, StatusEffect.Error),
    ]));

    /// <summary>The table, by SGP's number.</summary>
    public IReadOnlyDictionary<int, StatusEffect> Effects => _effects;

    /// <summary>The table with another effect for one number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1, or the effect is none of the four.</exception>
    public StatusMapping With(int code, StatusEffect effect)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(code, 1);
        if (!Enum.IsDefined(effect))
            throw new ArgumentOutOfRangeException(nameof(effect), effect, "An effect is Ok, Error, Cancel or Leave.");
        return new(_effects.SetItem(code, effect));
    }

    /// <summary>Whether the table has a line for the status. An unknown one is never taken as active, nor as cancelled.</summary>
    public bool Knows(ContractStatus status) => _byCode.ContainsKey(status.Code);

    /// <summary>Both in one look-up.</summary>
    internal bool Knows(ContractStatus status, out StatusEffect effect) => _byCode.TryGetValue(status.Code, out effect);

    /// <summary>The effect of a status; <see cref="StatusEffect.Leave"/> where the table has no line.</summary>
    public StatusEffect EffectOf(ContractStatus status) => _byCode.GetValueOrDefault(status.Code, StatusEffect.Leave);
}
