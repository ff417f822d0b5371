namespace SgpOzmap.Integration.Logs.Access;

/// <summary>What a visitor may do.</summary>
internal enum LogsRole
{
    /// <summary>See everything.</summary>
    Reader,

    /// <summary>Start runs, decide on held plans, undo as well.</summary>
    Operator,
}
