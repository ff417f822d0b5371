using System.Text.Json;
using SgpOzmap.Integration.Doctor;

namespace SgpOzmap.SampleWorker.Json;

/// <summary>Writes examinations in the schema of docs/json-report.md. It is a contract: names are added to it, never changed.</summary>
internal static class JsonDoctorReport
{
    /// <summary>One tenant as it is, several under <c>tenants</c>.</summary>
    internal static void Write(Stream stream, IReadOnlyList<DoctorReport> reports)
    {
        using var json = new Utf8JsonWriter(stream, JsonReport.Options);
        if (reports.Count == 1)
        {
            Write(json, reports[0]);
            return;
        }

        json.WriteStartObject();
        json.WriteStartArray("tenants");
        foreach (var report in reports)
            Write(json, report);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DoctorReport report)
    {
        json.WriteStartObject();
        json.WriteString("tenant", report.Tenant);
        json.WriteString("startedAt", report.StartedAt);
        json.WriteString("severity", NameOf(report.Worst));
        json.WriteStartArray("lines");
        foreach (var line in report.Lines)
            Write(json, line);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DoctorLine line)
    {
        json.WriteStartObject();
        json.WriteString("code", line.Code);
        json.WriteString("severity", NameOf(line.Severity));
        json.WriteString("subject", line.Subject);
        JsonReport.WriteText(json, "message", line.Message);
        if (line.WhatToDo is { } whatToDo)
            JsonReport.WriteText(json, "whatToDo", whatToDo);
        else
            json.WriteNull("whatToDo");
        json.WriteStartObject("data");
        foreach (var (name, value) in line.Data)
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string NameOf(DoctorSeverity severity) => severity switch
    {
        DoctorSeverity.Ok => "ok",
        DoctorSeverity.Attention => "attention",
        _ => "error",
    };
}
