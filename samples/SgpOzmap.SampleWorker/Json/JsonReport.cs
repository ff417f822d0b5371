using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Safety;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.SampleWorker.Json;

/// <summary>Writes runs in the schema of docs/json-report.md. It is a contract: names are added to it, never changed.</summary>
internal static class JsonReport
{
    internal static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>One tenant as it is, several under <c>tenants</c>.</summary>
    internal static void Write(Stream stream, IReadOnlyList<RunReport> runs)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        if (runs.Count == 1)
        {
            Write(json, runs[0]);
            return;
        }

        json.WriteStartObject();
        json.WriteStartArray("tenants");
        foreach (var run in runs)
            Write(json, run);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, RunReport run)
    {
        json.WriteStartObject();
        WriteRun(json, run);
        json.WriteString("tenant", run.Tenant);
        json.WriteString("digest", run.Plan?.Digest ?? "");
        WriteGate(json, run.Gate ?? new GateDecision());
        if (run.Approval is { } approval)
            WriteApproval(json, approval);

        json.WriteStartArray("changes");
        foreach (var result in run.Changes)
        {
            json.WriteStartObject();
            WriteChange(json, result.Change);
            if (run.Mode != RunMode.Plan)
                WriteOutcome(json, result);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteFindings(json, run.Plan?.Findings ?? []);
        WriteWithheld(json, run.Plan?.Withheld ?? []);
        json.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter json, RunReport run)
    {
        json.WriteStartObject("run");
        json.WriteString("id", run.RunId);
        json.WriteString("mode", NameOf(run.Mode));
        if (run.UndoOf is not null)
            json.WriteString("undoOf", run.UndoOf);
        json.WriteString("startedAt", run.StartedAt);
        json.WriteNumber("durationSeconds", Math.Round(run.Duration.TotalSeconds, 3));
        json.WriteNumber("contracts", run.Plan?.ContractCount ?? 0);
        json.WriteBoolean("contractsComplete", run.ContractsComplete);
        WriteReading(json, run);
        json.WriteNumber("sgpRequests", run.SgpRequests);
        json.WriteNumber("ozmapRequests", run.OzmapRequests);
        json.WriteBoolean("failed", run.HasFailed);
        WriteTexts(json, "failures", run.Failures);
        WriteTexts(json, "notes", run.Notes);
        json.WriteEndObject();
    }

    private static string NameOf(RunMode mode) => mode switch
    {
        RunMode.Plan => "plan",
        RunMode.Apply => "apply",
        _ => "undo",
    };

    private static void WriteReading(Utf8JsonWriter json, RunReport run)
    {
        json.WriteStartObject("reading");
        json.WriteString("kind", run.Reading == ReadingKind.Delta ? "delta" : "full");
        json.WriteBoolean("listingOnly", run.IsListingOnly);
        json.WriteStartArray("parts");
        foreach (var part in run.Parts)
        {
            json.WriteStartObject();
            json.WriteString("name", part.Name);
            json.WriteString("readAt", part.ReadAt);
            json.WriteNumber("ageSeconds", Math.Round((run.StartedAt + run.Duration - part.ReadAt).TotalSeconds, 3));
            json.WriteNumber("rows", part.Rows);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteApproval(Utf8JsonWriter json, ApprovalResult approval)
    {
        json.WriteStartObject("approval");
        json.WriteString("digest", approval.Digest);
        json.WriteBoolean("void", approval.IsVoid);
        foreach (var (name, ids) in (ReadOnlySpan<(string, ImmutableArray<string>)>)[("added", approval.Added), ("gone", approval.Gone), ("altered", approval.Altered)])
        {
            json.WriteStartArray(name);
            foreach (var id in ids)
                json.WriteStringValue(id);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteGate(Utf8JsonWriter json, GateDecision gate)
    {
        json.WriteStartObject("gate");
        json.WriteBoolean("held", gate.IsHeld);
        json.WriteBoolean("approved", gate.IsApproved);
        json.WriteStartArray("reasons");
        foreach (var reason in gate.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("code", reason.Code.ToString());
            WriteText(json, "message", reason.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("removals", gate.Removals);
        json.WriteEndObject();
    }

    internal static void WriteChange(Utf8JsonWriter json, PlannedChange change)
    {
        json.WriteString("id", change.Id);
        json.WriteString("kind", change.Kind.ToString());
        if (change is RevertChange revert)
            json.WriteString("reverts", revert.Reverted.Kind.ToString());
        json.WriteNumber("contract", change.Contract);
        json.WriteBoolean("destructive", change.IsDestructive);
        json.WriteStartArray("dependsOn");
        foreach (var id in change.DependsOn)
            json.WriteStringValue(id);
        json.WriteEndArray();
        WriteValues(json, "before", change.Before);
        WriteValues(json, "after", change.After);
        WriteText(json, "reason", change.Reason);
    }

    // A run that ended before it came to a change has not tried it: skipped.
    private static void WriteOutcome(Utf8JsonWriter json, ChangeResult result)
    {
        json.WriteString("outcome", result.Outcome switch
        {
            ChangeOutcome.Applied => "applied",
            ChangeOutcome.Failed => "failed",
            ChangeOutcome.Held => "held",
            _ => "skipped",
        });
        if (result.Error is not null)
            json.WriteString("error", result.Error);
    }

    private static void WriteFindings(Utf8JsonWriter json, ImmutableArray<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code.ToString());
            json.WriteNumber("contract", finding.Contract);
            WriteText(json, "message", finding.Message);
            json.WriteStartObject("data");
            foreach (var (name, value) in finding.Data)
                json.WriteString(name, value);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWithheld(Utf8JsonWriter json, ImmutableArray<WithheldChange> withheld)
    {
        json.WriteStartArray("withheld");
        foreach (var (feature, change) in withheld)
        {
            json.WriteStartObject();
            json.WriteString("feature", feature.ToString());
            json.WriteStartObject("change");
            WriteChange(json, change);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValues(Utf8JsonWriter json, string name, ImmutableArray<ChangeValue> values)
    {
        json.WriteStartObject(name);
        foreach (var value in values)
            json.WriteString(value.Name, value.Value);
        json.WriteEndObject();
    }

    internal static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<LocalizedText> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStartObject();
            WriteLanguages(json, text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteText(Utf8JsonWriter json, string name, LocalizedText text)
    {
        json.WriteStartObject(name);
        WriteLanguages(json, text);
        json.WriteEndObject();
    }

    private static void WriteLanguages(Utf8JsonWriter json, LocalizedText text)
    {
        json.WriteString("pt", text.Pt);
        json.WriteString("en", text.En);
    }
}
