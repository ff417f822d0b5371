using System.Globalization;

namespace SgpOzmap.Integration.Leases;

/// <summary>
/// Names a process so that another one on the same machine can tell whether it lives: nobody need wait for the lease of a process that was killed a moment ago.
/// Where that cannot be told for certain it is not told: another machine, another container, a system without <c>/proc</c>.
/// </summary>
internal static class ProcessMark
{
    private const int Parts = 4;

    /// <summary>This process: machine, the boot and the container that its number is of, number with starting time.</summary>
    internal static string Here { get; } = Of(Environment.ProcessId);

    /// <summary>The process of a mark, or of a holder that begins with one, ran here and is gone.</summary>
    internal static bool IsDead(string holder)
    {
        var (theirs, ours) = (holder.Split('/'), Here.Split('/'));
        return theirs.Length >= Parts
            && theirs[1].Length > 0 && theirs[2].Length > 0
            && theirs.AsSpan(0, Parts - 1).SequenceEqual(ours.AsSpan(0, Parts - 1))
            && theirs[3].Split('-') is [var number, var start]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var process)
            && !string.Equals(StartOf(process), start, StringComparison.Ordinal);
    }

    /// <summary>The mark of a process on this machine.</summary>
    internal static string Of(int process)
    {
        var machine = Environment.MachineName.Replace('/', '-');
        return string.Create(CultureInfo.InvariantCulture, $"{machine}/{Boot()}/{Container()}/{process}-{StartOf(process)}");
    }

    private static string Boot() => Read("/proc/sys/kernel/random/boot_id")?.Trim() ?? "";

    private static string Container()
    {
        try
        {
            return new FileInfo("/proc/self/ns/pid").LinkTarget?.Replace('/', '-') ?? "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    // Empty for a process that is gone, or is dead and only waits for its parent to take note.
    private static string StartOf(int process)
    {
        if (Read(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat")) is not { } stat)
            return "";

        // The name before may hold anything but ends with the last bracket; then state (3rd field) and, 19 fields on, the starting time.
        var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length > 19 && fields[0] is not ("Z" or "X") ? fields[19] : "";
    }

    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
