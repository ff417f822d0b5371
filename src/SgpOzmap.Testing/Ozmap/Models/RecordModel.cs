namespace SgpOzmap.Testing;

/// <summary>A model of the API: its route, what messages call it, and its fields.</summary>
internal sealed record RecordModel(string Route, string Name, params FieldRule[] Rules)
{
    /// <summary>The fields that <c>populate</c> may name.</summary>
    public IReadOnlyList<string> References => [.. Rules.Where(r => r.Target is not null && r.Use != FieldUse.WriteOnly).Select(r => r.Path)];

    public FieldRule? Find(string field) => Array.Find(Rules, r => string.Equals(r.Name, field, StringComparison.Ordinal));
}
