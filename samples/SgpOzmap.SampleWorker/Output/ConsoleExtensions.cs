using System.Globalization;
using Spectre.Console;

namespace SgpOzmap.SampleWorker.Output;

/// <summary>Small helpers for consoles.</summary>
internal static class ConsoleExtensions
{
    /// <summary>A paragraph whose wrapped lines keep their distance from the left. The string's values are escaped.</summary>
    internal static void Indented(this IAnsiConsole console, int columns, FormattableString markup)
        => console.Write(new Padder(Markup.FromInterpolated(CultureInfo.InvariantCulture, markup), new Padding(columns, 0, 0, 0)));
}
