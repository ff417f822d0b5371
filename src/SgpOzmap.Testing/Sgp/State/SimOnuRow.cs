namespace SgpOzmap.Testing;

/// <summary>How an ONU's row of <c>onu/list</c> differs from what the listing says of the same ONU.</summary>
public sealed class SimOnuRow
{
    /// <summary>True: the list has no row of this ONU.</summary>
    public bool Absent { get; set; }

    /// <summary>True: the row says nothing of box and port: the keys are left out.</summary>
    public bool Silent { get; set; }

    /// <summary>True: the row is not bound to a service: the <c>service_*</c> keys are left out.</summary>
    public bool Unbound { get; set; }

    /// <summary>Another box name; null for the listing's.</summary>
    public string? BoxName { get; set; }

    /// <summary>Another port; null for the listing's.</summary>
    public int? BoxPort { get; set; }

    /// <summary>True: the row names the box and no port.</summary>
    public bool NoPort { get; set; }

    /// <summary>Another reading as the text that is sent; null for the listing's.</summary>
    public string? Rx { get; set; }
}
