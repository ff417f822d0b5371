using System.Globalization;
using System.Text;

namespace SgpOzmap.Crash.Tests.Cases;

/// <summary>A case as C# that can be pasted into a test.</summary>
internal static class CaseText
{
    internal static string Of(Case c)
    {
        var text = new StringBuilder("new Case(\n    new Town\n    {\n");
        List(text, "Boxes", c.Town.Boxes.Select(static b => $"new(\"{b.Name}\", {b.Project}, {b.First}, {b.Second}, {b.Blocked}, {b.Network}, {Of(b.IsDraft)}, {Of(b.HasPlace)})"));
        List(text, "Contracts", c.Town.Contracts.Select(static k =>
            $"new({Of(k.Id)}, {k.Status}, {Of(k.Box)}, {Of(k.Port)}, {Of(k.Name)}, {Of(k.Pop)}, {k.Place}, {Of(k.Power)}, Row.{k.Row})"));
        List(text, "Occupants", c.Town.Occupants.Select(static o =>
            $"new({Of(o.Code)}, {Of(o.Box)}, {o.Port}, {Of(o.Name)}, {o.Status}, {Of(o.Implanted)}, {o.Place}, {Of(o.Power)}, {Of(o.Note)}, {Of(o.HasOnu)})"));
        List(text, "Settings", c.Town.Settings.Select(static s => Of(s)));
        text.Append(CultureInfo.InvariantCulture, $"        LogsIn = {Of(c.Town.LogsIn)},\n    }},\n    new Schedule\n    {{\n");
        List(text, "Runs", c.Schedule.Runs.Select(Of));
        List(text, "Recovery", c.Schedule.Recovery.Select(static r => $"Reading.{r}"));
        return text.Append("    });\n").ToString();
    }

    private static string Of(Run run)
    {
        List<string> parts = [];
        if (run.Reading != Reading.Full)
            parts.Add($"Reading = Reading.{run.Reading}");
        if (!run.Strikes.IsEmpty)
            parts.Add($"Strikes = [{string.Join(", ", run.Strikes.Select(static s => $"new({Of(s.OnMap)}, Harm.{s.Harm}, {Of(s.Skip)}, {Of(s.Times)}, {Of(s.Writes)})"))}]");
        if (run.StopAt > 0)
            parts.Add($"StopAt = {Of(run.StopAt)}");
        if (run.DieAt > 0)
            parts.Add($"DieAt = {Of(run.DieAt)}, DiesAfter = {Of(run.DiesAfter)}");
        if (!run.Jumps.IsEmpty)
            parts.Add($"Jumps = [{string.Join(", ", run.Jumps.Select(static j => $"({Of(j.At)}, {Of(j.Minutes)})"))}]");
        if (run.JournalFails.Count > 0)
            parts.Add($"JournalFails = ({Of(run.JournalFails.First)}, {Of(run.JournalFails.Count)})");
        if (run.IsNewProcess)
            parts.Add("IsNewProcess = true");
        if (run.HasTwin)
            parts.Add("HasTwin = true");
        parts.Add($"Pause = {Of(run.Pause)}");
        return $"new() {{ {string.Join(", ", parts)} }}";
    }

    private static void List(StringBuilder text, string name, IEnumerable<string> rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"        {name} =\n        [\n");
        foreach (var row in rows)
            text.Append(CultureInfo.InvariantCulture, $"            {row},\n");
        text.Append("        ],\n");
    }

    private static string Of(string? text) => text is null ? "null" : $"\"{text}\"";

    private static string Of(bool value) => value ? "true" : "false";

    private static string Of(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "null";

    private static string Of(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "null";
}
