using System.Text.Json.Serialization.Metadata;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Cables;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Splitters;

namespace SgpOzmap.OzmapClient;

/// <summary>The lists that OZmap offers.</summary>
public static class OzmapResource
{
    /// <summary><c>properties</c>, each with its client embedded as a rule.</summary>
    public static OzmapResource<Property> Properties { get; } = new("properties", OzmapJson.Context.Property);

    /// <summary><c>ftth-clients</c>.</summary>
    public static OzmapResource<FtthClient> Clients { get; } = new("ftth-clients", OzmapJson.Context.FtthClient);

    /// <summary><c>boxes</c>.</summary>
    public static OzmapResource<Box> Boxes { get; } = new("boxes", OzmapJson.Context.Box);

    /// <summary><c>splitters</c>.</summary>
    public static OzmapResource<Splitter> Splitters { get; } = new("splitters", OzmapJson.Context.Splitter);

    /// <summary><c>projects</c>.</summary>
    public static OzmapResource<Project> Projects { get; } = new("projects", OzmapJson.Context.Project);

    /// <summary><c>cables</c>, drops too.</summary>
    public static OzmapResource<Cable> Cables { get; } = new("cables", OzmapJson.Context.Cable);

    /// <summary>A list that this version does not know, with records of the caller's own.</summary>
    /// <param name="route">The route below <c>/api/v2/</c>, e.g. <c>poles</c>.</param>
    /// <param name="rowType">How a record is read: generated JSON of the caller's own context.</param>
    /// <exception cref="ArgumentException">The route is blank, or more than one segment of a path.</exception>
    public static OzmapResource<T> Of<T>(string route, JsonTypeInfo<T> rowType)
        where T : OzmapRecord
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(route);
        ArgumentNullException.ThrowIfNull(rowType);
        return route.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? new(route, rowType)
            : throw new ArgumentException("A route is one segment of letters, digits and hyphens.", nameof(route));
    }
}
