using static SgpOzmap.Testing.DocumentModels;
using static SgpOzmap.Testing.FieldKind;

namespace SgpOzmap.Testing;

/// <summary>The models of the network that nothing is plugged into here, so that JSON objects will do: connectors, OLTs and the types of things.</summary>
internal static class NetworkDocumentModels
{
    private const string BoxConfig =
        """{"base":{"color":"#3388FFFF"},"regular":{"fillColor":"#3388FFFF"},"not_implanted":{"fillColor":"#FFA500A6"},"draft":{"fillColor":"#FFA500A6"}}""";

    private const string CableConfig = """{"regular":{"color":"#3388FFFF","weight":6},"not_implanted":{"color":"#FFA500A6","weight":6}}""";

    public static IReadOnlyList<RecordModel> All { get; } =
    [
        new(
            "box-types", "a box type", Required("code", Text), new("brand", Text), new("prefix", Text) { Default = "\"\"" }, new("default_template", Id),
            new("mold", Text), new("default_level", Number), new("default_reserve", Number) { Default = "0" }, new("description", Text),
            new("config", FieldKind.Object) { Default = BoxConfig }),
        new(
            "splitter-types", "a splitter type", Required("code", Text), Required("isDrop", Flag), new("brand", Text), new("mold", Text), new("description", Text),
            Required("ratio", FieldKind.Object), new("isBalanced", Flag) { Default = "true" }, new("prefix", Text) { Default = "\"Splitter \"" },
            new("size", Number) { Default = "0" }, Required("inputConnectionType", Number), Required("outputConnectionType", Number), Required("attenuation", List)),
        new(
            "cable-types", "a cable type", Required("code", Text), new("brand", Text), new("mold", Text), Required("default_level", Number), new("description", Text),
            new("config", FieldKind.Object) { Default = CableConfig }, Required("fiberProfile", Id), Required("fiberNumber", Number), Required("looseNumber", Number),
            Required("base_loss", Number)),
        new(
            "connector-types", "a connector type", Required("code", Text), new("brand", Text), new("mold", Text), new("description", Text), Required("loss", Number),
            Required("isDrop", Flag)),
        new(
            "connectors", "a connector",
            [
                .. Connector("Connector", "[null,null]", parent: "boxes"), ReadOnly("project", Id) with { Target = "projects" },
                Required("connectorType", Id, "connector-types"), Tags(), new("implanted", Flag) { Default = "true" },
                new("isDrop", Flag) { Use = FieldUse.UpdateOnly, Default = "false" },
            ]),
        new(
            "olts", "an OLT",
            [
                .. Connector("OLT", "[null]"), Required("project", Id, "projects") with { Use = FieldUse.CreateOnly }, Required("oltType", Id), new("user", Text),
                new("password", Text), new("ip", Text), new("port", Number) { Default = "22" }, new("snmp", FieldKind.Object), new("tr069", FieldKind.Object),
                new("implanted", Flag) { Default = "true" }, new("isDrop", Flag) { Use = FieldUse.UpdateOnly, Default = "false" },
            ]),
        new(
            "slots", "a slot",
            [
                .. Connector("Slot", "[null]"), ReadOnly("project", Id) with { Target = "projects" },
                Required("olt", Id, "olts") with { Use = FieldUse.WriteOnly }, Required("starting_pon_number", Number),
                new("implanted", Flag) { Use = FieldUse.UpdateOnly, Default = "true" }, new("isDrop", Flag) { Use = FieldUse.UpdateOnly, Default = "false" },
            ]),
        new(
            "pons", "a PON",
            [
                .. Connector("PON", "[null]"), Required("project", Id, "projects") with { Use = FieldUse.CreateOnly },
                Required("slot", Id, "slots") with { Use = FieldUse.WriteOnly }, new("potency", Number) { Default = "0" },
                new("maximumClients", Number) { Use = FieldUse.UpdateOnly },
                new("implanted", Flag) { Use = FieldUse.UpdateOnly, Default = "true" }, new("isDrop", Flag) { Use = FieldUse.UpdateOnly, Default = "false" },
            ]),
    ];

    /// <summary>What every network connector has.</summary>
    private static FieldRule[] Connector(string kind, string connectables, string? parent = null) =>
    [
        ReadOnly("kind", Text, $"\"{kind}\""),
        ReadOnly("connectables", List, connectables),
        Required("parent", Id, parent),
        new("name", Text) { Default = $"\"{kind}\"" },
        new("label", Text) { Default = "\"\"" },
        new("index", Number),
        new("attenuation", List) { Default = "[]" },
        new("observation", Text) { Default = "\"\"" },
        new("size", Number),
        new("shelf", Id),
    ];
}
