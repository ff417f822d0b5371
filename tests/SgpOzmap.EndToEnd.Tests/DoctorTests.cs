using System.Text.Json;
using SgpOzmap.Integration.Doctor;
using SgpOzmap.Testing;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary><c>--doctor</c> of the sample worker as a process: the demo, a healthy provider, and configurations that people really write.</summary>
public sealed class DoctorTests
{
    [Fact]
    public async Task The_demo_needs_attention_and_tells_its_planted_faults()
    {
        var json = JsonFile();
        var result = await WorkerProcess.RunAsync("--doctor", "--json", json);

        Assert.Equal(3, result.ExitCode);
        var report = await ReadAsync(json);
        Assert.Equal("attention", report.GetProperty("severity").GetString());
        Assert.Equal(
            [
                DoctorCodes.AmbiguousBox, DoctorCodes.BoxNotFound, DoctorCodes.Boxes, DoctorCodes.DuplicateCodes, DoctorCodes.SgpContractCoordinates,
            ],
            Codes(report, "attention").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var names = DemoProvider.Create().Sgp.Customers.Select(c => c.Name).Distinct(StringComparer.Ordinal);
        var everything = result.Everything + report.GetRawText();
        Assert.All(names, name => Assert.DoesNotContain(name, everything, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_healthy_provider_ends_with_0()
    {
        await using var provider = await StartAsync();
        var result = await RunAsync(provider);

        Assert.True(result.ExitCode == 0, result.Everything);
        Assert.DoesNotContain("→ ", result.Output.Replace("SGP → OZmap", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--SgpOzmap:Ozmap:ApiKey=WRONG-SECRET", DoctorCodes.OzmapAccess, "SgpOzmap:Ozmap:ApiKey")]
    [InlineData("--SgpOzmap:Sgp:Token=WRONG-SECRET", DoctorCodes.SgpAccess, "SgpOzmap:Sgp:Token")]
    [InlineData("--SgpOzmap:Sgp:App=OZMAP", DoctorCodes.SgpAccess, "SgpOzmap:Sgp:App")]
    [InlineData("--SgpOzmap:Ozmap:BaseAddress=http://127.0.0.1:1", DoctorCodes.OzmapAccess, "SgpOzmap:Ozmap:BaseAddress")]
    [InlineData("--SgpOzmap:Sgp:BaseAddress=127.0.0.1", DoctorCodes.SgpAddress, "SgpOzmap:Sgp:BaseAddress")]
    public async Task What_is_broken_ends_with_1_names_its_key_and_hides_nothing_else(string setting, string code, string key)
    {
        await using var provider = await StartAsync();
        var json = JsonFile();
        var result = await RunAsync(provider, setting, "--json", json);

        Assert.True(result.ExitCode == 1, result.Everything);
        var report = await ReadAsync(json);
        Assert.Equal([code], Codes(report, "error"));
        var line = report.GetProperty("lines").EnumerateArray().Single(l => l.GetProperty("code").GetString() == code && l.GetProperty("severity").GetString() == "error");
        Assert.Contains(key, line.GetProperty("whatToDo").GetProperty("pt").GetString(), StringComparison.Ordinal);
        Assert.Contains(code.StartsWith("Sgp", StringComparison.Ordinal) ? DoctorCodes.OzmapAccess : DoctorCodes.SgpAccess, Codes(report, "ok"));
        foreach (var secret in (string[])[provider.Sgp.Options.Token, provider.Ozmap.Options.ApiKey, "WRONG-SECRET"])
            Assert.DoesNotContain(secret, result.Everything + report.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(0, provider.Writes);
    }

    [Fact]
    public async Task A_pasted_login_page_works_and_needs_attention()
    {
        await using var provider = await StartAsync();
        var result = await RunAsync(provider, $"--SgpOzmap:Sgp:BaseAddress={provider.Sgp.Address}accounts/login/?next=/admin/");

        Assert.True(result.ExitCode == 3, result.Everything);
        Assert.Contains("[SgpAddress]", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("?next", result.Everything, StringComparison.Ordinal);
        Assert.Contains(" 1 attention, 0 error.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Portuguese_system_is_answered_in_Portuguese()
    {
        await using var provider = await StartAsync();
        var result = await WorkerProcess.RunAsync(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["LANG"] = "pt_BR.UTF-8", ["LC_ALL"] = "pt_BR.UTF-8" },
            [.. Settings(provider), "--doctor", "--SgpOzmap:Ozmap:ApiKey=wrong"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("O OZmap não aceita a chave de API", result.Output, StringComparison.Ordinal);
        Assert.Contains(" atenção, 1 erro.", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--once")]
    [InlineData("--plan")]
    public async Task A_run_and_an_examination_do_not_go_together(string mode)
    {
        await using var provider = await StartAsync();
        var result = await RunAsync(provider, mode);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(mode, result.Error, StringComparison.Ordinal);
        Assert.Empty(provider.Sgp.Requests.All.Concat(provider.Ozmap.Requests.All));
    }

    [Fact]
    public void Every_code_of_the_doctor_is_explained_in_its_document()
    {
        var document = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "documents", "doctor.md"));

        Assert.All(typeof(DoctorCodes).GetFields(), code => Assert.Contains($"`{code.GetRawConstantValue()}`", document, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_example_of_the_document_tells_good_from_bad()
    {
        await using var provider = await StartAsync();
        Assert.True(await provider.ExamineAsync(DoctorExample.IsFitAsync));

        provider.Ozmap.Options.ApiKey = "withdrawn";
        Assert.False(await provider.ExamineAsync(DoctorExample.IsFitAsync));
    }

    private static Task<Provider> StartAsync()
    {
        var town = new Town();
        town.Contract(501);
        town.Client(501);
        return town.StartAsync();
    }

    private static Task<WorkerResult> RunAsync(Provider provider, params string[] arguments)
        => WorkerProcess.RunAsync([.. Settings(provider), "--doctor", .. arguments]);

    private static string[] Settings(Provider provider) =>
    [
        $"--SgpOzmap:Sgp:BaseAddress={provider.Sgp.Address}",
        $"--SgpOzmap:Sgp:Token={provider.Sgp.Options.Token}",
        $"--SgpOzmap:Sgp:App={provider.Sgp.Options.App}",
        $"--SgpOzmap:Ozmap:BaseAddress={provider.Ozmap.Address}",
        $"--SgpOzmap:Ozmap:ApiKey={provider.Ozmap.Options.ApiKey}",
        "--SgpOzmap:Ozmap:MaxRetries=0",
    ];

    private static IEnumerable<string> Codes(JsonElement report, string severity)
        => report.GetProperty("lines").EnumerateArray()
            .Where(l => l.GetProperty("severity").GetString() == severity)
            .Select(l => l.GetProperty("code").GetString()!);

    private static string JsonFile() => Path.Combine(Directory.CreateTempSubdirectory("sgpozmap").FullName, "doctor.json");

    private static async Task<JsonElement> ReadAsync(string path)
    {
        await using var file = File.OpenRead(path);
        using var document = await JsonDocument.ParseAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        return document.RootElement.Clone();
    }
}
