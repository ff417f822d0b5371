namespace SgpOzmap.SgpClient.Connections;

/// <summary>One session in the RADIUS accounting (<c>radacct[]</c>).</summary>
public sealed record SgpSession
{
    /// <summary>The session's id as the access server gave it (<c>acctsessionid</c>).</summary>
    public string? Id { get; init; }

    /// <summary>The PPPoE user.</summary>
    public string? Login { get; init; }

    /// <summary>The IPv4 address (<c>framedipaddress</c>).</summary>
    public string? Address { get; init; }

    /// <summary>The IPv6 prefix that was delegated (<c>delegatedipv6prefix</c>).</summary>
    public string? DelegatedPrefix { get; init; }

    /// <summary>The IPv6 prefix of the link (<c>framedipv6prefix</c>).</summary>
    public string? FramedPrefix { get; init; }

    /// <summary>The access server's address.</summary>
    public string? NasAddress { get; init; }

    /// <summary>The access server's port (<c>nasportid</c>).</summary>
    public string? NasPort { get; init; }

    /// <summary>The caller, a MAC address as a rule (<c>callingstationid</c>).</summary>
    public string? CallingStation { get; init; }

    /// <summary>When it began, the provider's local time.</summary>
    public DateTime? StartedAt { get; init; }

    /// <summary>When it ended, the provider's local time; null while it is open, or when the text is no date.</summary>
    public DateTime? StoppedAt { get; init; }

    /// <summary>True while it is open (<c>acctstoptime</c> null), false once it ended, null when the server did not send the field.</summary>
    public bool? IsOnline { get; init; }
}
