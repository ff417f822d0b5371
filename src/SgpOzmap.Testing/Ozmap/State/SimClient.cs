namespace SgpOzmap.Testing;

/// <summary>A client on the simulated map.</summary>
public sealed class SimClient : SimRecord
{
    internal SimClient(long number, DateTimeOffset createdAt, string code)
        : base(number, createdAt) => Code = code;

    /// <summary>The ERP's code.</summary>
    public string Code { get; set; }

    /// <summary>The name; null is not sent.</summary>
    public string? Name { get; set; }

    /// <summary>0 OK, 1 ERROR.</summary>
    public int Status { get; set; }

    /// <summary>Installed.</summary>
    public bool Implanted { get; set; } = true;

    /// <summary>Passed a certification.</summary>
    public bool Certified { get; set; }

    /// <summary>The observation.</summary>
    public string Observation { get; set; } = "";

    /// <summary>The ONU's PPPoE user.</summary>
    public string PppoeUser { get; set; } = "";

    /// <summary>The ONU's serial number.</summary>
    public string SerialNumber { get; set; } = "";

    /// <summary>The ONU's MAC address.</summary>
    public string MacAddress { get; set; } = "";

    /// <summary>The property it lives in; null when it has no place in the network.</summary>
    public SimProperty? Property { get; internal set; }

    /// <summary>Sets the ONU.</summary>
    public SimClient WithOnu(string pppoeUser, string serialNumber, string macAddress)
    {
        (PppoeUser, SerialNumber, MacAddress) = (pppoeUser, serialNumber, macAddress);
        return this;
    }
}
