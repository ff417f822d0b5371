namespace SgpOzmap.OzmapClient.Transport;

/// <summary>One call, over all its attempts.</summary>
internal class OzmapCall(OzmapRequest request)
{
    internal OzmapRequest Request { get; } = request;

    /// <summary>An attempt of a write is under way or ended in such a way that it may have been done.</summary>
    internal bool MaybeDone { get; set; }

    /// <summary>The logins that there had been when the call began.</summary>
    internal int LoginsBefore { get; init; }

    /// <summary>There has been a new login for this call; there is no second one.</summary>
    internal bool HasRenewed { get; set; }

    internal WriteOutcome Outcome => !Request.IsRead && MaybeDone ? WriteOutcome.Unknown : WriteOutcome.NotDone;
}
