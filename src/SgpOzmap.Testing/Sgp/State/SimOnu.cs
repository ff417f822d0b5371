using System.Globalization;

namespace SgpOzmap.Testing;

/// <summary>An ONU in the simulated SGP: what the listing says of it, and in <see cref="Row"/> what the ONU list says otherwise.</summary>
public sealed class SimOnu
{
    internal SimOnu(long id)
    {
        Id = id;
        Serial = string.Create(CultureInfo.InvariantCulture, $"SIMU{id:X8}");
    }

    /// <summary>The id.</summary>
    public long Id { get; }

    /// <summary>The serial number.</summary>
    public string? Serial { get; set; }

    /// <summary>The OLT.</summary>
    public int OltId { get; set; }

    /// <summary>The OLT's slot.</summary>
    public int Slot { get; set; } = 1;

    /// <summary>The slot's PON.</summary>
    public int Pon { get; set; } = 1;

    /// <summary>The box's name; null for none.</summary>
    public string? BoxName { get; set; }

    /// <summary>The box's port, from 1; null when not said.</summary>
    public int? BoxPort { get; set; }

    /// <summary>The received power as the text that is sent, e.g. <c>-19.874</c>, <c>N/A</c>, empty.</summary>
    public string? Rx { get; set; } = "-19.87";

    /// <summary>The sent power as the text that is sent.</summary>
    public string? Tx { get; set; } = "2.100";

    /// <summary>When the reading was taken, as the text that is sent.</summary>
    public string ReadOn { get; set; } = "2026-01-01 06:00:00";

    /// <summary>True: the listing is silent about the box, though the ONU list speaks.</summary>
    public bool ListingSilent { get; set; }

    /// <summary>How its row of the ONU list differs from the above.</summary>
    public SimOnuRow Row { get; } = new();

    /// <summary>Sets the box in both places.</summary>
    public SimOnu Hang(string? box, int? port)
    {
        (BoxName, BoxPort) = (box, port);
        return this;
    }
}
