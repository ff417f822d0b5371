using System.Reflection;
using Microsoft.Extensions.Time.Testing;
using SgpOzmap.Integration.Doctor;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Tests.Support;
using SgpOzmap.Testing;

namespace SgpOzmap.Integration.Tests.Doctor;

public sealed class HealthyTests
{
    [Fact]
    public async Task A_healthy_provider_has_good_lines_only_and_in_order()
    {
        await using var bench = await DoctorBench.StartAsync();
        var time = new FakeTimeProvider(new(2026, 11, 24, 15, 30, 0, TimeSpan.Zero));
        var report = await bench.ExamineAsync(time, null);

        Assert.Equal(DoctorSeverity.Ok, report.Worst);
        Assert.Equal(
            [
                "SgpAddress", "OzmapAddress", "SgpAccess", "SgpFttx", "SgpListing", "SgpContractIds", "SgpAttachments", "SgpPlaces", "SgpStatuses",
                "OzmapAccess", "OzmapProjects", "OzmapPaging", "OzmapTotals", "OzmapFilter", "OzmapSplitters", "Boxes", "DuplicateCodes",
                "SgpContractCoordinates", "SgpBoxCoordinates", "OzmapBoxCoordinates", "OzmapPropertyCoordinates", "Clock", "SafetyLimits",
            ],
            report.Lines.Select(l => l.Code));
        Assert.Equal(time.Start, report.StartedAt);
        Assert.Equal("", report.Tenant);
        Assert.Equal("3", report.Line("SgpAccess").Data["customers"]);
        Assert.Equal("1", report.Line("SgpFttx").Data["boxes"]);
        Assert.Equal("CENTRO", report.Line("OzmapProjects").Data["names"]);
        report.Expect("SgpStatuses", DoctorSeverity.Ok, "1 Ativo: 3");
        report.Expect("Boxes", DoctorSeverity.Ok, "1 of SGP's 1");
        report.Expect("Clock", DoctorSeverity.Ok, "2026-11-24 12:30 in America/Sao_Paulo");
        report.Expect("SafetyLimits", DoctorSeverity.Ok, "50 removals and 5 %", "80 %", "SgpOzmap:Safety");
    }

    [Fact]
    public async Task SGP_is_probed_as_gently_as_can_be()
    {
        await using var bench = await DoctorBench.StartAsync();
        await bench.ExamineAsync();

        var probe = bench.Sgp.Requests.All[0];
        Assert.Equal("/api/ura/clientes/", probe.Path);
        foreach (var field in (string[])["limit=1", "omitir_contratos=1", "omitir_titulos=1"])
            Assert.Contains(field, probe.Body.Split('&'), StringComparer.Ordinal);
        Assert.Empty(bench.Sgp.Requests.Unknown);
        Assert.Equal(
            ["/api/fttx/olt/list/", "/api/fttx/splitter/all/", "/api/ura/clientes/"],
            bench.Sgp.Requests.All.Select(r => r.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Progress_is_told_of_both_sides()
    {
        await using var bench = await DoctorBench.StartAsync();
        var progress = new RecordedProgress();
        await bench.ExamineAsync(null, progress);

        Assert.Equal([RunStage.ReadingSgp, RunStage.ReadingMap], progress.Reports.Select(r => r.Stage).Distinct());
    }

    [Fact]
    public async Task The_demo_provider_has_its_faults_found()
    {
        var demo = DemoProvider.Create();
        await using var sgp = await SgpSimulator.StartAsync(demo.Sgp, ct: TestContext.Current.CancellationToken);
        await using var ozmap = await OzmapSimulator.StartAsync(demo.Ozmap, ct: TestContext.Current.CancellationToken);
        await using var bench = await DoctorBench.StartAsync();
        var report = await bench.ExamineAsync($"Sgp:BaseAddress={sgp.Address}", $"Ozmap:BaseAddress={ozmap.Address}", "Doctor:ListingPages=1000");

        Assert.Equal(DoctorSeverity.Attention, report.Worst);
        Assert.Equal(demo.Planted[DemoCases.BoxNotFound].Count, report.Lines.Count(l => l.Code == DoctorCodes.BoxNotFound));
        Assert.All(report.Lines.Where(l => l.Code == DoctorCodes.BoxNotFound), l => Assert.NotEqual("", l.Data["nearest"]));
        Assert.Equal("CTO-CONDOMÍNIO-01", report.Line(DoctorCodes.AmbiguousBox).Data["box"]);
        Assert.Equal(
            string.Join(", ", demo.Planted[DemoCases.DuplicateCode].Order()),
            report.Expect(DoctorCodes.DuplicateCodes, DoctorSeverity.Attention).Data["codes"]);
        var places = report.Expect(DoctorCodes.SgpContractCoordinates, DoctorSeverity.Attention);
        Assert.Equal($"{demo.Planted[DemoCases.NoCoordinatesSwapped].Count}", places.Data["swapped"]);
        Assert.Empty(ozmap.Requests.Writes);
    }

    [Fact]
    public void Every_code_is_its_own_name()
    {
        var codes = typeof(DoctorCodes).GetFields(BindingFlags.Public | BindingFlags.Static);
        Assert.Equal(32, codes.Length);
        Assert.All(codes, c => Assert.Equal(c.Name, c.GetRawConstantValue()));
    }
}
