namespace SgpOzmap.OzmapClient.Transport;

/// <summary>A body is longer than <see cref="OzmapClientOptions.MaxResponseBytes"/>.</summary>
internal sealed class BodyTooLongException : IOException;
