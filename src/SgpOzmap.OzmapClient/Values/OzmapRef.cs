namespace SgpOzmap.OzmapClient.Values;

/// <summary>A reference to another record, which the server sends as an id or as the record itself.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Id">The record's id.</param>
/// <param name="Value">The record; null when only the id was sent.</param>
public sealed record OzmapRef<T>(string Id, T? Value = null)
    where T : OzmapRecord;
