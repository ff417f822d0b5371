using System.Text.Json;
using SgpOzmap.Integration.Undo;

namespace SgpOzmap.SampleWorker.Json;

/// <summary>Writes what an undo would do, in the schema of docs/json-report.md.</summary>
internal static class JsonUndoPlan
{
    internal static void Write(Stream stream, UndoPlan plan)
    {
        using var json = new Utf8JsonWriter(stream, JsonReport.Options);
        json.WriteStartObject();
        json.WriteString("undoOf", plan.RunId);
        json.WriteString("tenant", plan.Tenant);
        json.WriteStartArray("changes");
        foreach (var item in plan.Items)
        {
            json.WriteStartObject();
            JsonReport.WriteChange(json, item.Change);
            json.WriteString("state", item.State switch
            {
                UndoState.Ready => "ready",
                UndoState.NothingToDo => "nothingToDo",
                _ => "refused",
            });
            if (item.Reason is { } reason)
                JsonReport.WriteText(json, "why", reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
