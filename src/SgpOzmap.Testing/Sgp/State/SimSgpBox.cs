namespace SgpOzmap.Testing;

/// <summary>A box (CTO) in the simulated SGP, whose API calls it <em>splitter</em>.</summary>
public sealed class SimSgpBox
{
    internal SimSgpBox(int id, string? name, int ports) => (Id, Name, Ports) = (id, name, ports);

    /// <summary>The id.</summary>
    public int Id { get; }

    /// <summary>The name (<c>ident</c>); null is sent as null.</summary>
    public string? Name { get; set; }

    /// <summary>The capacity.</summary>
    public int Ports { get; set; }

    /// <summary>The OLT; null for the first one.</summary>
    public int? OltId { get; set; }

    /// <summary>The OLT's slot.</summary>
    public int Slot { get; set; } = 1;

    /// <summary>The slot's PON.</summary>
    public int Pon { get; set; } = 1;

    /// <summary>The place as the text that is sent, e.g. <c>-25.095000, -50.161000</c>; null is sent as null.</summary>
    public string? Coordinates { get; set; }
}
