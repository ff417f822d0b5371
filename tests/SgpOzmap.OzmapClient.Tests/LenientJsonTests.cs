using System.Text.Json;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Transport;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Tests;

public sealed class LenientJsonTests
{
    [Theory]
    [InlineData("""{"id":"a"}""", "a", 0)]
    [InlineData("""{"_id":"a"}""", "a", 0)]
    [InlineData("""{"id":"a","_id":"a"}""", "a", 0)]
    [InlineData("""{"id":"a","_id":null}""", "a", 0)]
    [InlineData("""{"id":null,"_id":"b"}""", "b", 0)]
    [InlineData("""{"id":"","_id":"b"}""", "b", 0)]
    [InlineData("""{"id":17}""", "17", 0)]
    [InlineData("""{"id":"a","_id":"b"}""", "a", 0)]
    [InlineData("""{"_id":"b","id":"a"}""", "a", 0)]
    public void An_id_is_id_or_underscore_id(string json, string id, int left)
    {
        var project = Read(OzmapResource.Projects, json);

        Assert.Equal(id, project.Id);
        Assert.Equal(left, project.Extra?.Count ?? 0);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":null}""")]
    [InlineData("""{"id":" "}""")]
    [InlineData("""{"id":true}""")]
    [InlineData("""{"id":["a"]}""")]
    [InlineData("""{"id":"a","box":true}""")]
    [InlineData("""{"id":"a","box":["b"]}""")]
    [InlineData("""{"id":"a","client":{"name":"without an id"}}""")]
    [InlineData("""{"id":"a","connections":[{"port":1}]}""")]
    [InlineData("""{"id":"a","connections":{}}""")]
    [InlineData("""{"id":"a","connections":["s"]}""")]
    public void An_id_that_is_not_understood_is_an_error(string json)
        => Assert.Throws<JsonException>(() => Read(OzmapResource.Properties, json));

    [Theory]
    [InlineData("null", null, false)]
    [InlineData("\"\"", null, false)]
    [InlineData("\"b\"", "b", false)]
    [InlineData("""{"id":"b"}""", "b", false)]
    [InlineData("""{"_id":"b"}""", "b", false)]
    [InlineData("""{"_id":"b","name":"CTO"}""", "b", true)]
    public void A_reference_is_nothing_an_id_or_a_record(string json, string? id, bool isRecord)
    {
        var property = Read(OzmapResource.Properties, $$"""{"id":"a","box":{{json}}}""");

        Assert.Equal(id, property.Box?.Id);
        Assert.Equal(isRecord ? "CTO" : null, property.Box?.Value?.Name);
        Assert.Null(property.Extra);
    }

    [Theory]
    [InlineData(""" "coords":[-48.5,-27.25] """)]
    [InlineData(""" "coords":["-48.5","-27.25"] """)]
    [InlineData(""" "coords":{"lat":-27.25,"lng":-48.5} """)]
    [InlineData(""" "lat":-27.25,"lng":-48.5 """)]
    [InlineData(""" "lat":"-27.25","lng":"-48.5" """)]
    [InlineData(""" "coords":null,"lat":-27.25,"lng":-48.5 """)]
    [InlineData(""" "coords":[-48.5,-27.25],"lat":-27.25,"lng":-48.5 """)]
    public void A_place_is_read_longitude_first_or_by_name(string fields)
    {
        var box = Read(OzmapResource.Boxes, $$"""{"id":"a",{{fields}}}""");

        Assert.Equal(new OzmapCoordinates(Latitude: -27.25, Longitude: -48.5), box.Coordinates);
        Assert.Null(box.Extra);
    }

    [Theory]
    [InlineData(""" "lat":null,"lng":null """)]
    [InlineData(""" "coords":[] """)]
    [InlineData(""" "coords":[null,null] """)]
    [InlineData(""" "coords":[1] """)]
    [InlineData(""" "coords":[1,2,3] """)]
    [InlineData(""" "coords":"here" """)]
    [InlineData(""" "coords":{"type":"Point","coordinates":[1,2]} """)]
    [InlineData(""" "lat":1 """)]
    [InlineData(""" "lat":"x","lng":"y" """)]
    public void A_place_that_is_not_understood_is_none(string fields)
    {
        var box = Read(OzmapResource.Boxes, $$"""{"id":"a",{{fields}}}""");

        Assert.Null(box.Coordinates);
    }

    [Theory]
    [InlineData("0", OzmapClientStatus.Ok)]
    [InlineData("1", OzmapClientStatus.Error)]
    [InlineData("1.0", OzmapClientStatus.Error)]
    [InlineData("\"1\"", OzmapClientStatus.Error)]
    [InlineData("\"OK\"", OzmapClientStatus.Ok)]
    [InlineData("\"ERROR\"", OzmapClientStatus.Error)]
    [InlineData("\" error \"", OzmapClientStatus.Error)]
    [InlineData("null", OzmapClientStatus.Ok)]
    [InlineData("2", (OzmapClientStatus)2)]
    public void A_status_is_a_number_or_a_word(string json, OzmapClientStatus status)
    {
        var client = Read(OzmapResource.Clients, $$"""{"id":"a","status":{{json}}}""");

        Assert.Equal(status, client.Status);
        Assert.Null(client.Extra);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("\"1\"", true)]
    [InlineData("\"true\"", true)]
    [InlineData("\"True\"", true)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    [InlineData("\"false\"", false)]
    [InlineData("null", false)]
    [InlineData("\"\"", false)]
    public void A_truth_value_comes_in_several_forms(string json, bool expected)
    {
        var client = Read(OzmapResource.Clients, $$"""{"id":"a","implanted":{{json}}}""");

        Assert.Equal(expected, client.Implanted);
        Assert.Null(client.Extra);
    }

    [Theory]
    [InlineData("-21.5", -21.5)]
    [InlineData("\"-21.5\"", -21.5)]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    public void A_number_may_be_text(string json, double? expected)
    {
        var property = Read(OzmapResource.Properties, $$"""{"id":"a","potencyRead":{{json}}}""");

        Assert.Equal(expected, property.PotencyRead);
        Assert.Null(property.Extra);
    }

    [Theory]
    [InlineData("9560", "9560")]
    [InlineData("\"9560\"", "9560")]
    [InlineData("\"\"", "")]
    [InlineData("null", null)]
    public void A_code_may_be_a_number(string json, string? code)
        => Assert.Equal(code, Read(OzmapResource.Clients, $$"""{"id":"a","code":{{json}}}""").Code);

    [Theory]
    [InlineData("2022-11-29T12:29:01.386Z")]
    [InlineData("2022-11-29T09:29:01.386-03:00")]
    [InlineData("2022-11-29T12:29:01.386")]
    public void A_moment_is_utc(string text)
    {
        var property = Read(OzmapResource.Properties, $$"""{"id":"a","updatedAt":"{{text}}"}""");

        Assert.Equal(new DateTimeOffset(2022, 11, 29, 12, 29, 1, 386, TimeSpan.Zero), property.UpdatedAt);
        Assert.Equal(TimeSpan.Zero, property.UpdatedAt!.Value.Offset);
    }

    [Theory]
    [InlineData("address", "[]")]
    [InlineData("name", "{}")]
    [InlineData("observation", "true")]
    [InlineData("potencyRead", "\"N/A\"")]
    [InlineData("potencyRead", "1e999")]
    [InlineData("createdAt", "1669724941")]
    [InlineData("updatedAt", "\"yesterday\"")]
    public void A_plain_field_of_another_type_is_nothing(string field, string value)
    {
        var property = Read(OzmapResource.Properties, $$"""{"id":"a","{{field}}":{{value}}}""");

        Assert.Equal("a", property.Id);
        Assert.Equal(new Property { Id = "a" }, property with { Connections = null! });
        Assert.Empty(property.Connections);
    }

    [Fact]
    public void Unknown_fields_are_kept_wherever_they_are()
    {
        var property = Read(OzmapResource.Properties, """
            {"id":"a","towers":["t"],"client":{"_id":"c","code":"7","cpe":{"x":1},"onu":{"user_PPPoE":"u","serial_number":5,"model":"m"}},
             "connections":[{"id":"s","port":"3","kind":"Splitter","fiber":{"id":"f"},"new":true}]}
            """);

        var client = property.Client!.Value!;
        var connection = Assert.Single(property.Connections);
        Assert.Equal("""["t"]""", property.Extra!["towers"].GetRawText());
        Assert.Equal("""{"x":1}""", client.Cpe!.Value.GetRawText());
        Assert.Equal("m", client.Onu!.Extra!["model"].GetString());
        Assert.Equal(("u", "5", ""), (client.Onu.PppoeUser, client.Onu.SerialNumber, client.Onu.MacAddress));
        Assert.Equal(("s", 3, "Splitter", "f"), (connection.Id, connection.Port, connection.Kind, connection.Fiber));
        Assert.True(connection.Extra!["new"].GetBoolean());
    }

    [Fact]
    public void A_splitter_keeps_the_places_of_its_ports()
    {
        var splitter = Read(OzmapResource.Splitters, """
            {"id":"s","parent":"b","isDrop":1,"connectables":{"id":"x","input":["i"],"output":[null,"f2","",{"_id":"f4"}]},
             "ratio":{"id":"y","input":"1","output":4},"ports":[{"id":"p1"},null,{"blocked":true,"index":2},{"_id":"p4","blocked":0,"tags":[]}]}
            """);

        Assert.True(splitter.IsDrop);
        Assert.Equal([null, "f2", null, "f4"], splitter.Connectables!.Output);
        Assert.Equal(["i"], splitter.Connectables.Input);
        Assert.Equal("x", splitter.Connectables.Extra!["id"].GetString());
        Assert.Equal((1, 4), (splitter.Ratio!.Input, splitter.Ratio.Output));
        Assert.Equal([false, false, true, false], splitter.Ports!.Select(port => port.Blocked));
        Assert.Equal(["p1", null, null, "p4"], splitter.Ports!.Select(port => port.Id));
    }

    [Theory]
    [InlineData("""{"output":[true]}""")]
    [InlineData("""{"output":[["f"]]}""")]
    [InlineData("""{"output":[{"kind":"Fiber"}]}""")]
    public void An_output_that_is_not_understood_does_not_look_free(string connectables)
        => Assert.Throws<JsonException>(() => Read(OzmapResource.Splitters, $$"""{"id":"s","connectables":{{connectables}}}"""));

    [Fact]
    public void Lists_that_are_null_are_empty()
    {
        Assert.Empty(Read(OzmapResource.Properties, """{"id":"a","connections":null}""").Connections);
        var splitter = Read(OzmapResource.Splitters, """{"id":"a","ports":null,"connectables":{"input":null,"output":null}}""");
        Assert.Null(splitter.Ports);
        Assert.Empty(splitter.Connectables!.Output);
    }

    [Fact]
    public void The_other_records_are_read()
    {
        var cable = Read(OzmapResource.Cables, """{"id":"d","kind":"Drop","boxA":"b","boxB":{"id":"p","kind":"Property"},"name":"n","length":"12.5","project":"x"}""");
        var client = Read(OzmapResource.Clients, """{"id":"c","code":"1","name":"n","observation":"o","certified":true,"onu":null,"kind":"ftth"}""");

        Assert.Equal(("Drop", "b", "p", "n", 12.5, "x"), (cable.Kind, cable.BoxA!.Id, cable.BoxB!.Id, cable.Name, cable.Length, cable.Project!.Id));
        Assert.Equal(("1", "n", "o", true, "ftth"), (client.Code, client.Name, client.Observation, client.Certified, client.Kind));
        Assert.Null(client.Onu);
    }

    private static T Read<T>(OzmapResource<T> resource, string json)
        where T : OzmapRecord
        => BodyReader.CheckId(JsonSerializer.Deserialize(json, resource.RowType));
}
