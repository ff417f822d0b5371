using System.Text;
using System.Text.Json.Nodes;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Pendencies;
using SgpOzmap.OzmapClient.Posts;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Prospects;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Regions;
using SgpOzmap.OzmapClient.Settings;
using SgpOzmap.OzmapClient.Splitters;
using SgpOzmap.OzmapClient.Tags;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Conformance.Requests;

/// <summary>What our client is called with for each case of <c>node/requests.js</c>, in its order: a write changes the map for the cases after it.</summary>
internal static class OurRequests
{
    private static readonly OzmapFilter Cto = OzmapFilter.Like("name", "CTO");
    private static readonly OzmapCoordinates Place = new(-25.1, -50.1);

    internal static IReadOnlyList<(string Name, Func<IOzmapClient, SameMap, CancellationToken, Task> Send)> All { get; } =
    [
        ("a page", (c, _, t) => c.GetPageAsync(OzmapResource.Properties, new OzmapQuery { Page = 2, Limit = 3 }, t)),
        ("a page of what the server chooses", (c, _, t) => c.GetPageAsync(OzmapResource.Properties, OzmapQuery.All, t)),
        ("a page with select and populate", (c, _, t) => c.GetPageAsync(OzmapResource.Properties, new OzmapQuery { Limit = 3, Select = "id address", Populate = "box" }, t)),
        ("a page with a filter", (c, _, t) => c.GetPageAsync(OzmapResource.Boxes, OzmapQuery.Where(Cto) with { Limit = 5 }, t)),
        ("a page with a filter and a sort", (c, _, t) => c.GetPageAsync(
            OzmapResource.Clients,
            OzmapQuery.Where(OzmapFilter.In("code", ["100", "101"])) with { Limit = 5, Sorts = [new OzmapSort("code", Descending: true)] },
            t)),
        ("a page with filters of every kind of value", (c, m, t) => c.GetPageAsync(
            OzmapResource.Properties,
            OzmapQuery.Where(
                OzmapFilter.NotEqual("client", null),
                OzmapFilter.Of("potencyRead", "<", JsonValue.Create(-10.5)),
                OzmapFilter.Equal("client.implanted", true),
                OzmapFilter.NotIn("box", [m.Project])) with { Limit = 5 },
            t)),
        ("all pages", async (c, _, t) => await c.Read(OzmapResource.Prospects, new OzmapQuery { Limit = 2, PageConcurrency = 1 }).CountAsync(t)),
        ("all pages with a filter", async (c, _, t) => await c.Read(OzmapResource.Boxes, OzmapQuery.Where(Cto) with { Limit = 2, PageConcurrency = 1 }).CountAsync(t)),
        ("a record", (c, m, t) => c.FindAsync(OzmapResource.Properties, m.Property, t)),
        ("a missing record", (c, _, t) => c.FindAsync(OzmapResource.Boxes, "ffffffffffffffffffffffff", t)),
        ("the system settings", (c, _, t) => c.GetSystemConfigAsync(t)),
        ("the inside of a box", async (c, m, t) =>
        {
            await c.GetTopologyAsync(m.Box, t);
            await c.GetDesignAsync(m.Box, t);
        }),
        ("create a property with a client on a port", (c, m, t) => c.CreatePropertyAsync(
            new PropertyCreation
            {
                ProjectId = m.Project,
                BoxId = m.Box,
                ConnectorId = m.Splitter,
                Port = 7,
                Coordinates = Place,
                Address = "RUA Ç",
                Observation = "x",
                PotencyRead = -19.5,
                Client = new FtthClientCreation
                {
                    Code = "900",
                    Name = "NOVO",
                    Observation = "y",
                    Implanted = true,
                    Status = OzmapClientStatus.Error,
                    Onu = new OzmapOnu { PppoeUser = "u", SerialNumber = "s", MacAddress = "m" },
                },
            },
            t)),
        ("create a property on the first free port", (c, m, t) => c.CreatePropertyAsync(
            new PropertyCreation { ProjectId = m.Project, BoxId = m.Box, Coordinates = Place, AutoConnect = true, Client = new FtthClientCreation { Code = "901" } }, t)),
        ("create a property for a client that exists", (c, m, t) => c.CreatePropertyAsync(
            new PropertyCreation { ProjectId = m.Project, BoxId = m.Box, Coordinates = Place, ClientId = m.Homeless }, t)),
        ("move a property", (c, m, t) => c.UpdatePropertyAsync(
            m.Property, new PropertyUpdate { BoxId = m.Box, ConnectorId = m.Splitter, Port = 8, Coordinates = new OzmapCoordinates(-25.2, -50.2) }, t)),
        ("write a measured power", (c, m, t) => c.UpdatePropertyAsync(m.Property, new PropertyUpdate { PotencyRead = -21.3 }, t)),
        ("write a measured power to several", (c, m, t) => c.SetPropertiesPowerAsync([m.Property, m.Vacant], -22, t)),
        ("delete a property", (c, m, t) => c.DeletePropertyAsync(m.Vacant, t)),
        ("update a client", (c, m, t) => c.UpdateClientAsync(
            m.Client,
            new FtthClientUpdate { Name = "OUTRO", Implanted = true, Status = OzmapClientStatus.Error, Onu = new OzmapOnu { SerialNumber = "S" } },
            t)),
        ("update several clients", (c, m, t) => c.UpdateClientsAsync([m.Client, m.Homeless], new FtthClientBatchUpdate { Status = OzmapClientStatus.Error }, t)),
        ("delete a client", (c, m, t) => c.DeleteClientAsync(m.Client, t)),
        ("create a box", (c, m, t) => c.CreateAsync(
            OzmapResource.Boxes,
            new BoxCreation { ProjectId = m.Project, BoxTypeId = m.BoxType, Coordinates = new OzmapCoordinates(-25.3, -50.3), HierarchyLevel = 3, Name = "CTO-900" },
            t)),
        ("update a box", (c, m, t) => c.UpdateAsync(OzmapResource.Boxes, m.Box, new BoxUpdate { Name = "CTO-901", Certified = true }, t)),
        ("create a splitter", (c, m, t) => c.CreateAsync(
            OzmapResource.Splitters, new SplitterCreation { ParentId = m.Box, SplitterTypeId = m.SplitterType, Implanted = true, IsDrop = true, Name = "Splitter 90" }, t)),
        ("update a splitter", (c, m, t) => c.UpdateAsync(OzmapResource.Splitters, m.Splitter, new SplitterUpdate { Name = "Splitter 91" }, t)),
        ("create a tag", (c, _, t) => c.CreateAsync(OzmapResource.Tags, new TagCreation { Name = "TAG 90", AllowedTypes = ["box"] }, t)),
        ("update a tag", (c, m, t) => c.UpdateAsync(OzmapResource.Tags, m.Tag, new TagUpdate { Name = "TAG 91" }, t)),
        ("delete a tag", (c, m, t) => c.DeleteAsync(OzmapResource.Tags, m.Tag, t)),
        ("create a prospect", (c, _, t) => c.CreateAsync(
            OzmapResource.Prospects, new ProspectCreation { Name = "MARIA", Coordinates = Place, Phone = "42", Viable = true, TagIds = [] }, t)),
        ("update a prospect", (c, m, t) => c.UpdateAsync(
            OzmapResource.Prospects, m.Prospect, new ProspectUpdate { Name = "JOANA", Coordinates = new OzmapCoordinates(-25.2, -50.2) }, t)),
        ("create a pendency", (c, m, t) => c.CreateAsync(
            OzmapResource.Pendencies,
            new PendencyCreation { OwnerId = m.User, ProjectId = m.Project, PendencyTypeId = m.PendencyType, Coordinates = Place, Name = "P-90", Solved = false },
            t)),
        ("update a pendency", (c, m, t) => c.UpdateAsync(OzmapResource.Pendencies, m.Pendency, new PendencyUpdate { Solved = true }, t)),
        ("create a project group", (c, m, t) => c.CreateAsync(OzmapResource.ProjectGroups, new ProjectGroupCreation { Name = "GRUPO 90", ProjectIds = [m.Project] }, t)),
        ("create a region", (c, m, t) => c.CreateAsync(
            OzmapResource.Regions,
            new RegionCreation
            {
                Name = "R-90",
                RegionTypeId = m.RegionType,
                TagIds = [],
                ProjectIds = [],
                Polygon = new OzmapPolygon([[new(-25.2, -50.2), new(-25.2, -50.1), new(-25.1, -50.1), new(-25.2, -50.2)]]),
            },
            t)),
        ("create a post", (c, m, t) => c.CreatePostAsync(
            new PostCreation { ElementKind = "box", ElementId = m.Box, Title = "T 90", Observation = "Ç", TagIds = [m.Tag2] }, t)),
        ("upload files", (c, m, t) => c.UploadFilesAsync(
            m.Post, [new OzmapUpload("um.txt", "text/plain", Encoding.UTF8.GetBytes("um")), new OzmapUpload("dois.txt", "text/plain", Encoding.UTF8.GetBytes("dois"))], t)),
        ("rejected key", (c, _, t) => c.GetPageAsync(OzmapResource.Tags, new OzmapQuery { Limit = 1 }, t)),
        ("log in", (c, _, t) => c.GetPageAsync(OzmapResource.Tags, new OzmapQuery { Limit = 1 }, t)),
    ];
}
