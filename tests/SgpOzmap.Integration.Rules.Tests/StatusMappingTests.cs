using SgpOzmap.Integration.Rules.Status;

namespace SgpOzmap.Integration.Rules.Tests;

/// <summary>Rules, section 2: the table itself.</summary>
public sealed class StatusMappingTests
{
    [Theory]
    [InlineData(1, StatusEffect.Ok)]
    [InlineData(2, StatusEffect.Error)]
    [InlineData(3, StatusEffect.Cancel)]
    [InlineData(4, StatusEffect.Error)]
    [InlineData(5, StatusEffect.Leave)]
    [InlineData(6, StatusEffect.Leave)]
    [InlineData(7, StatusEffect.Error)]
    public void Default_table(int code, StatusEffect effect)
    {
        Assert.Equal(effect, StatusMapping.Default.EffectOf(new(code)));
        Assert.True(StatusMapping.Default.Knows(new(code)));
        Assert.Equal(7, StatusMapping.Default.Effects.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(-1)]
    public void Unknown_is_left(int code)
    {
        Assert.Equal(StatusEffect.Leave, StatusMapping.Default.EffectOf(new(code, "Ativo")));
        Assert.False(StatusMapping.Default.Knows(new(code, "Ativo")));
    }

    [Fact]
    public void Table_is_immutable()
    {
        var changed = StatusMapping.Default.With(7, StatusEffect.Ok);

        Assert.Equal(StatusEffect.Ok, changed.EffectOf(new(7)));
        Assert.Equal(StatusEffect.Error, StatusMapping.Default.EffectOf(new(7)));
    }

    [Fact]
    public void Status_mapped_to_leave_is_known()
        => Assert.True(StatusMapping.Default.With(12, StatusEffect.Leave).Knows(new(12)));

    [Theory]
    [InlineData(0, StatusEffect.Ok)]
    [InlineData(-3, StatusEffect.Ok)]
    [InlineData(1, (StatusEffect)4)]
    [InlineData(1, (StatusEffect)(-1))]
    public void Nonsense_is_refused(int code, StatusEffect effect)
        => Assert.Throws<ArgumentOutOfRangeException>(() => StatusMapping.Default.With(code, effect));
}
