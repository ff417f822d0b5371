using static SgpOzmap.Testing.FieldKind;

namespace SgpOzmap.Testing;

/// <summary>
/// The models that are kept as JSON objects, with the fields that the official SDK writes and reads. What a creation must name is what the SDK
/// demands, unless the published examples do without it.
/// </summary>
internal static class DocumentModels
{
    private static readonly string[] s_tagTypes =
    [
        "cable", "box", "pop", "tower", "property", "client", "building", "pole", "prospect", "post", "region", "horizontalCondominium", "pendency",
        "antenna", "sector", "battery", "radio", "shelf", "junctionBox", "duct", "splitter.ports",
    ];

    public static IReadOnlyDictionary<string, RecordModel> All { get; } = ((RecordModel[])
    [
        new RecordModel("tags", "a tag", Required("name", Text), Required("allowedTypes", Texts) with { Choices = s_tagTypes }),
        new RecordModel(
            "prospects", "a prospect", Tags(), new("phone", Text), new("code", Text), new("address", Text), new("name", Text), new("viable", Flag),
            new("observation", Text), new("coords", Coordinates)),
        new RecordModel(
            "pendencies", "a pendency", new("owner", Id) { Target = "users", Default = $"\"{ObjectIds.User}\"" }, Required("project", Id, "projects"),
            Required("pendencyType", Id, "pendency-types"), new("color", Id), Tags(), new("responsibles", Ids) { Target = "users", Default = "[]" },
            new("solved", Flag) { Default = "false" }, new("name", Text), new("description", Text) { Default = "\"\"" }, Required("coords", Coordinates),
            new("convertedTo", FieldKind.Object) { Use = FieldUse.ReadOnly }),
        new RecordModel(
            "pendency-types", "a pendency type", Required("name", Text), new("color", Text) { Default = "\"#ffdd00\"" },
            new("description", Text) { Default = "\"\"" }),
        new RecordModel(
            "project-groups", "a project group", Required("name", Text), Required("projects", List, "projects") with { Inner = "project" },
            new("users", Texts) { Use = FieldUse.WriteOnly }, new("hasLogo", Flag) { Use = FieldUse.ReadOnly, Default = "false" }),
        new RecordModel(
            "regions", "a region", Required("polygon", Polygon), new("name", Text), new("observation", Text), Required("regionType", Id, "region-types"),
            new("color", Text), new("borderColor", Text), Tags(), new("projects", Ids) { Target = "projects", Default = "[]" }),
        new RecordModel(
            "region-types", "a region type", Required("name", Text), new("color", Text) { Default = "\"3388FF\"" }, new("description", Text),
            new("lineWidth", Number) { Default = "3.5" }, new("borderColor", Text) { Default = "\"3388FF\"" }),
        new RecordModel(
            "posts", "a post", new("element", FieldKind.Object) { Use = FieldUse.ReadOnly }, new("owner", Id) { Use = FieldUse.ReadOnly, Target = "users" }, Tags(),
            new("title", Text), new("observation", Text), new("files", Ids) { Use = FieldUse.ReadOnly, Default = "[]" }),
        new RecordModel("files", "a file", new("name", Text) { Use = FieldUse.ReadOnly }, new("contentType", Text) { Use = FieldUse.ReadOnly }),
        new RecordModel(
            "users", "a user", ReadOnly("username", Text), ReadOnly("name", Text), ReadOnly("email", Text), ReadOnly("phone", Text), ReadOnly("observation", Text, "\"\""),
            ReadOnly("role", Id), ReadOnly("resources", Texts, "[]"), ReadOnly("projects", List, "[]") with { Target = "projects", Inner = "project" },
            ReadOnly("projectGroups", List, "[]") with { Target = "project-groups", Inner = "group" }, ReadOnly("locale", Text, "\"pt_BR\""), ReadOnly("apiKey", Text),
            ReadOnly("allProjects", Flag, "true"), ReadOnly("email_confirmed", Flag, "false")),
        new RecordModel("system-configs", "the system's settings", new FieldRule("hierarchyLevels", FieldKind.Object) { Use = FieldUse.UpdateOnly }),
        .. NetworkDocumentModels.All,
    ]).ToDictionary(m => m.Route, StringComparer.Ordinal);

    public static FieldRule Required(string name, FieldKind kind, string? target = null) => new(name, kind) { Required = true, Target = target };

    public static FieldRule Tags() => new("tags", Ids) { Target = "tags", Default = "[]" };

    public static FieldRule ReadOnly(string name, FieldKind kind, string? value = null) => new(name, kind) { Use = FieldUse.ReadOnly, Default = value };
}
