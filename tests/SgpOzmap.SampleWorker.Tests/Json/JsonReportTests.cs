using System.Globalization;
using System.Text;
using System.Text.Json;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;
using SgpOzmap.SampleWorker.Json;

namespace SgpOzmap.SampleWorker.Tests.Json;

public sealed class JsonReportTests
{
    [Fact]
    public void ARunHasTheDocumentedFields()
    {
        var run = Scene.Planned();
        var root = Parse(run);

        Assert.Equal(["run", "tenant", "digest", "gate", "changes", "findings", "withheld"], Names(root));
        var head = root.GetProperty("run");
        Assert.Equal(
            ["id", "mode", "startedAt", "durationSeconds", "contracts", "contractsComplete", "reading", "sgpRequests", "ozmapRequests", "failed", "failures", "notes"],
            Names(head));
        Assert.Equal("plan", head.GetProperty("mode").GetString());
        Assert.Equal("2026-11-23T13:00:00+00:00", head.GetProperty("startedAt").GetString());
        Assert.Equal(12.345, head.GetProperty("durationSeconds").GetDouble());
        Assert.Equal(6, head.GetProperty("contracts").GetInt32());
        Assert.True(head.GetProperty("contractsComplete").GetBoolean());
        Assert.Equal(run.Plan!.Digest, root.GetProperty("digest").GetString());
        Assert.Equal(["held", "approved", "reasons", "removals"], Names(root.GetProperty("gate")));
        Assert.Equal(1, root.GetProperty("gate").GetProperty("removals").GetInt32());
    }

    [Fact]
    public void AReadingSaysHowOldItsPartsAre()
    {
        var planned = Scene.Planned();
        var run = planned with
        {
            Reading = ReadingKind.Delta,
            IsListingOnly = true,
            Parts = [new("listing", planned.StartedAt - TimeSpan.FromHours(2), 6), new("changes", planned.StartedAt, 1)],
        };

        var reading = Parse(run).GetProperty("run").GetProperty("reading");

        Assert.Equal(["kind", "listingOnly", "parts"], Names(reading));
        Assert.Equal(("delta", true), (reading.GetProperty("kind").GetString(), reading.GetProperty("listingOnly").GetBoolean()));
        Assert.Equal(["name", "readAt", "ageSeconds", "rows"], Names(reading.GetProperty("parts")[0]));
        Assert.Equal([7212.345, 12.345], reading.GetProperty("parts").EnumerateArray().Select(static p => p.GetProperty("ageSeconds").GetDouble()));
    }

    [Fact]
    public void AnApprovalSaysWhatDiffers()
    {
        var run = Scene.Applied() with { Approval = new("d1", IsVoid: true) { Added = ["501/RemoveClient"], Gone = ["502/RemoveClient"] } };

        var approval = Parse(run).GetProperty("approval");

        Assert.Equal(["digest", "void", "added", "gone", "altered"], Names(approval));
        Assert.True(approval.GetProperty("void").GetBoolean());
        Assert.Equal("501/RemoveClient", Assert.Single(approval.GetProperty("added").EnumerateArray()).GetString());
        Assert.Empty(approval.GetProperty("altered").EnumerateArray());
    }

    [Fact]
    public void AnUndoNamesTheRunAndWhatItReverts()
    {
        var revert = new RevertChange { Contract = 501, Reason = new("volta", "back"), Reverted = Scene.Planned().Changes[0].Change, Entry = 7 };
        var run = new RunReport
        {
            RunId = "r2",
            Tenant = "",
            Mode = RunMode.Undo,
            UndoOf = "r1",
            StartedAt = default,
            Changes = [new(revert, ChangeOutcome.Applied)],
        };

        var root = Parse(run);

        Assert.Equal(("undo", "r1"), (root.GetProperty("run").GetProperty("mode").GetString(), root.GetProperty("run").GetProperty("undoOf").GetString()));
        var change = Assert.Single(root.GetProperty("changes").EnumerateArray());
        Assert.Equal(("Revert", revert.Reverted.Kind.ToString(), "applied"), (change.GetProperty("kind").GetString(), change.GetProperty("reverts").GetString(), change.GetProperty("outcome").GetString()));
        Assert.Equal(JsonValueKind.Object, change.GetProperty("after").ValueKind);
    }

    [Fact]
    public void AChangeHasTheDocumentedFieldsAndNamesInFull()
    {
        var changes = Parse(Scene.Planned()).GetProperty("changes").EnumerateArray().ToList();
        var remove = changes.Single(static c => c.GetProperty("id").GetString() == "501/RemoveClient");

        Assert.Equal(["id", "kind", "contract", "destructive", "dependsOn", "before", "after", "reason"], Names(remove));
        Assert.Equal(501, remove.GetProperty("contract").GetInt64());
        Assert.True(remove.GetProperty("destructive").GetBoolean());
        Assert.Equal("501/DisconnectPort", Assert.Single(remove.GetProperty("dependsOn").EnumerateArray()).GetString());
        Assert.Equal(Scene.Leaving, remove.GetProperty("before").GetProperty("client").GetString());
        Assert.Equal(JsonValueKind.Null, remove.GetProperty("after").GetProperty("client").ValueKind);
        Assert.Equal(["pt", "en"], Names(remove.GetProperty("reason")));
        Assert.Equal(6, changes.Count);
    }

    [Fact]
    public void AFindingAndAWithheldChangeHaveTheDocumentedFields()
    {
        var root = Parse(Scene.Planned());
        var finding = Assert.Single(root.GetProperty("findings").EnumerateArray());
        var withheld = Assert.Single(root.GetProperty("withheld").EnumerateArray());

        Assert.Equal(["code", "contract", "message", "data"], Names(finding));
        Assert.Equal("BoxNotFound", finding.GetProperty("code").GetString());
        Assert.Equal(["feature", "change"], Names(withheld));
        Assert.Equal("UpdateOnu", withheld.GetProperty("feature").GetString());
        Assert.Equal("506/UpdateOnu", withheld.GetProperty("change").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData(ChangeOutcome.Applied, "applied")]
    [InlineData(ChangeOutcome.Failed, "failed")]
    [InlineData(ChangeOutcome.Held, "held")]
    [InlineData(ChangeOutcome.Skipped, "skipped")]
    [InlineData(ChangeOutcome.Planned, "skipped")]
    public void AfterOnceEveryChangeHasAnOutcome(ChangeOutcome outcome, string expected)
        => Assert.All(
            Parse(Scene.Applied(outcome)).GetProperty("changes").EnumerateArray(),
            change => Assert.Equal(expected, change.GetProperty("outcome").GetString()));

    [Fact]
    public void AFailedChangeHasItsError()
    {
        var rename = Scene.Planned().Changes.Single(static c => c.Change.Kind == ChangeKind.Rename).Change;
        var root = Parse(Scene.Applied(ChangeOutcome.Applied, new ChangeResult(rename, ChangeOutcome.Failed, "no")));

        Assert.Equal("no", root.GetProperty("changes").EnumerateArray().Single(static c => c.TryGetProperty("error", out _)).GetProperty("error").GetString());
        Assert.True(root.GetProperty("run").GetProperty("failed").GetBoolean());
    }

    [Fact]
    public void AFailedRunHasEmptyLists()
    {
        var root = Parse(Scene.Failed());

        foreach (var list in new[] { "changes", "findings", "withheld" })
            Assert.Equal(0, root.GetProperty(list).GetArrayLength());
        Assert.Equal("", root.GetProperty("digest").GetString());
        Assert.False(root.GetProperty("gate").GetProperty("held").GetBoolean());
        Assert.Equal("O SGP não respondeu.", root.GetProperty("run").GetProperty("failures")[0].GetProperty("pt").GetString());
    }

    [Fact]
    public void SeveralTenantsStandInAList()
    {
        var root = Parse(Scene.Planned() with { Tenant = "norte" }, Scene.Planned() with { Tenant = "sul" });

        Assert.Equal(["tenants"], Names(root));
        Assert.Equal(["norte", "sul"], root.GetProperty("tenants").EnumerateArray().Select(static t => t.GetProperty("tenant").GetString()!));
    }

    [Fact]
    public void TheLanguageOfTheSystemChangesNothing()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Text(Scene.Planned());
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("pt-BR");
            Assert.Equal(expected, Text(Scene.Planned()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Contains(Scene.OldName, expected, StringComparison.Ordinal);
    }

    private static JsonElement Parse(params RunReport[] runs)
    {
        using var document = JsonDocument.Parse(Text(runs));
        return document.RootElement.Clone();
    }

    private static string Text(params RunReport[] runs)
    {
        using var stream = new MemoryStream();
        JsonReport.Write(stream, runs);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(static p => p.Name);
}
