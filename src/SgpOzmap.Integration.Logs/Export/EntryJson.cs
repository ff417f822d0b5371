namespace SgpOzmap.Integration.Logs.Export;

/// <summary>An entry of the JSON export.</summary>
internal sealed record EntryJson(
    DateTimeOffset At,
    string Level,
    string Type,
    long Contract,
    string? Client,
    string? Box,
    int? Port,
    string? Project,
    string? Action,
    IReadOnlyDictionary<string, string?>? Before,
    IReadOnlyDictionary<string, string?>? After,
    string? Outcome,
    string? Finding,
    IReadOnlyDictionary<string, string>? Data,
    string? Feature,
    string? Reason,
    string? Error);
