using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Logs.Endpoints;
using SgpOzmap.Integration.Rules.Changes;

namespace SgpOzmap.Integration.Logs.Export;

/// <summary>Entries for programs: one object with the run and the array of its entries, written as they are read.</summary>
internal static class JsonExport
{
    private const int FlushAt = 1 << 15;

    internal static async Task WriteAsync(Stream stream, RunSummary run, IAsyncEnumerable<RunEntry> entries, CancellationToken cancellationToken)
    {
        // Not straight to the stream: a full writer would write to it synchronously, which a server forbids.
        var pipe = PipeWriter.Create(stream, new(leaveOpen: true));
        var writer = new Utf8JsonWriter(pipe, new() { Encoder = JavaScriptEncoder.Default });
        await using (writer.ConfigureAwait(false))
        {
            writer.WriteStartObject();
            writer.WriteString("run", run.RunId);
            writer.WriteString("tenant", run.Tenant);
            writer.WriteString("mode", run.Mode.ToString());
            writer.WriteString("startedAt", run.StartedAt);
            writer.WriteStartArray("entries");
            await foreach (var entry in entries.WithCancellation(cancellationToken))
            {
                JsonSerializer.Serialize(writer, Of(entry), LogsJson.Default.EntryJson);
                if (writer.BytesPending + pipe.UnflushedBytes < FlushAt)
                    continue;
                await writer.FlushAsync(cancellationToken);
                await pipe.FlushAsync(cancellationToken);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            await writer.FlushAsync(cancellationToken);
        }

        await pipe.CompleteAsync();
    }

    private static EntryJson Of(RunEntry entry) => new(
        entry.At,
        entry.Level.ToString(),
        entry.Type.ToString(),
        entry.Contract,
        entry.Subject.Name,
        entry.Subject.Box,
        entry.Subject.Port,
        entry.Subject.Project,
        entry.Change?.Kind.ToString(),
        entry.Change is { } change ? Values(change.Before) : null,
        entry.Change is { } next ? Values(next.After) : null,
        entry.Outcome?.ToString(),
        entry.Finding?.Code.ToString(),
        entry.Finding?.Data,
        entry.Feature?.ToString(),
        entry.Finding?.Message.En ?? entry.Change?.Reason.En,
        entry.Error);

    private static Dictionary<string, string?> Values(IEnumerable<ChangeValue> values)
    {
        var all = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var value in values)
            all[value.Name] = value.Value;
        return all;
    }
}
