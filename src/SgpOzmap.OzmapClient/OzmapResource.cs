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
    public static OzmapResource<Property> Properties { get; } = new("properties", OzmapJson.Context.Property, static row => row.Id);

    /// <summary><c>ftth-clients</c>.</summary>
    public static OzmapResource<FtthClient> Clients { get; } = new("ftth-clients", OzmapJson.Context.FtthClient, static row => row.Id);

    /// <summary><c>boxes</c>.</summary>
    public static OzmapResource<Box> Boxes { get; } = new("boxes", OzmapJson.Context.Box, static row => row.Id);

    /// <summary><c>splitters</c>.</summary>
    public static OzmapResource<Splitter> Splitters { get; } = new("splitters", OzmapJson.Context.Splitter, static row => row.Id);

    /// <summary><c>projects</c>.</summary>
    public static OzmapResource<Project> Projects { get; } = new("projects", OzmapJson.Context.Project, static row => row.Id);

    /// <summary><c>cables</c>, drops too.</summary>
    public static OzmapResource<Cable> Cables { get; } = new("cables", OzmapJson.Context.Cable, static row => row.Id);
}

/// <summary>A list of OZmap and how its rows are read.</summary>
/// <typeparam name="T">A row.</typeparam>
public sealed class OzmapResource<T>
{
    internal OzmapResource(string route, JsonTypeInfo<T> rowType, Func<T, string> idOf)
    {
        Route = route;
        RowType = rowType;
        IdOf = idOf;
    }

    /// <summary>The route below <c>/api/v2/</c>.</summary>
    public string Route { get; }

    internal JsonTypeInfo<T> RowType { get; }

    internal Func<T, string> IdOf { get; }
}
