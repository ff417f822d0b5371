using System.Globalization;

namespace SgpOzmap.Testing;

/// <summary>A service of a contract in the simulated SGP.</summary>
public sealed class SimService
{
    private readonly SgpState _state;

    internal SimService(SgpState state, SimContract contract, long id, string kind)
    {
        _state = state;
        (Contract, Id, Kind) = (contract, id, kind);
        Login = string.Create(CultureInfo.InvariantCulture, $"pppoe{contract.Id}");
        Mac = string.Create(CultureInfo.InvariantCulture, $"02:00:00:{id >> 16 & 0xFF:X2}:{id >> 8 & 0xFF:X2}:{id & 0xFF:X2}");
    }

    /// <summary>The id.</summary>
    public long Id { get; }

    /// <summary>Its contract.</summary>
    public SimContract Contract { get; }

    /// <summary>The kind: <c>internet</c>, <c>tv</c>, ….</summary>
    public string Kind { get; set; }

    /// <summary>The status by the services' own enumeration: 1 to 5, 5 being reduced speed.</summary>
    public int StatusCode { get; set; } = 1;

    /// <summary>The PPPoE user.</summary>
    public string? Login { get; set; }

    /// <summary>The MAC address.</summary>
    public string? Mac { get; set; }

    /// <summary>Where it is installed: the latitude as the text that is sent.</summary>
    public string? Latitude { get; set; } = "";

    /// <summary>Where it is installed: the longitude as the text that is sent.</summary>
    public string? Longitude { get; set; } = "";

    /// <summary>The ONU; null for none.</summary>
    public SimOnu? Onu { get; set; }

    /// <summary>True online, false offline, null for no connection data.</summary>
    public bool? Online { get; set; } = true;

    /// <summary>Gives it an ONU.</summary>
    /// <param name="box">The box's name; null for an ONU that hangs on none.</param>
    /// <param name="port">The box's port, from 1; null when not said.</param>
    /// <param name="rx">The reading as the text that is sent.</param>
    public SimOnu AddOnu(string? box = null, int? port = null, string? rx = "-19.87")
    {
        lock (_state.Sync)
        {
            Onu = new SimOnu(_state.NextOnuId()) { BoxName = box, BoxPort = port, Rx = rx, OltId = _state.DefaultOltId() };
            if (box is not null)
                _state.FindOrAddBox(box);
            return Onu;
        }
    }

    /// <summary>Sets where it is installed, in degrees.</summary>
    public SimService At(double latitude, double longitude)
    {
        (Latitude, Longitude) = (SgpState.Degrees(latitude), SgpState.Degrees(longitude));
        return this;
    }
}
