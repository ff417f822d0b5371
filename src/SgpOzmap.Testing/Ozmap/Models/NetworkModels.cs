using static SgpOzmap.Testing.DocumentModels;
using static SgpOzmap.Testing.FieldKind;

namespace SgpOzmap.Testing;

/// <summary>What may be written on the records of the network that have types of their own here.</summary>
internal static class NetworkModels
{
    public static RecordModel Box { get; } = new(
        "boxes", "a box", Required("project", Id, "projects") with { Use = FieldUse.CreateOnly }, Required("implanted", Flag), Required("hierarchyLevel", Number),
        Required("boxType", Id, "box-types"), new("coords", Coordinates), new("lat", Number), new("lng", Number), new("name", Text), new("pole", Id),
        new("template", Id) { Use = FieldUse.WriteOnly }, new("max_distance", Number) { Use = FieldUse.WriteOnly }, Tags(), new("shared", Flag), new("draft", Flag),
        new("certified", Flag), new("default_reserve", Number), new("underground", Flag), new("color", Id), new("fill_color", Id), new("address", Text),
        new("observation", Text), new("cables", Ids) { Use = FieldUse.ReadOnly, Target = "cables" }, new("kind", Text) { Use = FieldUse.CreateOnly, Choices = ["Box"] });

    public static RecordModel Splitter { get; } = new(
        "splitters", "a splitter", Required("parent", Id, "boxes") with { Use = FieldUse.CreateOnly }, Required("splitterType", Id, "splitter-types"),
        Required("implanted", Flag), Required("isDrop", Flag), new("project", Id) { Target = "projects", Use = FieldUse.CreateOnly }, new("name", Text),
        new("ratio", FieldKind.Object) { Use = FieldUse.WriteOnly }, new("label", Text), new("index", Number), new("attenuation", List), new("observation", Text),
        new("size", Number), new("shelf", Id), new("ports", List), new("currentPower", List) { Use = FieldUse.UpdateOnly },
        new("installPower", List) { Use = FieldUse.UpdateOnly });

    public static RecordModel Cable { get; } = new(
        "cables", "a cable", Required("project", Id, "projects") with { Use = FieldUse.CreateOnly }, Required("cableType", Id, "cable-types"), Required("boxA", Id),
        Required("boxB", Id), Required("hierarchyLevel", Number), Required("implanted", Flag), Tags(), new("kind", Text) { Choices = ["Cable", "Drop"], Use = FieldUse.CreateOnly },
        new("poles", List), new("color", Id), new("name", Text), new("observation", Text), new("orientationA", Text), new("orientationB", Text));

    public static RecordModel Fiber { get; } = new(
        "fibers", "a fibre", new("name", Text) { Use = FieldUse.UpdateOnly }, new("observation", Text) { Use = FieldUse.UpdateOnly },
        ReadOnly("project", Id) with { Target = "projects" }, ReadOnly("parent", Id) with { Target = "cables" }, ReadOnly("connectors", Ids) with { Target = "network-connectors" });

    public static RecordModel Project { get; } = new(
        "projects", "a project", Required("name", Text), new("identifier", Text), new("parents", List) { Inner = "project", Target = "projects" }, new("lat", Number),
        new("lng", Number), new("defaultPonPotency", Number), new("defaultDropSize", Number) { Use = FieldUse.CreateOnly }, new("drop", FieldKind.Object),
        new("area", Polygon));

    public static RecordModel Property { get; } = new(
        "properties", "a property", new("project", Id) { Target = "projects" }, new("box", Id) { Target = "boxes" }, new("client", Id) { Target = "ftth-clients" },
        new("drop", Id) { Target = "cables" }, new("cables", Ids) { Target = "cables" }, Tags());

    public static RecordModel Client { get; } = new("ftth-clients", "a client", Tags());
}
