using System.Text.Json;
using SgpOzmap.Integration.Doctor;
using SgpOzmap.SampleWorker.Json;

namespace SgpOzmap.SampleWorker.Tests.Json;

public sealed class JsonDoctorReportTests
{
    [Fact]
    public void AnExaminationHasTheDocumentedFields()
    {
        var root = Parse(Exam.Of("norte", Exam.Line("A", DoctorSeverity.Ok, "1"), Exam.Line("B", DoctorSeverity.Error, "2")));

        Assert.Equal(["tenant", "startedAt", "severity", "lines"], Names(root));
        Assert.Equal(("norte", "error"), (root.GetProperty("tenant").GetString(), root.GetProperty("severity").GetString()));
        Assert.Equal("2026-11-24T15:30:00+00:00", root.GetProperty("startedAt").GetString());
        var (good, bad) = (root.GetProperty("lines")[0], root.GetProperty("lines")[1]);
        Assert.Equal(["code", "severity", "subject", "message", "whatToDo", "data"], Names(good));
        Assert.Equal(JsonValueKind.Null, good.GetProperty("whatToDo").ValueKind);
        Assert.Equal(("B", "error", "SGP"), (bad.GetProperty("code").GetString(), bad.GetProperty("severity").GetString(), bad.GetProperty("subject").GetString()));
        Assert.Equal("mensagem 2", bad.GetProperty("message").GetProperty("pt").GetString());
        Assert.Equal("Do it so.", bad.GetProperty("whatToDo").GetProperty("en").GetString());
        Assert.Equal("CTO-2", bad.GetProperty("data").GetProperty("box").GetString());
    }

    [Theory]
    [InlineData(DoctorSeverity.Ok, "ok")]
    [InlineData(DoctorSeverity.Attention, "attention")]
    [InlineData(DoctorSeverity.Error, "error")]
    public void SeveritiesHaveTheDocumentedNames(DoctorSeverity severity, string name)
    {
        var root = Parse(Exam.Of(severity));

        Assert.Equal([name, name], [root.GetProperty("severity").GetString(), root.GetProperty("lines")[0].GetProperty("severity").GetString()]);
    }

    [Fact]
    public void SeveralTenantsStandInAList()
    {
        var root = Parse(Exam.Of("norte"), Exam.Of("sul"));

        Assert.Equal(["tenants"], Names(root));
        Assert.Equal(["norte", "sul"], root.GetProperty("tenants").EnumerateArray().Select(static t => t.GetProperty("tenant").GetString()!));
    }

    private static JsonElement Parse(params DoctorReport[] reports)
    {
        using var stream = new MemoryStream();
        JsonDoctorReport.Write(stream, reports);
        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(static p => p.Name);
}
