using System.Globalization;

namespace SgpOzmap.Benchmarks.ReadAll;

/// <summary>What one reading took.</summary>
/// <param name="Rows">The rows that came.</param>
/// <param name="Time">From before the first request to after the last row, the start of the process left out.</param>
/// <param name="PeakBytes">The most memory that the process ever occupied (resident).</param>
internal sealed record Measurement(int Rows, TimeSpan Time, long PeakBytes)
{
    /// <summary>Reads <c>rows milliseconds bytes</c>.</summary>
    internal static Measurement Parse(string line)
    {
        var parts = line.Split(' ');
        return new(
            int.Parse(parts[0], CultureInfo.InvariantCulture),
            TimeSpan.FromMilliseconds(double.Parse(parts[1], CultureInfo.InvariantCulture)),
            long.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rows} {Time.TotalMilliseconds} {PeakBytes}");

    /// <summary>The middle of the times, and the middle of the peaks.</summary>
    internal static Measurement Median(List<Measurement> measured)
        => new(measured[0].Rows, measured.Select(m => m.Time).Order().ElementAt(measured.Count / 2), measured.Select(m => m.PeakBytes).Order().ElementAt(measured.Count / 2));
}
