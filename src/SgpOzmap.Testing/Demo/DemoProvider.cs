namespace SgpOzmap.Testing;

/// <summary>Makes a provider whose map is mostly true and differs from its ERP in every way the integration knows; see <see cref="DemoCases"/>.</summary>
public static class DemoProvider
{
    /// <summary>Makes one. The same options give the same provider, ids included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer contracts than <see cref="DemoProviderOptions.MinContracts"/>.</exception>
    public static SimulatedProvider Create(DemoProviderOptions? options = null)
    {
        options ??= new DemoProviderOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Contracts, DemoProviderOptions.MinContracts, nameof(options));
        var book = new DemoBook(options.Contracts);
        DemoCreations.AddTo(book);
        DemoCancellations.AddTo(book);
        DemoUpdates.AddTo(book);
        DemoMoves.AddTo(book);
        DemoFindings.AddTo(book);
        DemoBoxFindings.AddTo(book);
        book.AddScaled(40, 2, (w, _) => DemoSettled.MakePair(w));
        book.Add(options.Contracts - book.Recipes.Sum(r => r.Contracts), 1, (w, _) => DemoSettled.Make(w));

        var world = new DemoWorld(options);
        var order = book.Recipes.ToArray();
        world.Random.Shuffle(order);
        foreach (var recipe in order)
            recipe.Make(world);
        return new SimulatedProvider(world.Sgp, world.Ozmap, world.Planted);
    }
}
