namespace SgpOzmap.SgpClient.Onus;

/// <summary>An ONU that an OLT sees and that waits for its authorisation (row of <c>olt/{id}/unauth/</c>).</summary>
/// <remarks>No public document names the keys of these rows: those of the ONU lists are tried (our decision).</remarks>
public sealed record SgpUnauthorizedOnu
{
    /// <summary>The serial number.</summary>
    public string? Serial { get; init; }

    /// <summary>The OLT's slot.</summary>
    public int? Slot { get; init; }

    /// <summary>The slot's PON.</summary>
    public int? Pon { get; init; }

    /// <summary>Its number on the PON, where it has one already.</summary>
    public int? Number { get; init; }

    /// <summary>The model of the device.</summary>
    public string? Model { get; init; }
}
