namespace SgpOzmap.OzmapClient.Conformance;

/// <summary>The cases that the scripts in <c>node</c> have to report, each by its name: a case that vanishes there is missed here.</summary>
internal static class ConformanceCases
{
    private static readonly string[] s_reads =
    [
        "find", "find page", "findOne", "findAll", "findAll filtered and sorted", "sort", "select", "findById", "findById missing", "findById malformed",
        "filter =", "filter !=", "filter in", "filter notin", "filter <", "filter <=", "filter >", "filter >=", "filter like", "filter exists",
    ];

    private static readonly string[] s_models =
    [
        "ftthClient", "property", "box", "splitter", "splitterType", "connector", "connectorType", "cable", "cableType", "fiber", "networkConnector",
        "networkConnectables", "baseBox", "boxType", "project", "projectGroup", "region", "regionType", "tag", "pendency", "pendencyType", "prospect", "post",
        "olt", "slot", "pon", "users",
    ];

    private static readonly string[] s_tagged = ["ftthClient", "property", "box", "cable", "region", "pendency", "prospect", "post"];

    private static readonly string[] s_placed = ["property", "box", "pendency", "prospect"];

    private static readonly string[] s_areas = ["project", "region"];

    private static readonly string[] s_populated =
    [
        "ftthClient", "property", "box", "splitter", "connector", "cable", "fiber", "networkConnector", "networkConnectables", "projectGroup", "region", "pendency",
        "users",
    ];

    private static readonly string[] s_written =
    [
        "box", "splitter", "splitterType", "connector", "connectorType", "cable", "cableType", "boxType", "project", "projectGroup", "region", "regionType", "tag",
        "pendency", "pendencyType", "prospect", "post", "olt", "slot", "pon",
    ];

    private static readonly string[] s_others =
    [
        "access by key", "access by a wrong key", "access by login", "access by a wrong password", "access after the token expired",
        "systemConfig.find", "systemConfig.updateById", "box.getStructure", "box.getStructure missing", "file.create", "file.create for a missing post",
        "connect and disconnect by apiInstance", "viability by apiInstance", "property by code and its power by apiInstance",
        "property.create", "property.create without a connection", "property.create on a taken port", "property.updateById",
        "property.updateById to another port", "property.updateById missing", "property.batchUpdate", "property.deleteById",
        "ftthClient.create by apiInstance", "ftthClient.updateById", "ftthClient.updateById missing", "ftthClient.batchUpdate",
        "ftthClient.batchUpdate with an empty filter", "ftthClient.deleteById", "fiber.updateById",
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. Each(s_models, s_reads),
        .. Each(s_tagged, ["filter all"]),
        .. Each(s_placed, ["filter near", "filter within"]),
        .. Each(s_areas, ["filter point-intersect"]),
        .. Each(s_populated, ["populate", "findById populate"]),
        .. Each(s_written, ["create", "updateById", "updateById missing", "deleteById"]),
        .. s_others,
    ];

    private static IEnumerable<string> Each(string[] models, string[] cases) => models.SelectMany(m => cases.Select(c => $"{m}.{c}"));
}
