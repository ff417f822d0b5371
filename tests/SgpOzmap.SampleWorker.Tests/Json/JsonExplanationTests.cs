using System.Text.Json;
using SgpOzmap.Integration.Explaining;
using SgpOzmap.SampleWorker.Json;

namespace SgpOzmap.SampleWorker.Tests.Json;

public sealed class JsonExplanationTests
{
    [Fact]
    public void AnExplanationHasTheDocumentedFieldsAndIsInFull()
    {
        var root = Parse(Explained.Of("norte", ("não lido", "not read")));

        Assert.Equal(["tenant", "contract", "inSgp", "onMap", "readAt", "failures", "sections"], Names(root));
        Assert.Equal(("norte", 501L), (root.GetProperty("tenant").GetString(), root.GetProperty("contract").GetInt64()));
        Assert.Equal((true, false), (root.GetProperty("inSgp").GetBoolean(), root.GetProperty("onMap").GetBoolean()));
        Assert.Equal("2026-11-24T15:30:00+00:00", root.GetProperty("readAt").GetString());
        Assert.Equal("not read", root.GetProperty("failures")[0].GetProperty("en").GetString());
        var section = root.GetProperty("sections")[0];
        Assert.Equal("O que o SGP diz", section.GetProperty("title").GetProperty("pt").GetString());
        var (name, sentence) = (section.GetProperty("lines")[0], root.GetProperty("sections")[1].GetProperty("lines")[0]);
        Assert.Equal(["text", "value", "personal"], Names(name));
        Assert.Equal((Scene.Leaving, true), (name.GetProperty("value").GetProperty("pt").GetString(), name.GetProperty("personal").GetBoolean()));
        Assert.Equal((JsonValueKind.Null, false), (sentence.GetProperty("value").ValueKind, sentence.GetProperty("personal").GetBoolean()));
    }

    [Fact]
    public void SeveralTenantsStandInAList()
    {
        var root = Parse(Explained.Of("norte"), Explained.Of("sul"));

        Assert.Equal(["tenants"], Names(root));
        Assert.Equal(["norte", "sul"], root.GetProperty("tenants").EnumerateArray().Select(static t => t.GetProperty("tenant").GetString()!));
    }

    private static JsonElement Parse(params ContractExplanation[] explanations)
    {
        using var stream = new MemoryStream();
        JsonExplanation.Write(stream, explanations);
        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(static p => p.Name);
}
