using System.Text.Json.Serialization.Metadata;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Cables;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Connectors;
using SgpOzmap.OzmapClient.Olts;
using SgpOzmap.OzmapClient.Pendencies;
using SgpOzmap.OzmapClient.Posts;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Prospects;
using SgpOzmap.OzmapClient.Regions;
using SgpOzmap.OzmapClient.Splitters;
using SgpOzmap.OzmapClient.Tags;
using SgpOzmap.OzmapClient.Users;

namespace SgpOzmap.OzmapClient;

/// <summary>The lists that OZmap offers, and what may be done with their records.</summary>
public static class OzmapResource
{
    /// <summary><c>properties</c>, each with its client embedded as a rule. Written by the methods of <see cref="IOzmapClient"/> that are named for it, which know what may be repeated.</summary>
    public static OzmapResource<Property> Properties { get; } = new("properties", OzmapJson.Context.Property);

    /// <summary><c>ftth-clients</c>. Written by the methods of <see cref="IOzmapClient"/> that are named for it and by <see cref="FtthClientCalls"/>.</summary>
    public static OzmapResource<FtthClient> Clients { get; } = new("ftth-clients", OzmapJson.Context.FtthClient);

    /// <summary><c>boxes</c>.</summary>
    public static OzmapResource<Box, BoxCreation, BoxUpdate> Boxes { get; }
        = new("boxes", OzmapJson.Context.Box, OzmapJson.Context.BoxCreation, OzmapJson.Context.BoxUpdate);

    /// <summary><c>base-boxes</c>: boxes and whatever else cables end in.</summary>
    public static OzmapResource<BaseBox> BaseBoxes { get; } = new("base-boxes", OzmapJson.Context.BaseBox);

    /// <summary><c>box-types</c>.</summary>
    public static OzmapResource<BoxType> BoxTypes { get; } = new("box-types", OzmapJson.Context.BoxType);

    /// <summary><c>splitters</c>.</summary>
    public static OzmapResource<Splitter, SplitterCreation, SplitterUpdate> Splitters { get; }
        = new("splitters", OzmapJson.Context.Splitter, OzmapJson.Context.SplitterCreation, OzmapJson.Context.SplitterUpdate);

    /// <summary><c>splitter-types</c>.</summary>
    public static OzmapResource<SplitterType> SplitterTypes { get; } = new("splitter-types", OzmapJson.Context.SplitterType);

    /// <summary><c>connectors</c>.</summary>
    public static OzmapResource<Connector, ConnectorCreation, ConnectorUpdate> Connectors { get; }
        = new("connectors", OzmapJson.Context.Connector, OzmapJson.Context.ConnectorCreation, OzmapJson.Context.ConnectorUpdate);

    /// <summary><c>network-connectors</c>: everything with ports.</summary>
    public static OzmapResource<NetworkConnector> NetworkConnectors { get; } = new("network-connectors", OzmapJson.Context.NetworkConnector);

    /// <summary><c>network-connectables</c>: fibres and cords.</summary>
    public static OzmapResource<NetworkConnectable> NetworkConnectables { get; } = new("network-connectables", OzmapJson.Context.NetworkConnectable);

    /// <summary><c>fibers</c>.</summary>
    public static OzmapUpdatableResource<Fiber, FiberUpdate> Fibers { get; } = new("fibers", OzmapJson.Context.Fiber, OzmapJson.Context.FiberUpdate);

    /// <summary><c>cables</c>, drops too.</summary>
    public static OzmapResource<Cable, CableCreation, CableUpdate> Cables { get; }
        = new("cables", OzmapJson.Context.Cable, OzmapJson.Context.CableCreation, OzmapJson.Context.CableUpdate);

    /// <summary><c>cable-types</c>.</summary>
    public static OzmapResource<CableType> CableTypes { get; } = new("cable-types", OzmapJson.Context.CableType);

    /// <summary><c>olts</c>.</summary>
    public static OzmapResource<Olt, OltCreation, OltUpdate> Olts { get; }
        = new("olts", OzmapJson.Context.Olt, OzmapJson.Context.OltCreation, OzmapJson.Context.OltUpdate);

    /// <summary><c>slots</c>.</summary>
    public static OzmapResource<Slot, SlotCreation, SlotUpdate> Slots { get; }
        = new("slots", OzmapJson.Context.Slot, OzmapJson.Context.SlotCreation, OzmapJson.Context.SlotUpdate);

    /// <summary><c>pons</c>.</summary>
    public static OzmapResource<Pon, PonCreation, PonUpdate> Pons { get; }
        = new("pons", OzmapJson.Context.Pon, OzmapJson.Context.PonCreation, OzmapJson.Context.PonUpdate);

    /// <summary><c>projects</c>.</summary>
    public static OzmapResource<Project, ProjectCreation, ProjectUpdate> Projects { get; }
        = new("projects", OzmapJson.Context.Project, OzmapJson.Context.ProjectCreation, OzmapJson.Context.ProjectUpdate);

    /// <summary><c>project-groups</c>.</summary>
    public static OzmapResource<ProjectGroup, ProjectGroupCreation, ProjectGroupUpdate> ProjectGroups { get; }
        = new("project-groups", OzmapJson.Context.ProjectGroup, OzmapJson.Context.ProjectGroupCreation, OzmapJson.Context.ProjectGroupUpdate);

    /// <summary><c>regions</c>.</summary>
    public static OzmapResource<Region, RegionCreation, RegionUpdate> Regions { get; }
        = new("regions", OzmapJson.Context.Region, OzmapJson.Context.RegionCreation, OzmapJson.Context.RegionUpdate);

    /// <summary><c>tags</c>.</summary>
    public static OzmapResource<Tag, TagCreation, TagUpdate> Tags { get; }
        = new("tags", OzmapJson.Context.Tag, OzmapJson.Context.TagCreation, OzmapJson.Context.TagUpdate);

    /// <summary><c>pendencies</c>.</summary>
    public static OzmapResource<Pendency, PendencyCreation, PendencyUpdate> Pendencies { get; }
        = new("pendencies", OzmapJson.Context.Pendency, OzmapJson.Context.PendencyCreation, OzmapJson.Context.PendencyUpdate);

    /// <summary><c>pendency-types</c>.</summary>
    public static OzmapResource<PendencyType, PendencyTypeCreation, PendencyTypeUpdate> PendencyTypes { get; }
        = new("pendency-types", OzmapJson.Context.PendencyType, OzmapJson.Context.PendencyTypeCreation, OzmapJson.Context.PendencyTypeUpdate);

    /// <summary><c>prospects</c>.</summary>
    public static OzmapResource<Prospect, ProspectCreation, ProspectUpdate> Prospects { get; }
        = new("prospects", OzmapJson.Context.Prospect, OzmapJson.Context.ProspectCreation, OzmapJson.Context.ProspectUpdate);

    /// <summary><c>posts</c>, made by <see cref="PostCalls"/>.</summary>
    public static OzmapDeletableResource<Post, PostUpdate> Posts { get; } = new("posts", OzmapJson.Context.Post, OzmapJson.Context.PostUpdate);

    /// <summary><c>users</c>, without their keys and passwords.</summary>
    public static OzmapResource<User> Users { get; } = new("users", OzmapJson.Context.User);

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
