using SgpOzmap.Integration.Doctor;
using SgpOzmap.Integration.Explaining;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Undo;
using SgpOzmap.SampleWorker.Output;
using SgpOzmap.SampleWorker.Running;

namespace SgpOzmap.SampleWorker.Json;

/// <summary>
/// The file of --json. It is opened before the run, under a name beside the final one, so that a path that cannot be written is known
/// before anything happens; it takes its final name when it is whole, so that nobody reads half of it.
/// </summary>
internal sealed class JsonReportFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly FileStream _stream;
    private bool _isWhole;

    private JsonReportFile(string path, string temporary, FileStream stream)
    {
        _path = path;
        _temporary = temporary;
        _stream = stream;
    }

    /// <exception cref="WorkerException">The path cannot be written.</exception>
    internal static JsonReportFile Open(string file, Language language)
    {
        try
        {
            var path = Path.GetFullPath(file);
            // A link stays a link: what it points at is written.
            if (new FileInfo(path) is { LinkTarget: not null } link)
                path = link.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
            if (Directory.Exists(path) || Path.EndsInDirectorySeparator(path))
                throw new IOException(language.Say("é uma pasta.", "it is a directory."));
            if (IsDevice(path))
                return new(path, path, new FileStream(path, FileMode.Open, FileAccess.Write));
            if (File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly))
                throw new UnauthorizedAccessException(language.Say("é somente leitura.", "it is read-only."));

            var temporary = $"{path}.{Environment.ProcessId}.tmp";
            return new(path, temporary, new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.Read));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new WorkerException(ExitCodes.BadConfiguration, language.Say(
                $"--json: não é possível gravar {file}: {error.Message}", $"--json: cannot write {file}: {error.Message}"), error);
        }
    }

    /// <exception cref="IOException">The disk is full, or the like.</exception>
    internal void Write(IReadOnlyList<RunReport> runs) => Write(stream => JsonReport.Write(stream, runs));

    /// <inheritdoc cref="Write(IReadOnlyList{RunReport})"/>
    internal void Write(IReadOnlyList<DoctorReport> reports) => Write(stream => JsonDoctorReport.Write(stream, reports));

    /// <summary>Writes, and tells a disk that is full with the worker's own exit code.</summary>
    /// <exception cref="WorkerException">The file cannot be written.</exception>
    internal void WriteOrThrow(IReadOnlyList<RunReport> runs, Language language) => OrThrow(() => Write(runs), language);

    /// <inheritdoc cref="WriteOrThrow(IReadOnlyList{RunReport}, Language)"/>
    internal void WriteOrThrow(IReadOnlyList<DoctorReport> reports, Language language) => OrThrow(() => Write(reports), language);

    /// <inheritdoc cref="WriteOrThrow(IReadOnlyList{RunReport}, Language)"/>
    internal void WriteOrThrow(IReadOnlyList<ContractExplanation> explanations, Language language)
        => OrThrow(() => Write(stream => JsonExplanation.Write(stream, explanations)), language);

    /// <summary>Writes the undo that was carried out, or the plan of one that was only shown.</summary>
    /// <exception cref="WorkerException">The file cannot be written.</exception>
    internal void WriteOrThrow(UndoPlan plan, RunReport? run, Language language)
        => OrThrow(() => Write(stream =>
        {
            if (run is null)
                JsonUndoPlan.Write(stream, plan);
            else
                JsonReport.Write(stream, [run]);
        }), language);

    private static void OrThrow(Action write, Language language)
    {
        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WorkerException(ExitCodes.Failed, language.Say(
                $"--json: o arquivo não pôde ser gravado: {error.Message}", $"--json: the file could not be written: {error.Message}"), error);
        }
    }

    private void Write(Action<Stream> write)
    {
        write(_stream);
        _stream.WriteByte((byte)'\n');
        _stream.Dispose();
        if (_temporary != _path)
            File.Move(_temporary, _path, overwrite: true);
        _isWhole = true;
    }

    public void Dispose()
    {
        _stream.Dispose();
        if (!_isWhole && _temporary != _path)
            File.Delete(_temporary);
    }

    // Moving a file over /dev/stdout or /dev/null would replace the device.
    private static bool IsDevice(string path)
        => !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));
}
