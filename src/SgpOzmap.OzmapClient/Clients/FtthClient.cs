using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Clients;

/// <summary>A subscriber on the map (<c>ftth-clients</c>). Its place, box and port are the <see cref="Properties.Property"/>'s.</summary>
public sealed record FtthClient
{
    /// <summary>The id (<c>id</c> or <c>_id</c>).</summary>
    public string Id { get; init; } = "";

    /// <summary>The ERP's code.</summary>
    public string? Code { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The observation.</summary>
    public string? Observation { get; init; }

    /// <summary>The status; a server of another age may send it as text ("OK", "ERROR").</summary>
    public OzmapClientStatus Status { get; init; }

    /// <summary>True: installed. False: a reservation that waits for installation.</summary>
    public bool Implanted { get; init; }

    /// <summary>Passed a certification.</summary>
    public bool Certified { get; init; }

    /// <summary>The ONU.</summary>
    public OzmapOnu? Onu { get; init; }

    /// <summary><c>FTTHClient</c> or, on older servers, <c>ftth</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Fields that this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; init; }
}
