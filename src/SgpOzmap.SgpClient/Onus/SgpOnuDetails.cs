namespace SgpOzmap.SgpClient.Onus;

/// <summary>One ONU as <c>onu/{id}/</c> tells it. It names neither contract nor reading; <see cref="SgpOnu"/> does.</summary>
public sealed record SgpOnuDetails
{
    /// <summary>The OLT's name.</summary>
    public string? OltName { get; init; }

    /// <summary>The OLT's slot.</summary>
    public int? Slot { get; init; }

    /// <summary>The slot's PON.</summary>
    public int? Pon { get; init; }

    /// <summary>The ONU's number on its PON (<c>onu</c>).</summary>
    public int? Number { get; init; }

    /// <summary>The serial number (<c>addr</c>).</summary>
    public string? Serial { get; init; }

    /// <summary>The box's name exactly as sent (<c>cto</c>); null when blank, absent or the literal <c>None</c>.</summary>
    public string? BoxName { get; init; }

    /// <summary>The box's port, from 1; <c>porta_cto</c> here, not <c>ctoport</c>.</summary>
    public int? BoxPort { get; init; }

    /// <summary>The VLAN.</summary>
    public int? Vlan { get; init; }

    /// <summary>The type as sent (<c>tipo</c>).</summary>
    public string? Kind { get; init; }

    /// <summary>The name of its template.</summary>
    public string? Template { get; init; }

    /// <summary>The model of the device (<c>modelo</c>).</summary>
    public string? Model { get; init; }

    /// <summary>How it is set up, as sent (<c>modo</c>).</summary>
    public string? Mode { get; init; }

    /// <summary>Its label (<c>etiqueta</c>).</summary>
    public string? Label { get; init; }

    /// <summary>Its description.</summary>
    public string? Description { get; init; }

    /// <summary>The operator's remarks (<c>observacoes</c>): free text.</summary>
    public string? Remarks { get; init; }
}
