using SgpOzmap.Integration.Doctor;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Testing;

namespace SgpOzmap.Integration.Tests.Doctor;

public sealed class MapLineTests
{
    [Fact]
    public async Task A_box_that_is_not_on_the_map_is_told_with_the_nearest_names()
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Sgp.State.AddBox("CT0-1");
        bench.Sgp.State.AddBox("PREDIO AZUL");
        bench.Sgp.State.AddBox(null);
        foreach (var name in (string[])["CTO-2", "CTO-3", "CTO-10", "ZZZ"])
            bench.Ozmap.State.AddBox(bench.Project, name, new(-27.59, -48.54));
        var report = await bench.ExamineAsync();

        var summary = report.Expect(DoctorCodes.Boxes, DoctorSeverity.Attention, "1 of SGP's 3");
        Assert.Equal(("1", "2", "0", "5"), (summary.Data["found"], summary.Data["missing"], summary.Data["ambiguous"], summary.Data["ozmap"]));
        var boxes = report.Lines.Where(l => l.Code == DoctorCodes.BoxNotFound).ToDictionary(l => l.Data["box"], StringComparer.Ordinal);
        Assert.Equal(["CT0-1", "PREDIO AZUL"], boxes.Keys);
        Assert.Equal("CTO-1, CTO-10, CTO-2", boxes["CT0-1"].Data["nearest"]);
        Assert.False(boxes["PREDIO AZUL"].Data.ContainsKey("nearest"));
        Assert.All(boxes.Values, l => Assert.Equal(DoctorSeverity.Attention, l.Severity));
    }

    [Fact]
    public async Task A_box_that_only_contracts_name_counts_too()
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Sgp.State.Contracts[0].Services[0].Onu!.BoxName = "CTO-9";
        Assert.DoesNotContain(bench.Sgp.State.Boxes, b => b.Name == "CTO-9");

        Assert.Equal("CTO-9", (await bench.ExamineAsync()).Line(DoctorCodes.BoxNotFound).Data["box"]);
    }

    [Fact]
    public async Task The_policy_of_names_decides_and_is_advised_where_it_would_help()
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Sgp.State.AddBox(" cto-1 ");

        var line = (await bench.ExamineAsync()).Line(DoctorCodes.BoxNotFound);
        Assert.Equal("true", line.Data["normalized"]);
        Assert.Contains("SgpOzmap:Features:BoxNameMatching", line.WhatToDo!.En, StringComparison.Ordinal);
        (await bench.ExamineAsync("Features:BoxNameMatching=Normalized")).Expect(DoctorCodes.Boxes, DoctorSeverity.Ok, "2 of SGP's 2");
    }

    [Fact]
    public async Task An_ambiguous_name_is_one_unless_projects_are_considered()
    {
        await using var bench = await DoctorBench.StartAsync();
        var other = bench.Ozmap.State.AddProject("BAIRRO");
        bench.Ozmap.State.AddBox(other, "CTO-1", new(-27.59, -48.54));

        var report = await bench.ExamineAsync();
        var line = report.Expect(DoctorCodes.AmbiguousBox, DoctorSeverity.Attention, "BAIRRO, CENTRO", "SgpOzmap:Features:ConsiderProjectsOnCreate");
        Assert.Equal(("CTO-1", "BAIRRO, CENTRO"), (line.Data["box"], line.Data["projects"]));
        report.Expect(DoctorCodes.Boxes, DoctorSeverity.Attention, "ambiguous: 1");

        Assert.Equal(DoctorSeverity.Ok, (await bench.ExamineAsync("Features:ConsiderProjectsOnCreate=true")).Worst);
        bench.Ozmap.State.AddBox(other, "CTO-1", new(-27.59, -48.54));
        (await bench.ExamineAsync("Features:ConsiderProjectsOnCreate=true")).Expect(DoctorCodes.AmbiguousBox, DoctorSeverity.Attention);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Codes_that_several_clients_have_are_listed(bool embedded)
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Ozmap.Options.EmbedClients = embedded;
        bench.Ozmap.State.AddClient("502", "X");
        bench.Ozmap.State.AddSubscriber("501", "X", bench.Splitter, 5, new SimCoordinates(-27.5901, -48.5401));

        // Codes that no contract can have.
        for (var i = 0; i < 2; i++)
        {
            bench.Ozmap.State.AddClient("EXT-77");
            bench.Ozmap.State.AddClient("0503");
        }

        var line = (await bench.ExamineAsync()).Expect(DoctorCodes.DuplicateCodes, DoctorSeverity.Attention, "2 (501, 502)", "leave it on one client");
        Assert.Equal(("501, 502", "9"), (line.Data["codes"], line.Data["clients"]));
    }

    [Fact]
    public async Task Coordinates_that_cannot_be_right_are_counted_by_fault_with_examples()
    {
        await using var bench = await DoctorBench.StartAsync();
        var id = 600;
        foreach (var (latitude, longitude) in ((double, double)[])[(0, 0), (-48.54, -27.59), (95, 10), (-27.59, 200)])
        {
            bench.Sgp.State.AddSubscriber(++id, DoctorBench.Subscriber, box: "CTO-1", latitude: latitude, longitude: longitude);
            bench.Sgp.State.AddBox("CTO-1", coordinates: FormattableString.Invariant($"{latitude:F6}, {longitude:F6}"));
            var box = bench.Ozmap.State.AddBox(bench.Project, $"MAPA-{id}", new(latitude, longitude));
            bench.Ozmap.State.AddProperty(box, new SimCoordinates(latitude, longitude));
        }

        // A good place beside a bad one makes a good contract.
        bench.Sgp.State.AddCustomer("X", 0, 0).AddContract(650).AddInternet("CTO-1", latitude: -27.59, longitude: -48.54);
        var report = await bench.ExamineAsync();

        foreach (var code in (string[])["SgpContractCoordinates", "SgpBoxCoordinates", "OzmapBoxCoordinates", "OzmapPropertyCoordinates"])
        {
            var line = report.Expect(code, DoctorSeverity.Attention, "1 at 0,0; 2 off the globe; 1 with latitude and longitude swapped", "SgpOzmap:Features:CoordinateBounds");
            Assert.Equal(("4", "1", "2", "1", "0"), (line.Data["bad"], line.Data["zero"], line.Data["outOfRange"], line.Data["swapped"], line.Data["outsideBounds"]));
        }

        Assert.Equal("601, 602, 603, 604", report.Line("SgpContractCoordinates").Data["examples"]);
        Assert.Equal("MAPA-601, MAPA-602, MAPA-603, MAPA-604", report.Line("OzmapBoxCoordinates").Data["examples"]);
        Assert.Equal("8", report.Line("SgpContractCoordinates").Data["seen"]);
    }

    [Fact]
    public async Task With_bounds_what_lies_outside_is_told_too()
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Sgp.State.AddSubscriber(601, DoctorBench.Subscriber, box: "CTO-1", latitude: -10, longitude: -50);
        string[] bounds = ["South=-28", "West=-49", "North=-27", "East=-48"];

        var line = (await bench.ExamineAsync([.. bounds.Select(b => "Features:CoordinateBounds:" + b)])).Expect(
            DoctorCodes.SgpContractCoordinates, DoctorSeverity.Attention, "1 outside the configured area", "widen SgpOzmap:Features:CoordinateBounds", "601");
        Assert.Equal("1", line.Data["outsideBounds"]);
    }

    [Fact]
    public void No_more_than_five_examples_are_kept()
    {
        var tally = new PlaceTally(null);
        for (var i = 0; i < 9; i++)
            tally.Add($"{i}", new Coordinates(0, 0));

        Assert.Equal(["0", "1", "2", "3", "4"], tally.Examples);
        Assert.Equal((9, 9), (tally.Bad, tally.Seen));
    }
}
