using System.Text.Json.Serialization;
using SgpOzmap.Integration.Storage;
using SgpOzmap.OzmapClient.Cables;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Properties;

namespace SgpOzmap.Integration.Journaling;

/// <summary>What the map held right before something was taken away: all that is needed to put it back. Personal data.</summary>
[JsonConverter(typeof(PreImageConverter))]
public sealed record PreImage
{
    /// <summary>The client with code, name, status, ONU, tags, observation and the fields that this version does not know.</summary>
    public FtthClient? Client { get; init; }

    /// <summary>Its property with box, connections (port), drop, coordinates, power, tags and observation; null for a client without a place.</summary>
    public Property? Property { get; init; }

    /// <summary>The drop, where it goes with the property; null when it has none or it could not be read.</summary>
    public Cable? Drop { get; init; }
}
