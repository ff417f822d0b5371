namespace SgpOzmap.Testing;

/// <summary>Something to be made.</summary>
/// <param name="Contracts">SGP contracts it makes.</param>
/// <param name="Make">Makes it.</param>
internal sealed record DemoRecipe(int Contracts, Action<DemoWorld> Make);

/// <summary>The recipes of a provider: those that grow with its size and those that do not.</summary>
internal sealed class DemoBook(int contracts)
{
    private readonly double _scale = contracts / 2000.0;

    public List<DemoRecipe> Recipes { get; } = [];

    /// <summary>A fixed number of a kind.</summary>
    public void Add(int times, int perTime, Action<DemoWorld, int> make)
    {
        for (var i = 0; i < times; i++)
        {
            var n = i;
            Recipes.Add(new DemoRecipe(perTime, world => make(world, n)));
        }
    }

    /// <summary>A number that grows with the provider.</summary>
    public void AddScaled(int times, int perTime, Action<DemoWorld, int> make) => Add(Math.Max(1, (int)(times * _scale)), perTime, make);

    /// <summary>Removals: their number grows, but no further than the gate of a run lets through.</summary>
    public void AddRemovals(int times, int perTime, Action<DemoWorld, int> make) => Add(Math.Max(1, (int)(times * Math.Min(_scale, 1.5))), perTime, make);
}
