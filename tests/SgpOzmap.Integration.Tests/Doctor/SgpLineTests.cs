using Microsoft.Extensions.Time.Testing;
using SgpOzmap.Integration.Doctor;
using SgpOzmap.SgpClient;
using SgpOzmap.Testing;

namespace SgpOzmap.Integration.Tests.Doctor;

public sealed class SgpLineTests
{
    private const string Tokens = "Administração → Integrações → Tokens";

    [Theory]
    [InlineData("Sgp:Token=other")]
    [InlineData("Sgp:App=OZMAP")]
    public async Task An_unknown_pair_of_token_and_app_is_told_from_a_blocked_one(string setting)
    {
        await using var bench = await DoctorBench.StartAsync();
        var report = await bench.ExamineAsync(setting);

        report.Expect(
            DoctorCodes.SgpAccess, DoctorSeverity.Error,
            "does not know this pair", "403: Credenciais de autenticação incorretas", "SgpOzmap:Sgp:Token and SgpOzmap:Sgp:App", Tokens, "case-sensitive");
        Assert.Equal(["SgpFttx", "Boxes"], report.NotChecked());
        report.Expect(DoctorCodes.OzmapAccess, DoctorSeverity.Ok);
    }

    [Fact]
    public async Task A_blocked_token_sends_to_SGPs_list_of_tokens()
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Sgp.Options.Blocked = true;

        (await bench.ExamineAsync()).Expect(
            DoctorCodes.SgpAccess, DoctorSeverity.Error, "inactive or blocked", "não foram fornecidas", "SgpOzmap:Sgp:App", Tokens, "Hosts permitidos");
    }

    [Fact]
    public async Task A_users_wrong_password_names_the_users_keys()
    {
        await using var bench = await DoctorBench.StartAsync();
        (bench.Sgp.Options.Username, bench.Sgp.Options.Password) = ("integra", "right");

        var report = await bench.ExamineAsync("Sgp:Token=", "Sgp:App=", "Sgp:Username=integra", "Sgp:Password=s3cret");

        report.Expect(DoctorCodes.SgpAccess, DoctorSeverity.Error, "this user and password", "SgpOzmap:Sgp:Username and SgpOzmap:Sgp:Password");
    }

    [Fact]
    public async Task A_web_page_with_200_is_the_wrong_address()
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Sgp.Faults.Add(new() { Kind = FaultKind.HtmlOk });

        (await bench.ExamineAsync()).Expect(DoctorCodes.SgpAccess, DoctorSeverity.Error, "web page", "HTTP 200", "SgpOzmap:Sgp:BaseAddress", "without the login page");
    }

    [Fact]
    public async Task A_redirect_is_told_with_its_address_and_without_its_query()
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Sgp.Options.RedirectToLogin = true;

        var line = (await bench.ExamineAsync()).Expect(DoctorCodes.SgpAccess, DoctorSeverity.Error, $"redirects to {bench.Sgp.Address}accounts/login/ instead");
        Assert.DoesNotContain("next", line.Message.Pt, StringComparison.Ordinal);
        Assert.Equal($"{bench.Sgp.Address}accounts/login/", line.Data["redirect"]);
    }

    [Fact]
    public async Task A_wrong_path_is_the_wrong_address()
    {
        await using var bench = await DoctorBench.StartAsync();

        (await bench.ExamineAsync($"Sgp:BaseAddress={bench.Sgp.Address}outro")).Expect(
            DoctorCodes.SgpAccess, DoctorSeverity.Error, "no SGP listing of customers", "404", "SgpOzmap:Sgp:BaseAddress");
    }

    [Fact]
    public async Task A_dead_address_and_a_port_without_TLS_are_told_apart()
    {
        await using var bench = await DoctorBench.StartAsync();

        (await bench.ExamineAsync("Sgp:BaseAddress=http://127.0.0.1:1")).Expect(
            DoctorCodes.SgpAccess, DoctorSeverity.Error, "Nobody answers", "SgpOzmap:Sgp:BaseAddress", "firewall");
        (await bench.ExamineAsync($"Sgp:BaseAddress=https://127.0.0.1:{bench.Sgp.Address.Port}")).Expect(
            DoctorCodes.SgpAccess, DoctorSeverity.Error, "secure connection", "https or http");
    }

    [Fact]
    public void A_name_that_does_not_exist_is_told()
    {
        var exception = new SgpException(SgpErrorKind.Network, "x", new HttpRequestException(HttpRequestError.NameResolutionError));

        Assert.Contains("DNS", NetworkTexts.Message("SGP", exception).En, StringComparison.Ordinal);
        Assert.Contains("the name in Key", NetworkTexts.WhatToDo(exception, "Key").En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, "failed", "Open SGP in a browser")]
    [InlineData(429, "asks to wait", "Open SGP in a browser")]
    [InlineData(400, "refused", "SgpOzmap:Sgp:BaseAddress")]
    public async Task Other_answers_are_told_with_their_status(int status, string message, string whatToDo)
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Sgp.Faults.Add(new() { Status = status });

        (await bench.ExamineAsync()).Expect(DoctorCodes.SgpAccess, DoctorSeverity.Error, message, $"HTTP {status}", whatToDo);
    }

    [Fact]
    public async Task A_probe_is_waited_for_a_minute_only()
    {
        await using var bench = await DoctorBench.StartAsync();
        var (clock, still) = (new FakeTimeProvider(), new FakeTimeProvider());
        (bench.Sgp.Options.Latency, bench.Sgp.Options.TimeProvider) = (TimeSpan.FromHours(1), still);
        bench.Sgp.Requests.OnArrival = _ => clock.Advance(Probe.Limit);

        (await bench.ExamineAsync(clock, null)).Expect(DoctorCodes.SgpAccess, DoctorSeverity.Error, "did not answer in time");
    }

    [Theory]
    [InlineData("Sgp:Token=", "SgpOzmap:Sgp:Token")]
    [InlineData("Sgp:App=", "SgpOzmap:Sgp:App")]
    public async Task Half_of_the_credentials_names_the_other_half(string setting, string missing)
    {
        await using var bench = await DoctorBench.StartAsync();
        var report = await bench.ExamineAsync(setting);

        report.Expect(DoctorCodes.SgpConfiguration, DoctorSeverity.Error, $"missing: {missing}.", Tokens);
        report.Expect(DoctorCodes.OzmapAccess, DoctorSeverity.Ok);
        Assert.Empty(bench.Sgp.Requests.All);
    }

    [Fact]
    public async Task Other_bad_settings_are_told_in_the_words_of_their_check()
    {
        await using var bench = await DoctorBench.StartAsync();

        (await bench.ExamineAsync("Sgp:Concurrency=99")).Expect(DoctorCodes.SgpConfiguration, DoctorSeverity.Error, "SgpOzmap:Sgp", "Concurrency", "16");
    }

    [Fact]
    public async Task FTTx_that_is_not_permitted_needs_a_user_behind_the_token()
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Sgp.Options.Fttx = FttxAccess.NotPermitted;
        var report = await bench.ExamineAsync();

        report.Expect(DoctorCodes.SgpFttx, DoctorSeverity.Attention, "does not permit FTTx", "403", Tokens, "link the token to an SGP user");
        Assert.Equal("listing", report.Expect(DoctorCodes.Boxes, DoctorSeverity.Ok, "in the sample of the listing").Data["source"]);
        Assert.False(report.Has(DoctorCodes.SgpBoxCoordinates));
    }

    [Fact]
    public async Task FTTx_that_is_not_permitted_to_a_user_names_the_user()
    {
        await using var bench = await DoctorBench.StartAsync();
        (bench.Sgp.Options.Username, bench.Sgp.Options.Password, bench.Sgp.Options.Fttx) = ("integra", "pw-of-mine", FttxAccess.NotPermitted);

        (await bench.ExamineAsync("Sgp:Token=", "Sgp:App=", "Sgp:Username=integra", "Sgp:Password=pw-of-mine"))
            .Expect(DoctorCodes.SgpFttx, DoctorSeverity.Attention, "SgpOzmap:Sgp:Username");
    }

    [Fact]
    public async Task FTTx_that_is_absent_is_a_matter_of_the_plan()
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Sgp.Options.Fttx = FttxAccess.Absent;

        (await bench.ExamineAsync()).Expect(DoctorCodes.SgpFttx, DoctorSeverity.Attention, "has no FTTx", "404", "SGP's support");
    }

    [Fact]
    public async Task FTTx_that_fails_is_an_error_since_a_run_would_fail_too()
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Sgp.Faults.Add(new() { PathContains = "/fttx/", Status = 500 });
        var report = await bench.ExamineAsync();

        report.Expect(DoctorCodes.SgpFttx, DoctorSeverity.Error, "could not be read", "HTTP 500");
        report.Expect(DoctorCodes.SgpListing, DoctorSeverity.Ok);
    }

    [Fact]
    public async Task FTTx_without_boxes_needs_attention()
    {
        await using var bench = await DoctorBench.StartAsync();
        await using var empty = await SgpSimulator.StartAsync(new SgpState(), ct: TestContext.Current.CancellationToken);
        var report = await bench.ExamineAsync($"Sgp:BaseAddress={empty.Address}");

        report.Expect(DoctorCodes.SgpFttx, DoctorSeverity.Attention, "SGP has no box");
        report.Expect(DoctorCodes.SgpListing, DoctorSeverity.Attention, "has no contract", "SgpOzmap:Sgp:BaseAddress");
        report.Expect(DoctorCodes.Boxes, DoctorSeverity.Attention, "0 of SGP's 0");
        Assert.False(report.Has(DoctorCodes.SgpContractIds));
    }
}
