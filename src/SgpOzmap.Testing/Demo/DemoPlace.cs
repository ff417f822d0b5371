namespace SgpOzmap.Testing;

/// <summary>Where the demo provider is: a made-up town on real ground in the south of Brazil.</summary>
internal static class DemoPlace
{
    private const double BoxSpacing = 0.0012;

    public static SimCoordinates SouthWest { get; } = new(-25.6, -50.7);

    public static SimCoordinates NorthEast { get; } = new(-24.6, -49.6);

    private static SimCoordinates Centre { get; } = new(-25.0945, -50.1633);

    /// <summary>The middle of an area; areas lie in two rows of three, as far apart as their boxes need.</summary>
    public static SimCoordinates Area(int area, int boxesPerArea)
    {
        var size = (Columns(boxesPerArea) + 3) * BoxSpacing;
        return new(Round(Centre.Latitude + ((area / 3) * size)), Round(Centre.Longitude + ((area % 3) * size)));
    }

    /// <summary>The n-th box of an area, on a grid of streets.</summary>
    public static SimCoordinates Box(SimCoordinates area, int n, int boxesPerArea)
    {
        var columns = Columns(boxesPerArea);
        return new(Round(area.Latitude + ((n / columns) * BoxSpacing)), Round(area.Longitude + ((n % columns) * BoxSpacing)));
    }

    /// <summary>A house within some 45 m of its box.</summary>
    public static SimCoordinates House(SimCoordinates box, Random random)
        => new(Round(box.Latitude + Offset(random)), Round(box.Longitude + Offset(random)));

    private static int Columns(int boxes) => (int)Math.Ceiling(Math.Sqrt(boxes));

    private static double Offset(Random random) => (random.NextDouble() - 0.5) * 0.0008;

    private static double Round(double degrees) => Math.Round(degrees, 7);
}
