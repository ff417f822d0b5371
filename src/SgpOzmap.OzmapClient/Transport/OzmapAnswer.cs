namespace SgpOzmap.OzmapClient.Transport;

/// <summary>What is expected in the body of a success.</summary>
internal enum OzmapAnswer
{
    /// <summary>JSON.</summary>
    Json,

    /// <summary>JSON or nothing.</summary>
    JsonOrNothing,

    /// <summary>Anything but a web page.</summary>
    Ignored,
}
