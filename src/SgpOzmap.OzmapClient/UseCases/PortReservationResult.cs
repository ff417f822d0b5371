namespace SgpOzmap.OzmapClient.UseCases;

/// <summary>A reservation that was made.</summary>
/// <param name="Subscriber">The client and its property, as they stand where they could be read again, else as the creation answered.</param>
public sealed record PortReservationResult(Subscriber Subscriber)
{
    /// <summary>
    /// The property says that it is plugged into the port that was asked for (into any, where OZmap was to choose). False: it does not, or it could not be
    /// read again. Whether OZmap always connects at once is not documented.
    /// </summary>
    public bool IsConfirmed { get; init; }

    /// <summary>The creation ended uncertainly, and the client was found by its code.</summary>
    public bool WasUncertain { get; init; }
}
