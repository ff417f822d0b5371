using System.Text.Json;
using SgpOzmap.Integration.Explaining;

namespace SgpOzmap.SampleWorker.Json;

/// <summary>Writes explanations in the schema of docs/json-report.md. It is a contract: names are added to it, never changed.</summary>
internal static class JsonExplanation
{
    /// <summary>One tenant as it is, several under <c>tenants</c>.</summary>
    internal static void Write(Stream stream, IReadOnlyList<ContractExplanation> explanations)
    {
        using var json = new Utf8JsonWriter(stream, JsonReport.Options);
        if (explanations.Count == 1)
        {
            Write(json, explanations[0]);
            return;
        }

        json.WriteStartObject();
        json.WriteStartArray("tenants");
        foreach (var explanation in explanations)
            Write(json, explanation);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ContractExplanation explanation)
    {
        json.WriteStartObject();
        json.WriteString("tenant", explanation.Tenant);
        json.WriteNumber("contract", explanation.Contract);
        json.WriteBoolean("inSgp", explanation.IsInSgp);
        json.WriteBoolean("onMap", explanation.IsOnMap);
        json.WriteString("readAt", explanation.ReadAt);
        JsonReport.WriteTexts(json, "failures", explanation.Failures);
        json.WriteStartArray("sections");
        foreach (var section in explanation.Sections)
        {
            json.WriteStartObject();
            JsonReport.WriteText(json, "title", section.Title);
            json.WriteStartArray("lines");
            foreach (var line in section.Lines)
                Write(json, line);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExplanationLine line)
    {
        json.WriteStartObject();
        JsonReport.WriteText(json, "text", line.Text);
        if (line.Value is { } value)
            JsonReport.WriteText(json, "value", value);
        else
            json.WriteNull("value");
        json.WriteBoolean("personal", line.IsPersonal);
        json.WriteEndObject();
    }
}
