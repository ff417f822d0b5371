using System.Collections.Immutable;
using SgpOzmap.Integration.Doctor;
using SgpOzmap.Testing;

namespace SgpOzmap.Integration.Tests.Doctor;

public sealed class AddressLineTests
{
    [Theory]
    [InlineData("accounts/login/?next=/admin/s3cret")]
    [InlineData("api")]
    [InlineData("api/")]
    [InlineData("admin/contratos/")]
    [InlineData("?token=s3cret")]
    public async Task What_was_pasted_along_with_SGPs_address_is_cut_and_told(string pasted)
    {
        await using var bench = await DoctorBench.StartAsync();
        var root = bench.Sgp.Address.ToString().TrimEnd('/');
        var report = await bench.ExamineAsync($"Sgp:BaseAddress={root}/{pasted}");

        var line = report.Expect(DoctorCodes.SgpAddress, DoctorSeverity.Attention, $"{root} is used", $"Put {root} into SgpOzmap:Sgp:BaseAddress.");
        Assert.Equal(root, line.Data["used"]);
        report.Expect(DoctorCodes.SgpAccess, DoctorSeverity.Ok);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/accounts/login/?next=/")]
    public async Task A_path_before_SGPs_own_stays(string pasted)
    {
        await using var bench = await DoctorBench.StartAsync();
        await using var sgp = await SgpSimulator.StartAsync(new SgpState(), new() { PathPrefix = "/provedor" }, TestContext.Current.CancellationToken);
        var report = await bench.ExamineAsync($"Sgp:BaseAddress={sgp.Address.GetLeftPart(UriPartial.Authority)}/provedor{pasted}");

        Assert.EndsWith("/provedor", report.Line(DoctorCodes.SgpAddress).Data["used"], StringComparison.Ordinal);
        report.Expect(DoctorCodes.SgpAccess, DoctorSeverity.Ok);
    }

    [Theory]
    [InlineData("api/v2?key=s3cret")]
    [InlineData("?key=s3cret")]
    public async Task What_was_pasted_along_with_OZmaps_address_is_cut_and_told(string pasted)
    {
        await using var bench = await DoctorBench.StartAsync();
        var root = bench.Ozmap.Address.ToString().TrimEnd('/');
        var report = await bench.ExamineAsync($"Ozmap:BaseAddress={root}/{pasted}");

        report.Expect(DoctorCodes.OzmapAddress, DoctorSeverity.Attention, $"{root} is used", $"Put {root} into SgpOzmap:Ozmap:BaseAddress.");
        report.Expect(DoctorCodes.OzmapAccess, DoctorSeverity.Ok);
    }

    /// <summary>OZmap's own help tells people to paste it so.</summary>
    [Theory]
    [InlineData("api/v2")]
    [InlineData("api/v2/")]
    public async Task The_path_of_the_API_in_OZmaps_address_is_worth_no_word(string pasted)
    {
        await using var bench = await DoctorBench.StartAsync();
        var root = bench.Ozmap.Address.ToString().TrimEnd('/');
        var report = await bench.ExamineAsync($"Ozmap:BaseAddress={root}/{pasted}");

        report.Expect(DoctorCodes.OzmapAddress, DoctorSeverity.Ok, $"Address: {root}");
        Assert.Equal((root + "/api/v2", root), (report.Line(DoctorCodes.OzmapAddress).Data["configured"], report.Line(DoctorCodes.OzmapAddress).Data["used"]));
        report.Expect(DoctorCodes.OzmapAccess, DoctorSeverity.Ok);
    }

    [Fact]
    public async Task A_slash_at_the_end_is_worth_no_word()
    {
        await using var bench = await DoctorBench.StartAsync();
        var report = await bench.ExamineAsync($"Sgp:BaseAddress={bench.Sgp.Address}", $"Ozmap:BaseAddress={bench.Ozmap.Address}");

        Assert.EndsWith("/", bench.Sgp.Address.ToString(), StringComparison.Ordinal);
        report.Expect(DoctorCodes.SgpAddress, DoctorSeverity.Ok);
        report.Expect(DoctorCodes.OzmapAddress, DoctorSeverity.Ok);
    }

    [Theory]
    [InlineData("Sgp:BaseAddress=", "SgpAddress", "is missing (SgpOzmap:Sgp:BaseAddress)")]
    [InlineData("Sgp:BaseAddress=provedor.sgp.net.br", "SgpAddress", "\"provedor.sgp.net.br\" begins with neither")]
    [InlineData("Sgp:BaseAddress=user:s3cret@provedor.sgp.net.br/?a=s3cret", "SgpAddress", "\"provedor.sgp.net.br/\" begins with neither")]
    [InlineData("Sgp:BaseAddress=http://user:s3cret@127.0.0.1:1/", "SgpAddress", "carries a user")]
    [InlineData("Ozmap:BaseAddress=", "OzmapAddress", "is missing (SgpOzmap:Ozmap:BaseAddress)")]
    [InlineData("Ozmap:BaseAddress=provedor.ozmap.com.br", "OzmapAddress", "\"provedor.ozmap.com.br\" begins with neither")]
    [InlineData("Ozmap:BaseAddress=http://user:s3cret@127.0.0.1:1/", "OzmapAddress", "carries a user")]
    public async Task An_address_that_is_none_is_an_error_that_does_not_hide_the_other_side(string setting, string code, string message)
    {
        await using var bench = await DoctorBench.StartAsync();
        var report = await bench.ExamineAsync(setting);

        report.Expect(code, DoctorSeverity.Error, message);
        var (other, own) = code == "SgpAddress" ? ("OzmapAccess", "SgpAccess") : ("SgpAccess", "OzmapAccess");
        report.Expect(other, DoctorSeverity.Ok);
        Assert.False(report.Has(own));
        Assert.Contains("Boxes", report.NotChecked());
    }

    [Theory]
    [InlineData("https://provedor.ozmap.com.br", "443")]
    [InlineData("http://provedor.ozmap.com.br", "80")]
    [InlineData("http://provedor.ozmap.com.br:9090/api/v2", "9090")]
    public void The_port_of_OZmaps_API_is_asked_for(string address, string port)
    {
        var line = Assert.Single(Check(address), l => l.Code == DoctorCodes.OzmapPort);

        Assert.Equal(DoctorSeverity.Attention, line.Severity);
        Assert.Equal(port, line.Data["port"]);
        Assert.Contains("https://provedor.ozmap.com.br:9994", line.WhatToDo!.En, StringComparison.Ordinal);
        Assert.All(Check(address).Where(l => l.Subject == "OZmap"), l => Assert.True(l.WhatToDo?.En.Contains(":9994", StringComparison.Ordinal) ?? true));
    }

    [Theory]
    [InlineData("http://provedor.ozmap.com.br:9994", true)]
    [InlineData("http://200.1.2.3:9994", true)]
    [InlineData("http://mapa.provedor.net.br", true)]
    [InlineData("https://mapa.provedor.net.br", false)]
    [InlineData("http://10.1.2.3:9994", false)]
    [InlineData("http://172.20.0.5", false)]
    [InlineData("http://192.168.0.5", false)]
    [InlineData("http://100.64.0.1", false)]
    [InlineData("http://[::1]:9994", false)]
    [InlineData("http://localhost:9994", false)]
    [InlineData("http://mapa", false)]
    [InlineData("http://mapa.lan", false)]
    public void Http_over_the_Internet_needs_attention(string address, bool isTold)
        => Assert.Equal(isTold, Check(address).Any(l => l.Code == DoctorCodes.OzmapTransport && l.WhatToDo!.En.Contains("SgpOzmap:Ozmap:BaseAddress", StringComparison.Ordinal)));

    private static ImmutableArray<DoctorLine> Check(string address)
    {
        var lines = new DoctorLines();
        var setup = new DoctorSetup(new("", "SgpOzmap"), new(), new() { BaseAddress = new(address) }, new() { BaseAddress = new(address) }, new(), TimeProvider.System);
        Assert.True(AddressCheck.OfOzmap(setup, lines));
        Assert.True(AddressCheck.OfSgp(setup, lines));
        var all = lines.ToImmutable();
        Assert.Equal(all.Any(l => l.Code == DoctorCodes.SgpTransport), address.StartsWith("http:", StringComparison.Ordinal) && ServerAddress.IsPublic(new(address)));
        return all;
    }
}
